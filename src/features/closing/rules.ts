import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import { instantOf, isoDate } from '../../words/dates.ts';

/** How long what a pair wrote is kept after its end; said in the farewell. Days. */
export const KEEP_DAYS = 90;
/** How long the channel stays open after it. Days. */
export const ARCHIVE_DAYS = 7;

/** Would they do it again (R6). */
export const agains = ['yes', 'perhaps', 'no'] as const;
export type Again = (typeof agains)[number];

/** The longest thank-you. Characters. */
export const MOST_THANKS = 1_000;

/** What is about to happen when a cohort is closed. */
export interface Forecast {
  readonly pairs: number;
  /** When they begin to hear the farewell. */
  readonly farewellAt: Date;
}

const daysAfter = (instant: Date, days: number, timeZone: string): Date =>
  new Date(addDays(new TZDate(instant, timeZone), days).getTime());

/** The last date (`yyyy-MM-dd`) on which what a pair wrote can be read, of one that ends now. */
export const keepUntilOf = (endedAt: Date, timeZone: string): string =>
  isoDate(daysAfter(endedAt, KEEP_DAYS, timeZone), timeZone);

/** When the channel of a pair that ended is archived: in working hours, so that nobody finds it gone at night. */
export const archiveMoment = (endedAt: Date, place: Workplace): Date =>
  nextWorkingMoment(daysAfter(endedAt, ARCHIVE_DAYS, place.timeZone), place);

/** When what it wrote is erased: as soon as that date is over. */
export function eraseMoment(keepUntil: string, timeZone: string): Date {
  const noon = instantOf(keepUntil, '12:00', timeZone);
  return instantOf(isoDate(daysAfter(noon, 1, timeZone), timeZone), '00:00', timeZone);
}
