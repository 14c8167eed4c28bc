import { TZDate } from '@date-fns/tz';
import { addWeeks } from 'date-fns/addWeeks';
import { max } from 'date-fns/max';
import { nextWorkingDay, nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';

/** So long after they first met both are asked (P11). Weeks. */
const AFTER_WEEKS = 1;
/** Later than this the first conversation is too far back to ask about. Weeks. */
const LATEST_WEEKS = 6;

/** What there is to know of a pair before it is asked. */
export interface Standing {
  /** When they met for the first time; null where they have not. */
  readonly firstMetAt: Date | null;
  /** Whether nothing is said to the pair: it is paused, on hold, or has ended. It is asked afterwards. */
  readonly isSilent: boolean;
}

/** What to do about a pair now. */
export type Decision =
  | { readonly do: 'ask' }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'rest' };

/** Whether, and when, those of a pair who were not asked yet are asked how it is. */
export function decide({ firstMetAt, isSilent }: Standing, place: Workplace, now: Date): Decision {
  if (!firstMetAt || isSilent) return { do: 'rest' };
  const weeksOn = (weeks: number): Date =>
    new Date(addWeeks(new TZDate(firstMetAt, place.timeZone), weeks).getTime());
  const moment = nextWorkingMoment(max([weeksOn(AFTER_WEEKS), now]), place);
  if (moment > weeksOn(LATEST_WEEKS)) return { do: 'rest' };
  return moment > now ? { do: 'wait', until: moment } : { do: 'ask' };
}

/** When to look again at a pair of whom somebody has had their reminder of the day (R20). */
export const tomorrow = (now: Date, place: Workplace): Date => nextWorkingDay(now, place);
