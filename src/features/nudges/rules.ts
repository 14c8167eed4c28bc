import { addDays } from 'date-fns/addDays';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** How long a pause lasts unless another date is chosen (R13). Weeks. */
const USUAL_WEEKS = 4;

/** The date a pause ends on unless another is chosen. Dates are `yyyy-MM-dd` in the cohort's zone. */
export const usualEnd = (today: string): string => day(addWeeks(parseISO(today), USUAL_WEEKS));

/**
 * What is wrong with the date on which a pause should end.
 * @returns nothing where it is after today and at most a year ahead
 */
export function endFault(until: string, today: string): 'early' | 'late' | undefined {
  if (until < day(addDays(parseISO(today), 1))) return 'early';
  if (until > day(addYears(parseISO(today), 1))) return 'late';
  return undefined;
}

const day = (date: Date): string => format(date, 'yyyy-MM-dd');
