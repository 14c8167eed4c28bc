import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import type { Pairs } from '../pairs/service.ts';
import { nextNotice, noticeAt } from './notice-rules.ts';
import type { Cohort, Cohorts } from './service.ts';
import { noticeMessage } from './view.ts';

/** Tells the coordinators of a cohort that its last day nears, and that it has come. It closes nothing by itself. */
export function createNotices(deps: { cohorts: Cohorts; pairs: Pick<Pairs, 'ofCohort'>; agenda: Agenda }) {
  const { cohorts, pairs, agenda } = deps;

  /** Sets when to look at the cohort next. Listens to edits and closings. */
  function schedule(cohort: Cohort, now: Date): void {
    agenda.set('cohort', cohort.id, nextNotice(cohort, now));
  }

  return {
    schedule,
    /** Looks at a cohort that is due: the handler of the agenda's kind `cohort`. */
    due(cohortId: number, now: Date): void {
      const cohort = cohorts.get(cohortId);
      const kind = noticeAt(cohort, now);
      if (kind && putOffToWorkingHours(agenda, { kind: 'cohort', subject: cohortId }, cohort, now)) return;
      if (kind) {
        const running = pairs.ofCohort(cohortId).length;
        const about = `${kind}:${cohort.endsOn}`;
        cohorts.tellCoordinators(
          cohortId,
          { about, messageIn: (language) => noticeMessage(cohort, kind, running, language) },
          now,
        );
      }
      schedule(cohort, now);
    },
  };
}
