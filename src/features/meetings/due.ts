import { addDays } from 'date-fns/addDays';
import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import { subHours } from 'date-fns/subHours';
import {
  endOfWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  type Workplace,
} from '../../schedule/working-time.ts';
import { instantOf, isoDate, timeInWords } from '../../words/dates.ts';
import { ASKING_DAYS, endOf, type KeptMeeting } from './rules.ts';

/** What is said about a planned meeting, in this order. */
export type Saying = 'dayBefore' | 'hourBefore' | 'asking';

/** When something has a point: from one instant up to another. */
export interface Window {
  readonly saying: Saying;
  readonly from: Date;
  readonly until: Date;
}

/** What to do about a meeting now. */
export type Decision =
  | { readonly do: 'say'; readonly saying: Saying; readonly until: Date }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'rest' };

/** The working day, for what would fall outside it; late enough to leave an hour to read it in. */
const FIRST = '09:00';
const LATE = '16:00';
/** No country has so many days off in a row. */
const MOST_DAYS_OFF = 21;

type Dated = Pick<KeptMeeting, 'startsAt' | 'lengthMinutes' | 'plannedAt'>;

/**
 * When each thing about a meeting has its point: the reminder of the day before until that of the hour before comes,
 * that one until it begins, and the question whether they met for a week after its end. What was due before the date
 * was chosen is not said late.
 * @param place whose working hours hold for the reminder of the day before and for the question (DESIGN promise 3)
 */
export function windowsOf(meeting: Dated, place: Workplace): Window[] {
  const hourBefore = subHours(meeting.startsAt, 1);
  const end = endOf(meeting);
  const windows: Window[] = [
    { saying: 'dayBefore', from: dayBefore(meeting.startsAt, place), until: hourBefore },
    { saying: 'hourBefore', from: hourBefore, until: meeting.startsAt },
    { saying: 'asking', from: nextWorkingMoment(end, place), until: addDays(end, ASKING_DAYS) },
  ];
  return windows.filter(({ from }) => from >= meeting.plannedAt);
}

/**
 * 24 hours before, or when work begins on that day; where nobody works then, the last time at which they do before
 * that: of a meeting on Monday people hear on Friday.
 */
export function dayBefore(startsAt: Date, place: Workplace): Date {
  const exact = subHours(startsAt, 24);
  const date = (instant: Date): string => isoDate(instant, place.timeZone);
  const soon = nextWorkingMoment(exact, place);
  if (date(soon) === date(exact)) return soon;
  const time = timeInWords(exact, place.timeZone);
  const clock = time >= FIRST && time < LATE ? time : LATE;
  const noon = instantOf(date(exact), '12:00', place.timeZone);
  for (let days = 0; days <= MOST_DAYS_OFF; days += 1) {
    const earlier = instantOf(date(subDays(noon, days)), clock, place.timeZone);
    if (earlier <= exact && isWorkingMoment(earlier, place)) return earlier;
  }
  return exact;
}

const isWorkingMoment = (instant: Date, place: Workplace): boolean =>
  nextWorkingMoment(instant, place).getTime() === instant.getTime();

/**
 * What to say about a meeting at `now`, or when to look again. After downtime that is at most the one thing that still
 * has a point.
 * @param silent whether the pair hears nothing: it is paused (R13), or has ended
 */
export function decide(
  meeting: Dated & Pick<KeptMeeting, 'state' | 'dayBeforeAt' | 'hourBeforeAt' | 'askedAt'>,
  silent: boolean,
  place: Workplace,
  now: Date,
): Decision {
  if (silent || meeting.state !== 'planned') return { do: 'rest' };
  const saidAt = {
    dayBefore: meeting.dayBeforeAt,
    hourBefore: meeting.hourBeforeAt,
    asking: meeting.askedAt,
  };
  for (const { saying, from, until } of windowsOf(meeting, place)) {
    if (saidAt[saying] || now >= until) continue;
    if (now < from) return { do: 'wait', until: from };
    // After a restart at night it waits for the morning as well; an hour before is an hour before.
    const moment = saying === 'hourBefore' ? now : nextWorkingMoment(now, place);
    if (moment >= until) continue;
    return moment > now ? { do: 'wait', until: moment } : { do: 'say', saying, until };
  }
  return { do: 'rest' };
}

/**
 * Within which hours something is said that has its point until then, where Slack is away meanwhile: before this working
 * day ends, or once more on the next (DESIGN promise 3). The reminder of the hour before follows the meeting alone.
 */
export function hoursOf(
  saying: Saying,
  until: Date,
  place: Workplace,
  now: Date,
): { expiresAt: Date; resumes?: { from: Date; until: Date } } {
  const evening = endOfWorkingDay(now, place);
  if (saying === 'hourBefore' || until <= evening) return { expiresAt: until };
  const from = nextWorkingDay(now, place);
  if (from >= until) return { expiresAt: evening };
  return { expiresAt: evening, resumes: { from, until: min([until, endOfWorkingDay(from, place)]) } };
}
