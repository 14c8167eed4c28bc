import { addYears } from 'date-fns/addYears';
import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import type { Sealer } from '../../secrets/sealer.ts';
import type { People } from '../../slack/people.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { membersOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { createKeeping } from './keeping.ts';
import { createReminding } from './reminding.ts';
import { isAhead, type KeptMeeting, type Meeting, USUAL_LENGTH } from './rules.ts';
import { createSettling, type Met } from './settling.ts';
import type { MeetingStore } from './store.ts';
import { meetingComplaints } from './text.ts';
import {
  aboutDue,
  aboutLost,
  aboutMeeting,
  aboutMove,
  askedAndMovedMessage,
  movedMessage,
  newDatePickedMessage,
  plannedMessage,
} from './view.ts';
import { usualDate, type When } from './when-rules.ts';

/** What others need to know of a pair's meetings. */
export interface MeetingFacts {
  /** When they last met. */
  readonly lastMetAt: Date | null;
  /** The meeting that is planned, also one that is past and about which nobody has said yet whether it took place. */
  readonly planned: Meeting | null;
  /** When a meeting was last cancelled, missed or met. */
  readonly lastSettledAt: Date | null;
  /** How many meetings in a row were cancelled or missed, since they last met (R1). */
  readonly lostInARow: number;
}

/** The meetings of a pair (P7). Synchronous. */
export interface Meetings {
  facts(pair: Pair): MeetingFacts;
  /** The meeting with this id, if it is the pair's. */
  find(pair: Pair, meetingId: number): Meeting | undefined;
  /** The meeting they held first. */
  firstHeld(pair: Pair): Meeting | undefined;
  /** The meeting they last held. */
  lastHeld(pair: Pair): Meeting | undefined;
}

/** What this feature's own rooms, and the notes, use beside that. */
export interface MeetingService extends Meetings {
  /** Those they held, the latest first. */
  held(pair: Pair, most: number): Meeting[];
  /** The meeting that is planned and has not begun. */
  ahead(pair: Pair, now: Date): Meeting | undefined;
  /** A meeting of this pair. @throws KantelError where it is not there */
  theirs(pair: Pair, meetingId: number): Meeting;
  /** The date that is proposed for a meeting planned now: `yyyy-MM-dd` in the zone of the pair. */
  usualDate(pair: Pair, now: Date): string;
  /** @throws KantelError where one is planned already */
  plan(pair: Pair, when: When, now: Date): Meeting;
  /**
   * Moves a meeting that is planned, also one that is past and about which nobody has said anything.
   * @param revision the one that was on the screen
   * @throws KantelError where it is no longer planned, or was moved meanwhile
   */
  move(pair: Pair, meetingId: number, revision: number, when: When, now: Date): void;
  /** Plans the date that was proposed in place of a lost meeting, at the same place. @throws KantelError */
  take(pair: Pair, lostId: number, startsAt: Date, now: Date): void;
  /** @returns false where it was cancelled before. @throws KantelError where it has begun, or is settled otherwise */
  cancel(pair: Pair, meetingId: number, now: Date): boolean;
  /** It did not happen. @returns false where that was said before. @throws KantelError where it lies ahead */
  miss(pair: Pair, meetingId: number, now: Date): boolean;
  /** They met: counts at once, and once (R11). @param meetingId the one that is meant; null: whichever it was */
  met(pair: Pair, meetingId: number | null, now: Date): Met;
  /** Takes off what is planned, because the pair has ended; proposes no other date. Call inside a transaction. */
  callOff(pair: Pair, now: Date): void;
  /** Sets anew what falls due. Listens to every change of a pair. */
  reschedule(pair: Pair, now: Date): void;
  /** Looks at a meeting that is due: the handler of the agenda's kind `meeting`. */
  due(meetingId: number, now: Date): void;
}

export function createMeetings(deps: {
  store: MeetingStore;
  pairs: Pairs;
  people: People;
  cohorts: Cohorts;
  agreements: Agreements;
  sealer: Sealer;
  agenda: Agenda;
  transact: Transact;
  lastNoted: (pair: Pair) => { findings: string; action: string | null } | null;
  rolesSlipped: (pair: Pair) => boolean;
}): MeetingService {
  const { store, pairs, people, cohorts, agreements, transact } = deps;
  const keeping = createKeeping(deps);
  const reminding = createReminding({ ...deps, keeping });

  const lengthFor = (pair: Pair): number =>
    (agreements.signed(pair) ?? agreements.newest(pair))?.lengthMinutes ?? USUAL_LENGTH;
  const settling = createSettling({ ...deps, keeping, reminding, lengthFor });

  const theirs = (pair: Pair, meetingId: number): KeptMeeting => {
    const meeting = keeping.find(meetingId);
    if (meeting?.pairId !== pair.id) throw new KantelError(meetingComplaints.notThere);
    return meeting;
  };

  const ahead = (pair: Pair, now: Date): KeptMeeting | undefined =>
    keeping.planned(pair).find((meeting) => isAhead(meeting, now));

  const shown = (pair: Pair, meeting: Meeting) =>
    plannedMessage(
      pair,
      meeting,
      membersOf(pair).some((id) => (people.known(id).timeZone ?? pair.timeZone) !== pair.timeZone),
    );

  /** What the pair was asked after a lost meeting is answered by any new date. */
  function settleProposals(pair: Pair, now: Date): void {
    const lost = keeping.lastLost(pair);
    if (lost) pairs.change(pair, aboutLost(lost.id), 'picked', newDatePickedMessage(pair, lost), now);
  }

  function add(pair: Pair, { startsAt, place }: When, lengthMinutes: number, now: Date): KeptMeeting {
    if (ahead(pair, now)) throw new KantelError(meetingComplaints.plannedMeanwhile);
    settleProposals(pair, now);
    const id = store.insert({
      pairId: pair.id,
      startsAt: startsAt.getTime(),
      lengthMinutes,
      place: keeping.seal(pair.id, place),
      state: 'planned',
      createdAt: now.getTime(),
      settledAt: null,
    });
    const meeting = keeping.get(id);
    pairs.say(pair, { about: aboutMeeting(id), message: shown(pair, meeting) }, now);
    pairs.meet(pair.id, now);
    return meeting;
  }

  return {
    facts(pair) {
      const lastMet = keeping.lastHeld(pair);
      const [planned] = keeping.planned(pair);
      const settledAt = store.lastSettledAt(pair.id);
      return {
        lastMetAt: lastMet?.startsAt ?? null,
        planned: planned ?? null,
        lastSettledAt: settledAt === null ? null : new Date(settledAt),
        lostInARow: store.lostSince(pair.id, lastMet?.settledAt?.getTime() ?? 0),
      };
    },
    find(pair, meetingId) {
      const meeting = keeping.find(meetingId);
      return meeting?.pairId === pair.id ? meeting : undefined;
    },
    firstHeld: keeping.firstHeld,
    lastHeld: keeping.lastHeld,
    held: keeping.held,
    ahead,
    theirs,
    usualDate: (pair, now) => usualDate(now, pair.timeZone, cohorts.get(pair.cohortId)),

    plan: (pair, when, now) => transact(() => add(pair, when, lengthFor(pair), now)),

    move: (pair, meetingId, revision, { startsAt, place }, now) =>
      transact(() => {
        const before = theirs(pair, meetingId);
        if (before.state !== 'planned') throw new KantelError(meetingComplaints.over);
        if (before.revision !== revision) throw new KantelError(meetingComplaints.movedMeanwhile);
        const isMoved = before.startsAt.getTime() !== startsAt.getTime();
        if (!isMoved && before.place === place) return;
        const another = ahead(pair, now);
        if (another && another.id !== meetingId) throw new KantelError(meetingComplaints.plannedMeanwhile);
        reminding.stop(pair, before, now);
        const sealed = keeping.seal(pair.id, place);
        if (isMoved) store.move(meetingId, startsAt, sealed, now);
        else store.setPlace(meetingId, sealed);
        const meeting = keeping.get(meetingId);
        pairs.change(pair, aboutMeeting(meetingId), `r${meeting.revision}`, shown(pair, meeting), now);
        pairs.change(pair, aboutDue(before, 'asking'), 'moved', askedAndMovedMessage(pair, meeting), now);
        pairs.say(pair, { about: aboutMove(meeting), message: movedMessage(pair, meeting, isMoved) }, now);
        pairs.changed(pair.id, now);
      }),

    take: (pair, lostId, startsAt, now) =>
      transact(() => {
        const lost = theirs(pair, lostId);
        if (lost.state !== 'cancelled' && lost.state !== 'missed') {
          throw new KantelError(meetingComplaints.over);
        }
        if (startsAt <= now) throw new KantelError(meetingComplaints.datePast);
        if (!(startsAt <= addYears(now, 1))) throw new KantelError(meetingComplaints.notThere);
        add(pair, { startsAt, place: lost.place }, lost.lengthMinutes, now);
      }),

    cancel: (pair, meetingId, now) => transact(() => settling.cancel(pair, theirs(pair, meetingId), now)),
    miss: (pair, meetingId, now) => transact(() => settling.miss(pair, theirs(pair, meetingId), now)),
    met: (pair, meetingId, now) =>
      transact(() => settling.met(pair, meetingId === null ? undefined : theirs(pair, meetingId), now)),

    callOff: settling.callOff,

    reschedule: reminding.reschedule,
    due: reminding.due,
  };
}
