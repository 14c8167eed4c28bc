import { KantelError } from '../../errors.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import type { Keeping } from './keeping.ts';
import { type Meaning, meaningOfMet } from './met-rules.ts';
import type { Reminding } from './reminding.ts';
import { isAhead, type KeptMeeting, type Meeting } from './rules.ts';
import type { MeetingStore } from './store.ts';
import { meetingComplaints } from './text.ts';
import {
  aboutDue,
  aboutLost,
  aboutMeeting,
  aboutMet,
  metLine,
  metMessage,
  newDateMessage,
  noWordMessage,
  offMessage,
} from './view.ts';
import { proposalsFor } from './when-rules.ts';

/** What came of a press of *We met*, and about which meeting. */
export interface Met {
  readonly outcome: 'counted' | Exclude<Meaning['do'], 'settle' | 'record'>;
  readonly meeting: Meeting;
}

/** How meetings end: met, missed or cancelled. Call inside a transaction. */
export function createSettling(deps: {
  store: MeetingStore;
  keeping: Keeping;
  reminding: Reminding;
  pairs: Pairs;
  cohorts: Cohorts;
  lengthFor: (pair: Pair) => number;
}) {
  const { store, keeping, reminding, pairs, cohorts, lengthFor } = deps;

  function settle(
    pair: Pair,
    meeting: KeptMeeting,
    state: 'met' | 'missed' | 'cancelled',
    startsAt: Date,
    now: Date,
  ): KeptMeeting {
    reminding.stop(pair, meeting, now);
    store.settle(meeting.id, state, startsAt, now);
    return keeping.get(meeting.id);
  }

  /** Answered at once with new dates to press (R1). Neutral: it does not say who. */
  function lose(pair: Pair, meeting: KeptMeeting, state: 'missed' | 'cancelled', now: Date): void {
    const lost = settle(pair, meeting, state, meeting.startsAt, now);
    pairs.change(pair, aboutMeeting(lost.id), state, offMessage(pair, lost), now);
    pairs.change(pair, aboutDue(lost, 'asking'), state, offMessage(pair, lost), now);
    // While they may not meet, no date is proposed (R19).
    if (!pair.heldSince) {
      const place = cohorts.get(pair.cohortId);
      const message = newDateMessage(pair, lost, proposalsFor(lost.startsAt, pair.timeZone, place, now));
      pairs.say(pair, { about: aboutLost(lost.id), message }, now);
    }
    pairs.changed(pair.id, now);
  }

  /** They met later than this one, about which nobody said anything: it is taken as not held, and no longer asked. */
  function giveUp(pair: Pair, meeting: KeptMeeting, now: Date): void {
    const past = settle(pair, meeting, 'missed', meeting.startsAt, now);
    pairs.change(pair, aboutMeeting(past.id), 'no-word', noWordMessage(pair, past), now);
    pairs.change(pair, aboutDue(past, 'asking'), 'no-word', noWordMessage(pair, past), now);
  }

  function count(pair: Pair, planned: KeptMeeting, now: Date): KeptMeeting {
    // Said before it was to begin, earlier on the day: then it was earlier.
    const startsAt = planned.startsAt > now ? now : planned.startsAt;
    const held = settle(pair, planned, 'met', startsAt, now);
    pairs.change(pair, aboutMeeting(held.id), 'met', metLine(pair, held), now);
    const message = metMessage(pair, held);
    const wasAsked = pairs.change(pair, aboutDue(held, 'asking'), 'met', message, now);
    if (!wasAsked) pairs.say(pair, { about: aboutMet(held.id), message }, now);
    return held;
  }

  function record(pair: Pair, now: Date): KeptMeeting {
    const id = store.insert({
      pairId: pair.id,
      startsAt: now.getTime(),
      lengthMinutes: lengthFor(pair),
      place: null,
      state: 'met',
      createdAt: now.getTime(),
      settledAt: now.getTime(),
    });
    const held = keeping.get(id);
    pairs.say(pair, { about: aboutMet(id), message: metMessage(pair, held) }, now);
    return held;
  }

  return {
    /** @returns false where it was cancelled before */
    cancel(pair: Pair, meeting: KeptMeeting, now: Date): boolean {
      if (meeting.state === 'cancelled') return false;
      if (meeting.state !== 'planned') throw new KantelError(meetingComplaints.over);
      if (!isAhead(meeting, now)) throw new KantelError(meetingComplaints.begun);
      lose(pair, meeting, 'cancelled', now);
      return true;
    },
    /** @returns false where that was said before */
    miss(pair: Pair, meeting: KeptMeeting, now: Date): boolean {
      if (meeting.state === 'missed') return false;
      if (meeting.state !== 'planned') throw new KantelError(meetingComplaints.over);
      if (isAhead(meeting, now)) throw new KantelError(meetingComplaints.notYet);
      lose(pair, meeting, 'missed', now);
      return true;
    },
    /** Takes off what is planned, because the pair has ended; no other date is proposed. */
    callOff(pair: Pair, now: Date): void {
      for (const meeting of keeping.planned(pair)) {
        if (!isAhead(meeting, now)) giveUp(pair, meeting, now);
        else {
          const off = settle(pair, meeting, 'cancelled', meeting.startsAt, now);
          pairs.change(pair, aboutMeeting(off.id), 'cancelled', offMessage(pair, off), now);
        }
      }
    },
    met(pair: Pair, meant: KeptMeeting | undefined, now: Date): Met {
      const meaning = meaningOfMet(meant, keeping.planned(pair), keeping.lastHeld(pair), pair.timeZone, now);
      if (meaning.do !== 'settle' && meaning.do !== 'record') {
        return { outcome: meaning.do, meeting: meaning.meeting };
      }
      const meeting = meaning.do === 'settle' ? count(pair, meaning.meeting, now) : record(pair, now);
      for (const each of keeping.planned(pair)) {
        if (each.startsAt < meeting.startsAt) giveUp(pair, each, now);
      }
      pairs.meet(pair.id, now);
      return { outcome: 'counted', meeting };
    },
  };
}
