import { z } from 'zod';
import { type Complaint, FieldError } from '../../errors.ts';
import type { FormValues } from '../../slack/form-values.ts';
import { isoDate } from '../../words/dates.ts';
import { advisers } from '../roles/rules.ts';
import { noteFaults } from './form-text.ts';
import { type NoteDraft, visibilities } from './rules.ts';

/** How long what people write may be. Characters; Slack allows 3,000 in a field. */
export const MOST = { findings: 3_000, action: 1_000 } as const;

const choices = z.object({
  adviser: z.enum(advisers).optional(),
  visibility: z.enum(visibilities),
});
const isDate = z.iso.date();

/**
 * What was filled in in the form of a note.
 * @param timeZone of the pair, in which a date is in the past or not
 * @throws FieldError with every fault at its field
 */
export function noteIn(values: FormValues, timeZone: string, now: Date): NoteDraft {
  const faults: Record<string, Complaint> = {};
  const { findings, action = null, due = null } = values;
  if (typeof findings !== 'string') faults.findings = noteFaults.findings;
  else if (findings.length > MOST.findings) faults.findings = noteFaults.tooLong(MOST.findings);
  if (typeof action === 'string' && action.length > MOST.action)
    faults.action = noteFaults.tooLong(MOST.action);
  if (due !== null && action === null) faults.action = noteFaults.dueAlone;
  if (due !== null && (!isDate.safeParse(due).success || String(due) < isoDate(now, timeZone))) {
    faults.due = noteFaults.due;
  }
  const chosen = choices.safeParse(values);
  if (!chosen.success) faults.visibility = noteFaults.visibility;
  if (!chosen.success || typeof findings !== 'string' || Object.keys(faults).length > 0) {
    throw new FieldError(faults);
  }
  return {
    findings,
    action: typeof action === 'string' ? action : null,
    actionDue: typeof due === 'string' ? due : null,
    adviser: chosen.data.adviser ?? null,
    visibility: chosen.data.visibility,
  };
}
