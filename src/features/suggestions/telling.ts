import { type Message, toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import type { People } from '../../slack/people.ts';
import { instantOf, isoDate } from '../../words/dates.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Left } from '../matching/rules.ts';
import type { Signups } from '../signups/service.ts';
import type { NewsStore } from './news-store.ts';
import type { ProposalStore } from './store.ts';
import { CLOSED, NOT_COME, ownReasonIn, ownReasonOf } from './telling-rules.ts';
import { cameNotice, closedMessage, leftMessage, notComeMessage } from './telling-view.ts';

/**
 * Tells, in working hours, what came of it all: whoever was left over or had said yes in vain, and the coordinators
 * (R10, R15). Synchronous; called inside a transaction.
 */
export function createTelling(deps: {
  proposals: Pick<ProposalStore, 'askingOf' | 'tell' | 'countTaken'>;
  news: NewsStore;
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get' | 'tellCoordinators'>;
  signups: Pick<Signups, 'glance' | 'inCohort' | 'of'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'find'>;
  agenda: Agenda;
  /** Of each proposal, once it is told what came of it. */
  told: (proposalId: number, now: Date) => void;
}) {
  const { proposals, news, people, cohorts, signups, deliveries, agenda } = deps;

  function tell(userId: string, key: string, message: Message, now: Date): void {
    deliveries.plan(toPerson(userId, { key: `${key}:${userId}`, message }), now);
  }

  const leftKey = (cohortId: number, changedAt: Date): string =>
    `cohort:${cohortId}:left:${changedAt.getTime()}`;

  /** Who is signed up for a cohort and in none of its pairs. */
  const waitingIn = (cohortId: number): ReadonlySet<string> =>
    new Set(signups.glance(cohortId).waiting.map(({ userId }) => userId));

  /** Tells who was left over, once until something changes for them: the handler of the agenda's kind `left`. */
  function leftDue(cohortId: number, now: Date): void {
    const cohort = cohorts.get(cohortId);
    if (putOffToWorkingHours(agenda, { kind: 'left', subject: cohortId }, cohort, now)) return;
    const waits = waitingIn(cohortId);
    for (const { userId, what } of news.of(cohortId)) {
      if (what === CLOSED) {
        news.forget(cohortId, userId, what);
        const { language, isMember } = people.known(userId);
        if (isMember) tell(userId, `cohort:${cohortId}:closed`, closedMessage(cohort.name, language), now);
        continue;
      }
      const why = ownReasonIn(what);
      if (!why) continue;
      news.forget(cohortId, userId, what);
      const signup = signups.of(cohortId, userId);
      if (!signup || cohort.closedAt || !waits.has(userId)) continue;
      if (proposals.askingOf(userId).length > 0) continue;
      const { language } = people.known(userId);
      tell(userId, leftKey(cohortId, signup.changedAt), leftMessage(cohort.name, why, language), now);
    }
  }

  /** Tells whoever had said yes that it did not come about. */
  function tellNotCome(cohort: Cohort, day: string, now: Date): void {
    for (const { userId, what } of news.of(cohort.id)) {
      if (what !== NOT_COME) continue;
      news.forget(cohort.id, userId, what);
      const { language, isMember } = people.known(userId);
      // Somebody without an account is told nothing.
      if (!isMember) continue;
      const goesOn = !cohort.closedAt && signups.of(cohort.id, userId) !== undefined;
      tell(userId, `cohort:${cohort.id}:notCome:${day}`, notComeMessage(goesOn, language), now);
    }
  }

  /** Tells the coordinators how many proposals came about. */
  function tellCame(cohort: Cohort, day: string, now: Date): void {
    const told = proposals.tell(cohort.id, instantOf(day, '00:00', cohort.timeZone));
    for (const { id } of told) deps.told(id, now);
    const count = (what: string): number => told.filter(({ became }) => became === what).length;
    const came = { pairs: count('pair'), nothing: count('nothing'), open: proposals.countTaken(cohort.id) };
    if (came.pairs + came.nothing === 0 || cohort.closedAt) return;
    const messageIn = (language: Language) => cameNotice(cohort, came, language);
    cohorts.tellCoordinators(cohort.id, { about: `proposals:${day}`, messageIn }, now);
  }

  return {
    leftDue,
    /** Tells those for whom no pair was found. */
    leftOver(cohortId: number, left: readonly Left[], now: Date): void {
      for (const { userId, why } of left) news.note(cohortId, userId, ownReasonOf(why));
      leftDue(cohortId, now);
    },
    /** Tells what came of proposals, in the morning: the handler of the agenda's kind `proposals`. */
    proposalsDue(cohortId: number, now: Date): void {
      const cohort = cohorts.get(cohortId);
      if (putOffToWorkingHours(agenda, { kind: 'proposals', subject: cohortId }, cohort, now)) return;
      const day = isoDate(now, cohort.timeZone);
      tellNotCome(cohort, day, now);
      tellCame(cohort, day, now);
    },
    /**
     * Tells whom the end of a cohort leaves without a pair. Whoever was brought in with a list and never heard of it is
     * told nothing of its end either; whoever had said yes to a proposal hears of that.
     */
    cohortClosed(cohortId: number, now: Date): void {
      const inVain = news.of(cohortId).filter(({ what }) => what === NOT_COME);
      const hears = new Set(inVain.map(({ userId }) => userId));
      const waits = waitingIn(cohortId);
      for (const { userId, source, changedAt } of signups.inCohort(cohortId)) {
        const knows =
          source === 'self' || deliveries.find(`${leftKey(cohortId, changedAt)}:${userId}`) !== undefined;
        if (knows && waits.has(userId) && !hears.has(userId)) news.note(cohortId, userId, CLOSED);
      }
      leftDue(cohortId, now);
    },
  };
}
