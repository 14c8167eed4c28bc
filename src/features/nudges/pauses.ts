import type { Message } from '../../delivery/delivery.ts';
import { FieldError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import { putOffToWorkingHours } from '../../schedule/put-off.ts';
import { nextWorkingMoment } from '../../schedule/working-time.ts';
import { dayInWords, instantOf, isoDate, momentInWords } from '../../words/dates.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { isYetToBeAsked } from '../meetings/rules.ts';
import type { Meetings } from '../meetings/service.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { nextStep } from './due.ts';
import { endFault } from './rules.ts';
import type { Standings } from './standing.ts';
import type { NudgeStore } from './store.ts';
import { endFaults, nudgeTexts } from './text.ts';
import { pausedMessage, plainMessage, resumedMessage, resumedToMeetMessage, untilField } from './view.ts';

/** An instant on a date, far from midnight, to put it into words. */
export const noonOf = (date: string, { timeZone }: { timeZone: string }): Date =>
  instantOf(date, '12:00', timeZone);

/** Pauses: they begin and end with a line in the channel that does not say who asked (R13). */
export function createPauses(deps: {
  store: NudgeStore;
  pairs: Pairs;
  cohorts: Cohorts;
  meetings: Meetings;
  standings: Standings;
  agenda: Agenda;
}) {
  const { store, pairs, cohorts, meetings, standings, agenda } = deps;
  const zoneOf = (pair: Pair): string => cohorts.get(pair.cohortId).timeZone;
  const pausesOf = (pair: Pair): number => store.find(pair.id)?.pauses ?? 0;

  const inWords = (pair: Pair, date: string): string => {
    const place = cohorts.get(pair.cohortId);
    return dayInWords(noonOf(date, place), place.timeZone, pair.language);
  };

  /** Takes the button off the line that told of the pause. */
  function settleLine(pair: Pair, now: Date): void {
    if (!pair.pausedUntil) return;
    const about = `pause:${pausesOf(pair)}`;
    pairs.withdraw(pair, about, now);
    const text = nudgeTexts[pair.language].pauseWasUntil(inWords(pair, pair.pausedUntil));
    pairs.change(pair, about, 'over', plainMessage(text), now);
  }

  /** That the pause is over, and what comes next. */
  function overMessage(pair: Pair, now: Date): Message {
    const { language, timeZone } = pair;
    const { planned } = meetings.facts(pair);
    if (planned && planned.startsAt > now) {
      return resumedToMeetMessage(momentInWords(planned.startsAt, timeZone, language), language);
    }
    // The question whether they met comes by itself: not twice.
    if (planned && isYetToBeAsked(planned, now)) return plainMessage(nudgeTexts[language].pauseOver);
    const { reason } = nextStep(standings.of(pair), now, zoneOf(pair));
    return resumedMessage(standings.reminder(pair, reason, language, null));
  }

  /** Goes on again, and says in the channel what comes next, unless they are on hold beside that (R19). */
  function end(pair: Pair, now: Date): void {
    settleLine(pair, now);
    pairs.pauseUntil(pair.id, null, now);
    const resumed = pairs.get(pair.id);
    if (resumed.heldSince) return;
    pairs.say(resumed, { about: `resumed:${pausesOf(pair)}`, message: overMessage(resumed, now) }, now);
  }

  return {
    end,
    /** Sets in the agenda when the pause of this pair ends: the first working moment of its date. */
    schedule(pair: Pair): void {
      const place = cohorts.get(pair.cohortId);
      const isPaused = pair.pausedUntil !== null && pair.stage !== 'closed';
      const midnight = isPaused ? instantOf(pair.pausedUntil, '00:00', place.timeZone) : null;
      agenda.set('pause', pair.id, midnight && nextWorkingMoment(midnight, place));
    },
    /** @throws FieldError where the date is not in the coming year */
    begin(pair: Pair, until: string, now: Date): void {
      const fault = endFault(until, isoDate(now, zoneOf(pair)));
      if (fault) throw new FieldError({ [untilField]: endFaults[fault] });
      if (until === pair.pausedUntil) return;
      settleLine(pair, now);
      pairs.pauseUntil(pair.id, until, now);
      pairs.withdraw(pair, 'role:', now);
      const message = pausedMessage(pair.id, inWords(pair, until), pair.language);
      pairs.say(pair, { about: `pause:${store.countPause(pair.id)}`, message }, now);
    },
    /** The date of a pause has come. */
    over(pair: Pair, now: Date): void {
      if (pair.pausedUntil === null || pair.stage === 'closed') return;
      const place = cohorts.get(pair.cohortId);
      if (putOffToWorkingHours(agenda, { kind: 'pause', subject: pair.id }, place, now)) return;
      if (pair.pausedUntil > isoDate(now, zoneOf(pair))) this.schedule(pair);
      else end(pair, now);
    },
  };
}
