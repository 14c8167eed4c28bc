import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { isWeekend } from 'date-fns/isWeekend';
import { setHours } from 'date-fns/setHours';
import { startOfDay } from 'date-fns/startOfDay';
import Holidays from 'date-holidays';

/** Reminders are said from this hour on, and before the other, in the cohort's zone. */
const FIRST_HOUR = 9;
const LAST_HOUR = 17;

/** Where and by whose calendar people work. */
export interface Workplace {
  readonly timeZone: string;
  /** Two capital letters, such as NL. */
  readonly country: string;
}

/** Whether a country's public holidays are known by that code. UK is not a code: it is GB. */
export const isCountry = (code: string): boolean => Object.hasOwn(new Holidays().getCountries(), code);

const calendars = new Map<string, Holidays>();

function calendarOf(country: string): Holidays {
  let calendar = calendars.get(country);
  if (!calendar) {
    calendar = new Holidays(country, { types: ['public'] });
    calendars.set(country, calendar);
  }
  return calendar;
}

const holidays = new Map<string, ReadonlySet<string>>();

/** The public holidays of a year as `yyyy-MM-dd`; reckoned once, because reckoning them is slow. */
function holidaysOf(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  let dates = holidays.get(key);
  if (!dates) {
    dates = new Set(
      calendarOf(country)
        .getHolidays(year)
        .map((holiday) => holiday.date.slice(0, 10)),
    );
    holidays.set(key, dates);
  }
  return dates;
}

/** Whether people work on the day of this zoned date: no weekend and no public holiday of the country. */
function isWorkingDay(day: TZDate, country: string): boolean {
  const date = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  return !isWeekend(day) && !holidaysOf(country, day.getFullYear()).has(date);
}

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The first moment at or after `instant` at which a reminder may be said: a working day of the country, from 9 to
 * 17 in the zone (DESIGN promise 3, R8).
 */
export function nextWorkingMoment(instant: Date, { timeZone, country }: Workplace): Date {
  let moment = new TZDate(instant, timeZone);
  if (moment.getHours() >= LAST_HOUR) moment = startOfDay(addDays(moment, 1));
  while (!isWorkingDay(moment, country)) moment = startOfDay(addDays(moment, 1));
  if (moment.getHours() < FIRST_HOUR) moment = setHours(startOfDay(moment), FIRST_HOUR);
  return new Date(moment.getTime());
}

/** When the working day of this instant ends: 17:00 on its date in the zone. */
export function endOfWorkingDay(instant: Date, { timeZone }: Workplace): Date {
  return new Date(setHours(startOfDay(new TZDate(instant, timeZone)), LAST_HOUR).getTime());
}

/** The first moment on a later date than that of `instant` at which a reminder may be said. */
export function nextWorkingDay(instant: Date, place: Workplace): Date {
  const tomorrow = startOfDay(addDays(new TZDate(instant, place.timeZone), 1));
  return nextWorkingMoment(new Date(tomorrow.getTime()), place);
}
