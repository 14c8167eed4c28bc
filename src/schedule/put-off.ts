import type { Agenda, Entry } from './agenda-store.ts';
import { nextWorkingMoment, type Workplace } from './working-time.ts';

/**
 * Puts what is due outside working hours, as after a restart at night, off to the next moment in them (R8).
 * @returns whether it was put off; then nothing is to be said about it now
 */
export function putOffToWorkingHours(
  agenda: Pick<Agenda, 'set'>,
  { kind, subject }: Pick<Entry, 'kind' | 'subject'>,
  place: Workplace,
  now: Date,
): boolean {
  const moment = nextWorkingMoment(now, place);
  if (moment <= now) return false;
  agenda.set(kind, subject, moment);
  return true;
}
