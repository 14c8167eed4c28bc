import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addWeeks } from 'date-fns/addWeeks';
import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import { nextWorkingDay, nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import { isoDate } from '../../words/dates.ts';
import type { Stage } from '../pairs/rules.ts';

/** After this many reminders without an answer it stays silent (DESIGN promise 3). */
export const MOST_UNANSWERED = 3;

/** So far back a clock may be set and what was said by it still counts as said. Days. */
const DAYS_SET_BACK = 7;

/** How far the ladder has gone: the first reminder is said in the channel, the others to the mentee (R9). */
export type Rung = 1 | 2 | 3;

/** What the pair is reminded of. */
export type Reason =
  /** The introduction waits for a next step. */
  | 'intro'
  /** Introduced, and nobody has drafted the agreement. */
  | 'draft'
  /** The agreement is drafted and not signed by both. */
  | 'sign'
  /** Agreed, and never met. */
  | 'first'
  /** The next meeting should have been planned. */
  | 'next'
  /** A planned meeting has passed and nobody said whether it took place. */
  | 'unsettled';

/** Where a pair stands, as far as its reminders depend on it. */
export interface Standing {
  readonly stage: Stage;
  readonly paused: boolean;
  readonly cadenceWeeks: number;
  readonly agreedAt: Date | null;
  readonly introduced: boolean;
  /** Whether there is a draft that waits for signatures. */
  readonly drafted: boolean;
  readonly lastMetAt: Date | null;
  /** When the planned meeting begins or, if nobody has said whether it took place, began or was asked about. */
  readonly plannedAt: Date | null;
}

/** How far the ladder of reminders has gone since the pair last did something. */
export interface Ladder {
  /** Reminders without an answer, 0 to 3. */
  readonly said: number;
  readonly lastSaidAt: Date | null;
  /** When the pair last did something. */
  readonly stirredAt: Date;
}

/** When each of the two was last reminded, over all their pairs. */
export interface Reminded {
  readonly mentor: Date | null;
  readonly mentee: Date | null;
}

/** What to do about a pair now. */
export type Decision =
  | { readonly do: 'say'; readonly rung: Rung; readonly reason: Reason }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'rest' };

/** The same time of day some weeks later, in the zone. */
export function weeksAfter(instant: Date, weeks: number, timeZone: string): Date {
  return new Date(addWeeks(new TZDate(instant, timeZone), weeks).getTime());
}

/** What the pair has to do next, and from when on a reminder of it has a point. */
export function nextStep(
  standing: Standing,
  stirredAt: Date,
  timeZone: string,
): { reason: Reason; at: Date } {
  const week = (instant: Date, weeks = 1) => weeksAfter(instant, weeks, timeZone);
  const { plannedAt, lastMetAt, agreedAt, cadenceWeeks } = standing;
  const after = (...instants: Date[]) => max([week(stirredAt), ...instants]);
  if (plannedAt) return { reason: 'unsettled', at: after(week(plannedAt)) };
  if (standing.stage === 'open') {
    const reason = standing.drafted ? 'sign' : standing.introduced ? 'draft' : 'intro';
    return { reason, at: after() };
  }
  // A week before the meeting is expected: time enough to find a date.
  if (lastMetAt) return { reason: 'next', at: after(week(lastMetAt, cadenceWeeks - 1)) };
  return { reason: 'first', at: agreedAt ? after(week(agreedAt)) : after() };
}

/**
 * The next reminder of a pair, were it always working hours: at least a week after anything the pair did and after
 * the reminder before it (DESIGN promise 3).
 * @returns null where none will come until the pair does something
 */
export function nextReminder(
  standing: Standing,
  ladder: Ladder,
  timeZone: string,
): { rung: Rung; reason: Reason; at: Date } | null {
  if (standing.paused || standing.stage === 'closed') return null;
  const rung = rungAfter(ladder.said);
  if (!rung) return null;
  const { reason, at } = nextStep(standing, ladder.stirredAt, timeZone);
  const before = ladder.said > 0 ? ladder.lastSaidAt : null;
  return { rung, reason, at: before ? max([at, weeksAfter(before, 1, timeZone)]) : at };
}

const rungAfter = (said: number): Rung | undefined => ([1, 2, 3] as const)[said];

/**
 * What to do about a pair at `now`: reminders come in working hours of the cohort only (R8), and nobody gets two on
 * a day, over all their pairs (R20).
 */
export function decide(
  standing: Standing,
  ladder: Ladder,
  reminded: Reminded,
  place: Workplace,
  now: Date,
): Decision {
  const next = nextReminder(standing, ladder, place.timeZone);
  if (!next) return { do: 'rest' };
  const moment = nextWorkingMoment(max([next.at, now]), place);
  if (moment > now) return { do: 'wait', until: moment };
  const hearers = next.rung === 1 ? [reminded.mentor, reminded.mentee] : [reminded.mentee];
  if (hearers.some((at) => at !== null && isToday(at, now, place.timeZone))) {
    return { do: 'wait', until: nextWorkingDay(now, place) };
  }
  return { do: 'say', rung: next.rung, reason: next.reason };
}

/**
 * Whether something was said today; a clock that was set back makes it tomorrow's, and that day comes again. Said
 * further ahead than that it was said by a clock that was wrong, and tells nothing.
 */
export function isToday(at: Date, now: Date, timeZone: string): boolean {
  return at <= addDays(now, DAYS_SET_BACK) && isoDate(at, timeZone) >= isoDate(now, timeZone);
}

/** Whether a ladder has moments that lie ahead: they are from a clock that has been set back since. */
export function liesAhead({ lastSaidAt, stirredAt }: Ladder, now: Date): boolean {
  return stirredAt > now || (lastSaidAt ?? now) > now;
}

/** A ladder without moments that lie ahead. */
export function asOf(ladder: Ladder, now: Date): Ladder {
  const past = (instant: Date): Date => min([instant, now]);
  const { said, lastSaidAt, stirredAt } = ladder;
  return { said, lastSaidAt: lastSaidAt && past(lastSaidAt), stirredAt: past(stirredAt) };
}
