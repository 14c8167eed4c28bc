import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import { nextWorkingDay } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import type { Language } from '../../words/language.ts';
import { keepUntilOf } from '../closing/rules.ts';
import type { Closing } from '../closing/service.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { MeetingService } from '../meetings/service.ts';
import { membersOf, otherOf, type Pair, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { type Forecast, tellingMoment } from './rules.ts';
import { endedNotice, leftNotice, offerMessage, wantedNotice } from './view.ts';

/**
 * The way out of a pair (P11, R10, R15). Nothing that is kept or said depends on who took it, but for what they let be
 * told themselves. Synchronous.
 */
export function createLeaving(deps: {
  pairs: Pairs;
  cohorts: Cohorts;
  people: People;
  meetings: MeetingService;
  closing: Closing;
  deliveries: Pick<DeliveryStore, 'forget'>;
  agenda: Agenda;
  transact: Transact;
  /** Whether somebody is signed up for a cohort. */
  isSignedUp: (cohortId: number, userId: string) => boolean;
  /** These two are not proposed to each other again. Called inside a transaction. */
  keepApart: (one: string, other: string) => void;
}) {
  const { pairs, cohorts, people, meetings, closing, deliveries, agenda, transact } = deps;
  const { keepApart, isSignedUp } = deps;

  /** The notices are one delivery to each coordinator: whoever was told more does not hear less afterwards. */
  const aboutEnd = (pair: Pair): string => `pair:${pair.id}:ended`;

  /** What is said of whoever of a pair would like a new match. */
  const aboutWanting = (pair: Pair): string => `pair:${pair.id}:newMatch`;

  function forecast(pair: Pair, now: Date): Forecast {
    const place = cohorts.get(pair.cohortId);
    const at = tellingMoment(now, meetings.facts(pair).planned?.startsAt ?? null, place);
    return {
      tellsAt: at > now ? at : null,
      keepUntil: keepUntilOf(now, place.timeZone),
      mayKnow: cohorts.confidantsOf(pair),
    };
  }

  function end(running: Pair, now: Date): void {
    const { tellsAt } = forecast(running, now);
    keepApart(running.mentorId, running.menteeId);
    const pair = closing.endEarly(running, now);
    if (tellsAt) agenda.set('ended', pair.id, tellsAt);
    else tell(pair, now);
  }

  function tell(pair: Pair, now: Date): void {
    const cohort = cohorts.get(pair.cohortId);
    meetings.callOff(pair, now);
    closing.sayEnded(pair, now);
    for (const userId of cohort.closedAt ? [] : membersOf(pair)) {
      const { language, isMember } = people.known(userId);
      // Somebody without an account is told nothing.
      if (!isMember) continue;
      const message = offerMessage(pair, userId, cohort, isSignedUp(cohort.id, userId), language);
      pairs.sayTo(userId, pair, { about: 'offer', message }, now);
    }
    cohorts.tellCoordinators(
      cohort.id,
      { about: aboutEnd(pair), messageIn: (language) => endedNotice(pair, cohort.name, language) },
      now,
    );
  }

  return {
    forecast,
    /**
     * One of the two ends their pair.
     * @param mayTell whether the coordinators may know who it was
     * @returns whether it ended with this, told or not; or had ended before
     */
    leave: (id: number, userId: string, mayTell: boolean, now: Date): 'ended' | 'told' | 'before' =>
      transact(() => {
        const pair = pairs.forReader(id, userId);
        if (pair.stage === 'closed') return 'before';
        const { tellsAt, mayKnow } = forecast(pair, now);
        const isTold = mayTell && mayKnow.length > 0;
        if (isTold) {
          const { name } = cohorts.get(pair.cohortId);
          const messageIn = (language: Language) => leftNotice(pair, userId, name, tellsAt, language);
          const telling = { about: aboutEnd(pair), messageIn, except: otherOf(pair, userId) };
          cohorts.tellCoordinators(pair.cohortId, telling, now);
        }
        end(pair, now);
        return isTold ? 'told' : 'ended';
      }),
    /** The running pair of these two, if they are one, whichever of them is the mentor. */
    pairOf: (one: string, other: string): Pair | undefined =>
      pairs.ofPerson(one).find((pair) => one !== other && roleOf(pair, other) !== undefined),
    /** The running pair with this id, as it came back from Slack; undefined where there is none. */
    running: pairs.running,
    /** A coordinator ends a pair. @returns false where it had ended before */
    endPair: (id: number, now: Date): boolean =>
      transact(() => {
        const pair = pairs.get(id);
        if (pair.stage === 'closed') return false;
        end(pair, now);
        return true;
      }),
    /** Tells a pair, in working hours, that it has ended: the handler of the agenda's kind `ended`. */
    endedDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      if (pair.stage !== 'closed') return;
      const place = cohorts.get(pair.cohortId);
      if (putOffToWorkingHours(agenda, { kind: 'ended', subject: pairId }, place, now)) return;
      tell(pair, now);
    },
    /** Somebody whose pair has ended would like a new match. @returns who was told */
    wantNewMatch: (pair: Pair, userId: string, now: Date): readonly string[] =>
      transact(() => {
        const cohort = cohorts.get(pair.cohortId);
        const about = `${aboutWanting(pair)}:${userId}`;
        const messageIn = (language: Language) => wantedNotice(userId, cohort.name, language);
        cohorts.tellCoordinators(cohort.id, { about, messageIn }, now);
        agenda.set('newMatch', pair.id, nextWorkingDay(now, cohort));
        return cohorts.coordinatorsOf(cohort.id);
      }),
    /** Forgets, after the day, who of a pair asked for a new match: the handler of the agenda's kind `newMatch`. */
    newMatchDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      const cohort = cohorts.get(pair.cohortId);
      // What is still under way has to arrive first.
      if (!deliveries.forget(`cohort:${cohort.id}:${aboutWanting(pair)}`))
        agenda.set('newMatch', pairId, nextWorkingDay(now, cohort));
    },
  };
}

export type Leaving = ReturnType<typeof createLeaving>;
