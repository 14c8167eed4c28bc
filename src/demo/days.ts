import { addDays } from 'date-fns/addDays';
import { nextWorkingMoment } from '../schedule/working-time.ts';
import { instantOf, isoDate } from '../words/dates.ts';
import { PLACE } from './firm.ts';

const { timeZone } = PLACE;

const noonOf = (date: string): Date => instantOf(date, '12:00', timeZone);

/** The working day, `yyyy-MM-dd`, some days before or after a date; earlier or later where nobody works then. */
function workingDate(from: Date, days: number): string {
  const step = days < 0 ? -1 : 1;
  let noon = addDays(noonOf(isoDate(from, timeZone)), days);
  while (nextWorkingMoment(noon, PLACE) > noon) noon = addDays(noon, step);
  return isoDate(noon, timeZone);
}

/** The working day at least so many days before. */
export const dateBefore = (from: Date, days: number): string => workingDate(from, -days);
/** The working day at least so many days after. */
export const dateAfter = (from: Date, days: number): string => workingDate(from, days);

/** The morning on which the demo begins: half past nine today, or on the first day after it on which the firm works. */
export function morningOf(today: Date): Date {
  return instantOf(workingDate(today, 0), '09:30', timeZone);
}

/** An instant in the firm. @param date `yyyy-MM-dd` @param time `HH:mm` */
export const instantIn = (date: string, time: string): Date => instantOf(date, time, timeZone);
