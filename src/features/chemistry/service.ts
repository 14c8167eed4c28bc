import type { Transact } from '../../db/transaction.ts';
import { toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { endOfWorkingDay } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import { isoDate } from '../../words/dates.ts';
import type { Cohorts, Confidant } from '../cohorts/service.ts';
import type { Meetings } from '../meetings/service.ts';
import type { Nudges } from '../nudges/service.ts';
import { isSilent, membersOf, otherOf, type Pair, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { decide, tomorrow } from './rules.ts';
import type { ChemistryStore } from './store.ts';
import { askingMessage, wouldTalkNotice } from './view.ts';

/**
 * Asks both, in private and once, how it is, a week after they first met (P11). What they answer is neither kept nor
 * told. Synchronous.
 */
export function createChemistry(deps: {
  store: ChemistryStore;
  pairs: Pairs;
  people: People;
  cohorts: Cohorts;
  meetings: Pick<Meetings, 'firstHeld'>;
  /** One reminder a day, over everything that asks for attention (R20). */
  budget: Pick<Nudges, 'isReminded' | 'remind'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'forget'>;
  agenda: Agenda;
  transact: Transact;
}) {
  const { store, pairs, people, cohorts, meetings, budget, deliveries, agenda, transact } = deps;

  const unasked = (pair: Pair): string[] => membersOf(pair).filter((id) => !store.wasAsked(pair.id, id));

  const decisionOn = (pair: Pair, now: Date) =>
    decide(
      { firstMetAt: meetings.firstHeld(pair)?.startsAt ?? null, isSilent: isSilent(pair) },
      cohorts.get(pair.cohortId),
      now,
    );

  function ask(pair: Pair, userId: string, now: Date): void {
    const { language } = people.known(userId);
    const other = people.known(otherOf(pair, userId)).name;
    pairs.sayTo(
      userId,
      pair,
      {
        about: 'chemistry',
        message: askingMessage(pair.id, roleOf(pair, userId) ?? 'mentee', other, language),
        weight: 'reminder',
        expiresAt: endOfWorkingDay(now, cohorts.get(pair.cohortId)),
      },
      now,
    );
    store.ask(pair.id, userId, now);
    budget.remind(userId, now);
  }

  return {
    /** Whom somebody can talk with. */
    confidantsOf: cohorts.confidantsOf,
    /** Sets when to ask the pair. Listens to every change of a pair. */
    reschedule(pair: Pair, now: Date): void {
      if (isSilent(pair)) pairs.withdraw(pair, 'chemistry:', now);
      const decision = decisionOn(pair, now);
      const at = decision.do === 'wait' ? decision.until : decision.do === 'ask' ? now : null;
      agenda.set('chemistry', pair.id, unasked(pair).length > 0 ? at : null);
    },
    /** Asks whoever of a pair was not asked yet: the handler of the agenda's kind `chemistry`. */
    due(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      const place = cohorts.get(pair.cohortId);
      const decision = decisionOn(pair, now);
      // The farewell is on its way.
      if (decision.do === 'rest' || place.closedAt) return;
      if (decision.do === 'wait') agenda.set('chemistry', pairId, decision.until);
      for (const userId of decision.do === 'ask' ? unasked(pair) : []) {
        if (budget.isReminded(userId, place, now)) agenda.set('chemistry', pairId, tomorrow(now, place));
        else ask(pair, userId, now);
      }
    },
    /** Somebody answered, whatever it was. */
    answered: (pair: Pair, userId: string, now: Date): void =>
      transact(() => store.answer(pair.id, userId, now)),
    /** Tells the coordinators that somebody would like to talk, and nothing else. @returns who was told */
    askToTalk: (pair: Pair, userId: string, now: Date): Confidant[] =>
      transact(() => {
        const confidants = cohorts.confidantsOf(pair);
        const day = isoDate(now, cohorts.get(pair.cohortId).timeZone);
        for (const { id } of confidants) {
          const key = `person:${userId}:talk:${day}:${id}`;
          const message = wouldTalkNotice(userId, people.known(id).language);
          deliveries.plan(toPerson(id, { key, message }), now);
        }
        agenda.set('talk', pair.id, tomorrow(now, cohorts.get(pair.cohortId)));
        return confidants;
      }),
    /** Forgets, after the day, that somebody of a pair asked to talk: the handler of the agenda's kind `talk`. */
    talkDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      const isForgotten = membersOf(pair).map((id) => deliveries.forget(`person:${id}:talk`));
      // What is still under way has to arrive first.
      if (isForgotten.includes(false)) agenda.set('talk', pairId, tomorrow(now, cohorts.get(pair.cohortId)));
    },
  };
}

export type Chemistry = ReturnType<typeof createChemistry>;
