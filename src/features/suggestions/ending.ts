import type { Agenda } from '../../schedule/agenda-store.ts';
import { nextWorkingDay } from '../../schedule/working-time.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Pairing } from '../pairing/service.ts';
import { overMessage } from './asking-view.ts';
import type { NewsStore } from './news-store.ts';
import type { Questions } from './questions.ts';
import { askedAt, roleAsked, type Suggestion } from './rules.ts';
import type { ProposalStore } from './store.ts';
import { NOT_COME } from './telling-rules.ts';

/**
 * How a proposal ends: as a pair or as nothing, which looks the same whatever it was (R10). Synchronous; called inside
 * a transaction.
 */
export function createEnding(deps: {
  proposals: Pick<ProposalStore, 'end' | 'setPair'>;
  news: Pick<NewsStore, 'note'>;
  questions: Questions;
  cohorts: Pick<Cohorts, 'get'>;
  firewall: Pick<Firewall, 'keepApart'>;
  pairing: Pick<Pairing, 'open'>;
  agenda: Agenda;
}) {
  const { proposals, news, questions, cohorts, firewall, pairing, agenda } = deps;
  const tomorrow = (cohortId: number, now: Date): Date => nextWorkingDay(now, cohorts.get(cohortId));

  /** Nobody has to answer any more; what came of it is told on the next working morning. */
  function finish({ id, cohortId }: Suggestion, as: 'opened' | 'gone', now: Date): void {
    proposals.end(id, as);
    agenda.set('proposal', id, null);
    if (!agenda.has('proposals', cohortId)) agenda.set('proposals', cohortId, tomorrow(cohortId, now));
  }

  return {
    /**
     * A proposal has come to nothing, by whatever it was: its time has run out, or something that everybody can see has
     * come between. Then the same is told of it: to whoever had said yes, and to the coordinators that it is one more.
     * Whatever it was, two of whom one was asked are not proposed again, in later cohorts neither, or a no could be told
     * from the rest there.
     */
    comeToNothing(suggestion: Suggestion, now: Date): void {
      const { cohortId, mentorId, menteeId, answer } = suggestion;
      // The end of a cohort says nothing about two of whom nobody could have said no.
      if (!cohorts.get(cohortId).closedAt || askedAt(suggestion)) firewall.keepApart(mentorId, menteeId);
      const role = roleAsked(suggestion);
      // Where they have answered, the question is changed already.
      if (role) questions.settle(suggestion, role, overMessage, now);
      if (role === 'mentee') news.note(cohortId, mentorId, NOT_COME);
      if (role && answer === 'yes') news.note(cohortId, suggestion[`${role}Id`], NOT_COME);
      finish(suggestion, 'gone', now);
    },
    /** Opens the pair: both have said yes. */
    open(suggestion: Suggestion, now: Date): void {
      // First, so that whoever hears of the new pair does not find it still asked about.
      finish(suggestion, 'opened', now);
      proposals.setPair(suggestion.id, pairing.open(suggestion, now).id);
    },
    /** A coordinator made them a pair meanwhile: nobody has to answer, and nothing has come to nothing. */
    makeWay(suggestion: Suggestion, now: Date): void {
      const role = roleAsked(suggestion);
      if (role) questions.settle(suggestion, role, overMessage, now);
      finish(suggestion, 'opened', now);
    },
    /** Forgets what was said about a proposal that is over, once all of it has arrived. */
    forget(suggestion: Suggestion, now: Date): void {
      if (!questions.forget(suggestion))
        agenda.set('proposal', suggestion.id, tomorrow(suggestion.cohortId, now));
    },
  };
}
