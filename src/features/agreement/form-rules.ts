import { type Complaint, FieldError } from '../../errors.ts';
import type { FormValues } from '../../slack/form-values.ts';
import { slackText } from '../../slack/text.ts';
import { quote } from '../../words/escape.ts';
import type { Role } from '../pairs/rules.ts';
import { formFaults } from './form-text.ts';
import { cadences, type Expectations, lengths, type Terms } from './rules.ts';

/** How long what people write may be. Characters. */
export const MOST = {
  place: 200,
  confidentiality: 2_000,
  wish: 2_000,
  hopes: 2_000,
  offLimits: 2_000,
} as const;

/**
 * How long each may be once escaped, so that the whole agreement fits in one message (`msg_blocks_too_long` above about
 * 12,000). Characters.
 */
const MOST_SHOWN = 5_000;

/**
 * What was filled in in the form of the agreement. The wish is read from the mentee's form only.
 * @throws FieldError with every fault at its field
 */
export function draftIn(values: FormValues, role: Role): Terms {
  const faults: Record<string, Complaint> = {};
  const text = (field: keyof typeof MOST): string => textIn(values, field, faults) ?? '';
  const cadenceWeeks = cadences.find((weeks) => String(weeks) === values.cadence);
  const lengthMinutes = lengths.find((minutes) => String(minutes) === values.length);
  if (!cadenceWeeks) faults.cadence = formFaults.cadence;
  if (!lengthMinutes) faults.length = formFaults.length;
  const place = text('place');
  const confidentiality = text('confidentiality');
  const learningWish = role === 'mentee' ? text('wish') : null;
  if (!cadenceWeeks || !lengthMinutes || Object.keys(faults).length > 0) throw new FieldError(faults);
  return { cadenceWeeks, lengthMinutes, place, confidentiality, learningWish };
}

/** The mentee's wish, from the form that asks for it alone. @throws FieldError where it is missing or too long */
export function wishIn(values: FormValues): string {
  const faults: Record<string, Complaint> = {};
  const wish = textIn(values, 'wish', faults);
  if (wish === null || Object.keys(faults).length > 0) throw new FieldError(faults);
  return wish;
}

/** What somebody expects, from their own form. @throws FieldError where hopes are missing, or something is too long */
export function expectationsIn(values: FormValues): Expectations {
  const faults: Record<string, Complaint> = {};
  const hopes = textIn(values, 'hopes', faults);
  const offLimits = values.offLimits === undefined ? null : textIn(values, 'offLimits', faults);
  if (hopes === null || Object.keys(faults).length > 0) throw new FieldError(faults);
  return { hopes, offLimits };
}

function textIn(
  values: FormValues,
  field: keyof typeof MOST,
  faults: Record<string, Complaint>,
): string | null {
  const value = values[field];
  if (typeof value !== 'string') {
    faults[field] = formFaults[field];
    return null;
  }
  if (value.length > MOST[field]) faults[field] = formFaults.tooLong(MOST[field]);
  else if (quote(value).length > MOST_SHOWN) faults[field] = slackText.tooWide;
  return value;
}
