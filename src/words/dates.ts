import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import type { Language } from './language.ts';

const locales = { en: enGB, nl } as const;

/** Names that were asked after and are known: everybody's zone comes by often, and to try one is slow. */
const known = new Set<string>();

/** Whether this machine knows a time zone by that name. */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    known.add(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The time zone that somebody typed: its IANA name, case aside, or a city that only one zone is named after.
 * @returns the name as it is written, such as `Europe/Amsterdam`
 */
export function timeZoneNamed(typed: string): string | undefined {
  const bare = (name: string): string =>
    name
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
      .trim();
  const wanted = bare(typed);
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const whole = zones.find((zone) => bare(zone) === wanted);
  if (whole) return whole;
  const cities = zones.filter((zone) => bare(zone.split('/').at(-1) ?? '') === wanted);
  if (cities.length === 1) return cities[0];
  // Names of old, such as Asia/Saigon, are known and not listed.
  return typed.includes('/') && isTimeZone(typed.trim()) ? typed.trim() : undefined;
}

/** A day in words, such as "Tuesday 1 December" or "dinsdag 1 december", in the given time zone. */
export function dayInWords(instant: Date, timeZone: string, language: Language): string {
  return format(new TZDate(instant, timeZone), 'EEEE d MMMM', { locale: locales[language] });
}

/** A day with its year, short, such as "1 Dec 2026". */
export function dateInWords(instant: Date, timeZone: string, language: Language): string {
  return format(new TZDate(instant, timeZone), 'd MMM yyyy', { locale: locales[language] });
}

/** The time of day, "12:30", in the given time zone. */
export function timeInWords(instant: Date, timeZone: string): string {
  return format(new TZDate(instant, timeZone), 'HH:mm');
}

/** The time of day in a sentence: "12:30" or "12.30 uur". */
export function clockInWords(instant: Date, timeZone: string, language: Language): string {
  const zoned = new TZDate(instant, timeZone);
  return language === 'nl' ? format(zoned, "HH.mm 'uur'") : format(zoned, 'HH:mm');
}

/** Day and time in words: "Tuesday 1 December at 12:30" or "dinsdag 1 december om 12.30 uur". */
export function momentInWords(instant: Date, timeZone: string, language: Language): string {
  const [day, time] = [dayInWords(instant, timeZone, language), clockInWords(instant, timeZone, language)];
  return language === 'nl' ? `${day} om ${time}` : `${day} at ${time}`;
}

/** The calendar date (`yyyy-MM-dd`) of an instant in a time zone. */
export function isoDate(instant: Date, timeZone: string): string {
  return format(new TZDate(instant, timeZone), 'yyyy-MM-dd');
}

/**
 * The instant of a wall-clock date and time in a zone. A time that the clock skips (spring) is moved forward.
 * @param date `yyyy-MM-dd`
 * @param time `HH:mm`
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime());
}
