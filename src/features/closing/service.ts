import type { Transact } from '../../db/transaction.ts';
import type { Message } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import { nextWorkingMoment } from '../../schedule/working-time.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import { channelKeyOf, laneOf, membersOf, otherOf, type Pair, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { createEnding } from './ending.ts';
import type { Again, Forecast } from './rules.ts';
import type { ClosingStore } from './store.ts';
import { closingComplaints, closingTexts } from './text.ts';
import { type ChannelFate, closedNotice, endedMessage, farewellMessage, thanksMessage } from './view.ts';

/** What somebody says when they look back; what they have said before is not asked again. */
interface LookingBack {
  readonly again: Again | null;
  readonly thanks: string | null;
  /** The id of the form: sent twice, it thanks once. */
  readonly form: string;
}

/** The end of a pair: the farewell where its cohort is closed, and what comes after any end. Synchronous. */
export function createClosing(deps: {
  store: ClosingStore;
  pairs: Pairs;
  cohorts: Cohorts;
  deliveries: DeliveryStore;
  agenda: Agenda;
  transact: Transact;
  erase: (pairId: number, now: Date) => void;
}) {
  const { store, pairs, cohorts, deliveries, agenda, transact } = deps;
  const ending = createEnding(deps);

  /** What of looking back is still to be asked. */
  const toAsk = (pair: Pair, userId: string) => ({
    again: !store.hasAnswered(pair.id, userId),
    thanks: pairs.channelOf(pair.id) !== null && !ending.isArchived(pair),
  });

  function mustBeOver(pair: Pair): void {
    if (store.endedAs(pair.id) !== 'completed') throw new KantelError(closingComplaints.notOver);
  }

  function changeFarewell(pair: Pair, fate: ChannelFate & string, now: Date): void {
    const after = ending.tell(pair, fate);
    // The pair had one of the two; the other is not there to be changed.
    pairs.change(pair, 'ended', fate, endedMessage(pair, after), now);
    const message = farewellMessage(pair, cohorts.get(pair.cohortId).name, after);
    pairs.change(pair, 'farewell', fate, message, now);
  }

  /** Says how a pair ended: in its channel, or to both where that never opened and need not any more. */
  function sayToBoth(pair: Pair, about: string, message: Message, now: Date): void {
    withdrawOpening(pair, now);
    // A pair on hold ends too, and then nothing is kept back from it any more.
    deliveries.letGo(laneOf(pair.id), now);
    if (hasChannel(pair)) pairs.say(pair, { about, message }, now);
    else for (const userId of membersOf(pair)) pairs.sayTo(userId, pair, { about, message }, now);
  }

  /** Whether a pair has a channel, or Slack is making it at this moment. */
  const hasChannel = (pair: Pair): boolean =>
    pairs.channelOf(pair.id) !== null || deliveries.find(channelKeyOf(pair.id))?.state === 'sending';

  /** A channel that Slack has not begun to make is not opened for a pair that has ended. */
  function withdrawOpening(pair: Pair, now: Date): void {
    if (pairs.channelOf(pair.id) === null) deliveries.withdraw(laneOf(pair.id), `${laneOf(pair.id)}:`, now);
  }

  /** What comes after the end, where the channel is yet to be archived. */
  const tellOf = (pair: Pair) => ending.tell(pair, hasChannel(pair) ? { at: ending.archiveAt(pair) } : null);

  function sayFarewell(running: Pair, cohort: Cohort, now: Date): void {
    const pair = ending.afterEnd(running, 'completed', now);
    // No reminder that still waits comes after it.
    for (const about of ['nudge:', 'role:', 'chemistry:']) pairs.withdraw(pair, about, now);
    sayToBoth(pair, 'farewell', farewellMessage(pair, cohort.name, tellOf(pair)), now);
  }

  const forecast = (cohort: Cohort, now: Date): Forecast => ({
    pairs: pairs.ofCohort(cohort.id).length,
    farewellAt: nextWorkingMoment(now, cohort),
  });

  return {
    /**
     * Ends a pair before its time (P11): nothing that waits is said to it any more. Call inside a transaction.
     * @returns the closed pair, which is yet to be told (`sayEnded`)
     */
    endEarly(running: Pair, now: Date): Pair {
      const pair = ending.afterEnd(running, 'early', now);
      withdrawOpening(pair, now);
      for (const about of ['nudge:', 'meeting:', 'role:', 'chemistry:']) pairs.withdraw(pair, about, now);
      return pair;
    },
    /** Tells a pair that it was ended, in words that are the same whoever ended it. Call inside a transaction. */
    sayEnded(pair: Pair, now: Date): void {
      sayToBoth(pair, 'ended', endedMessage(pair, tellOf(pair)), now);
    },
    /** What happens to whom when a cohort is closed now. */
    forecast,
    /**
     * Lets every pair of a cohort that was closed have its farewell, each in a transaction of its own: what an earlier
     * run did not come to is done by the next. Listens to the closing.
     */
    cohortClosed(cohort: Cohort, now: Date): void {
      const at = nextWorkingMoment(now, cohort);
      for (const pair of pairs.ofCohort(cohort.id)) agenda.set('farewell', pair.id, at);
    },
    /** Closes a cohort, and tells the others who look after it. @throws KantelError where it is closed */
    close: (cohortId: number, by: string, now: Date): Cohort =>
      transact(() => {
        const cohort = cohorts.close(cohortId, now);
        const messageIn = (language: Language) => closedNotice(cohort, by, forecast(cohort, now), language);
        cohorts.tellCoordinators(cohortId, { about: 'closed', messageIn, except: by }, now);
        return cohort;
      }),
    /** Says farewell to a pair: the handler of the agenda's kind `farewell`. */
    farewellDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      const cohort = cohorts.get(pair.cohortId);
      if (pair.stage === 'closed' || !cohort.closedAt) return;
      if (putOffToWorkingHours(agenda, { kind: 'farewell', subject: pairId }, cohort, now)) return;
      sayFarewell(pair, cohort, now);
    },
    /** Archives the channel of a pair: the handler of the agenda's kind `archive`. */
    archiveDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      if (pairs.channelOf(pairId) === null || ending.isArchived(pair) || !ending.isWeekOver(pair, now))
        return;
      // Before it is archived: in an archived channel nothing can be changed.
      changeFarewell(pair, 'archived', now);
      ending.archive(pair, now);
    },
    eraseDue: ending.eraseDue,
    /** What somebody can still say when they look back. @throws KantelError where their pair had no farewell */
    toAsk(pair: Pair, userId: string) {
      mustBeOver(pair);
      return toAsk(pair, userId);
    },
    /** Counts whether they would do it again, and thanks the other in their name. */
    lookBack: (pair: Pair, userId: string, said: LookingBack, now: Date): void =>
      transact(() => {
        mustBeOver(pair);
        const role = roleOf(pair, userId);
        if (said.again && role && store.answer(pair.id, userId, now))
          store.count(pair.cohortId, role, said.again);
        if (!said.thanks || !toAsk(pair, userId).thanks) return;
        const message = thanksMessage(pair, userId, otherOf(pair, userId), said.thanks);
        pairs.say(pair, { about: `thanks:${userId}:${said.form}`, message }, now);
      }),
    /** Leaves the channel of a pair that ended open. */
    keepChannel: (pair: Pair, now: Date): 'kept' | 'keptBefore' | 'tooLate' =>
      transact(() => {
        if (ending.isArchived(pair)) return 'tooLate';
        if (!ending.keep(pair)) return 'keptBefore';
        const message = { text: closingTexts[pair.language].keptAloud };
        pairs.say(pair, { about: 'kept', message }, now);
        changeFarewell(pair, 'kept', now);
        return 'kept';
      }),
  };
}

export type Closing = ReturnType<typeof createClosing>;
