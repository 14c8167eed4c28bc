import { addHours } from 'date-fns/addHours';
import { nextWorkingMoment, type Workplace } from '../../schedule/working-time.ts';
import type { Confidant } from '../cohorts/service.ts';

/** What happens where somebody leaves now. */
export interface Forecast {
  /** When both read that the pair has ended; null: at once. */
  readonly tellsAt: Date | null;
  /** The last date (`yyyy-MM-dd`) on which what they wrote can be read. */
  readonly keepUntil: string;
  /** The coordinators who may be told who it was: those who are not in the pair themselves. */
  readonly mayKnow: readonly Confidant[];
}

/**
 * When both are told that their pair has ended, whoever ended it: in working hours, so that nobody reads it in bed and
 * the hour does not tell who it was. At once where somebody would otherwise set out for a meeting that is off.
 * @param meetsAt when a planned meeting begins; null where none is planned
 */
export function tellingMoment(now: Date, meetsAt: Date | null, place: Workplace): Date {
  const moment = nextWorkingMoment(now, place);
  const isTooLate = meetsAt !== null && meetsAt > now && meetsAt < addHours(moment, 1);
  return isTooLate ? now : moment;
}
