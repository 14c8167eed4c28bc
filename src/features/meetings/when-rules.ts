import { addDays } from 'date-fns/addDays';
import { addYears } from 'date-fns/addYears';
import { type Complaint, FieldError } from '../../errors.ts';
import { nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import type { FormValues } from '../../slack/form-values.ts';
import { instantOf, isoDate, timeInWords } from '../../words/dates.ts';
import { whenFaults } from './form-text.ts';

/** The time of day that is proposed (P3): lunch. */
export const USUAL_TIME = '12:30';
/** How long the place may be. Characters. */
export const MOST_PLACE = 200;

/** When and where people want to meet. */
export interface When {
  readonly startsAt: Date;
  readonly place: string | null;
}

/**
 * What was filled in in the form of a meeting; date and time are in `timeZone`.
 * @throws FieldError at the field where it is missing, in the past, or more than a year ahead
 */
export function whenIn(values: FormValues, timeZone: string, now: Date): When {
  const { date, time, place } = values;
  const faults: Record<string, Complaint> = {};
  const isDate = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const isTime = typeof time === 'string' && /^\d{2}:\d{2}$/.test(time);
  if (!isDate) faults.date = whenFaults.date;
  if (!isTime) faults.time = whenFaults.time;
  if (typeof place === 'string' && place.length > MOST_PLACE) faults.place = whenFaults.place;
  if (!isDate || !isTime) throw new FieldError(faults);
  const startsAt = instantOf(date, time, timeZone);
  if (startsAt <= now) faults[date === isoDate(now, timeZone) ? 'time' : 'date'] = whenFaults.past;
  else if (startsAt > addYears(now, 1)) faults.date = whenFaults.late;
  if (Object.keys(faults).length > 0) throw new FieldError(faults);
  return { startsAt, place: typeof place === 'string' ? place : null };
}

/** A week from now, or the first working day after it: `yyyy-MM-dd` in the zone of the pair. */
export const usualDate = (now: Date, timeZone: string, place: Workplace): string =>
  workingDate(isoDate(addDays(now, 7), timeZone), place);

/**
 * Two new dates for a meeting that is lost (R1): at the same time of day, one and two weeks later, on working days of
 * the cohort's country; later ones where those are past.
 * @param timeZone of the pair, in which the time of day stays the same
 */
export function proposalsFor(startsAt: Date, timeZone: string, place: Workplace, now: Date): Date[] {
  const proposals: Date[] = [];
  const noon = instantOf(isoDate(startsAt, timeZone), '12:00', 'UTC');
  const time = timeInWords(startsAt, timeZone);
  const today = isoDate(now, timeZone);
  for (let weeks = 1; proposals.length < 2; weeks += 1) {
    const date = workingDate(isoDate(addDays(noon, 7 * weeks), 'UTC'), place);
    const instant = instantOf(date, time, timeZone);
    if (date > today && instant > (proposals.at(-1) ?? startsAt)) proposals.push(instant);
  }
  return proposals;
}

/** The date itself where people work on it, else the first working day after it. */
function workingDate(date: string, place: Workplace): string {
  const noon = instantOf(date, '12:00', place.timeZone);
  return isoDate(nextWorkingMoment(noon, place), place.timeZone);
}
