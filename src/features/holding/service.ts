import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import { nextWorkingMoment } from '../../schedule/working-time.ts';
import type { People } from '../../slack/people.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { MeetingService } from '../meetings/service.ts';
import { laneOf, membersOf, otherOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { decide } from './rules.ts';
import { heldForMessage, heldMessage, liftedForMessage, liftedMessage, type Told } from './view.ts';

/**
 * Puts pairs on hold that may not meet as things are, and takes them off hold again (R19). They hear nothing more from
 * that moment on; that it is so, they and their coordinators hear at the next tick in working hours.
 * Synchronous; called inside a transaction.
 */
export function createHolding(deps: {
  pairs: Pairs;
  people: People;
  cohorts: Cohorts;
  firewall: Pick<Firewall, 'comesBetween'>;
  meetings: Pick<MeetingService, 'ahead'>;
  deliveries: DeliveryStore;
  agenda: Agenda;
}) {
  const { pairs, people, cohorts, firewall, meetings, deliveries, agenda } = deps;
  const between = ({ mentorId, menteeId }: Pick<Pair, 'mentorId' | 'menteeId'>) =>
    firewall.comesBetween(mentorId, menteeId);

  function hold(pair: Pair, now: Date): void {
    pairs.hold(pair.id, true, now);
    pairs.withdraw(pair, 'role:', now);
    // A channel that is not open yet is not opened now: nothing brings the two together.
    if (pairs.channelOf(pair.id) === null) deliveries.keepBack(laneOf(pair.id));
    tellSoon(pair, now);
  }

  function lift(pair: Pair, now: Date): void {
    pairs.hold(pair.id, false, now);
    deliveries.letGo(laneOf(pair.id), now);
    tellSoon(pair, now);
  }

  /** At the next tick in working hours; what turns back before that (in one import, or overnight) is never told. */
  function tellSoon(pair: Pair, now: Date): void {
    const isUntold = agenda.has('hold', pair.id);
    const moment = nextWorkingMoment(now, cohorts.get(pair.cohortId));
    agenda.set('hold', pair.id, isUntold ? null : moment);
  }

  function tell(pair: Pair, now: Date): void {
    const cohort = cohorts.get(pair.cohortId);
    const startsAt = meetings.ahead(pair, now)?.startsAt ?? null;
    const [whom] = cohorts.coordinatorsOf(cohort.id);
    const about = pair.heldSince ? `hold:${pair.heldSince.getTime()}` : `lifted:${now.getTime()}`;
    for (const told of membersOf(pair).flatMap((id) => toldOf(pair, id))) {
      const message = pair.heldSince
        ? heldMessage(pair, told, startsAt, whom)
        : liftedMessage(pair, told, startsAt);
      pairs.sayTo(told.id, pair, { about, message }, now);
    }
    const reasons = between(pair);
    cohorts.tellCoordinators(
      cohort.id,
      {
        about: `pair:${pair.id}:${about}`,
        messageIn: (language) =>
          pair.heldSince
            ? heldForMessage(pair, cohort.name, reasons, language)
            : liftedForMessage(pair, cohort.name, language),
      },
      now,
    );
  }

  /** Somebody without an account is told nothing. */
  function toldOf(pair: Pair, id: string): Told[] {
    const { language, timeZone, isMember } = people.known(id);
    if (!isMember) return [];
    return [{ id, language, timeZone, isOtherHere: people.known(otherOf(pair, id)).isMember }];
  }

  return {
    /** What keeps a running pair from meeting; empty where nothing does. */
    between,
    /** Looks again at the pairs of somebody for whom something changed. Listens to the firewall. */
    review(userId: string, now: Date): void {
      for (const pair of pairs.ofPerson(userId)) {
        // The farewell is on its way.
        if (cohorts.get(pair.cohortId).closedAt) continue;
        const decision = decide(pair, between(pair).length);
        if (decision === 'hold') hold(pair, now);
        if (decision === 'lift') lift(pair, now);
      }
    },
    /** Tells, once it is working hours, that a pair is on hold or goes on: the handler of the agenda's kind `hold`. */
    due(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      const cohort = cohorts.get(pair.cohortId);
      if (pair.stage === 'closed' || cohort.closedAt) return;
      if (putOffToWorkingHours(agenda, { kind: 'hold', subject: pairId }, cohort, now)) return;
      tell(pair, now);
    },
  };
}
