import { addMonths } from 'date-fns/addMonths';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { type Complaint, FieldError } from '../../errors.ts';
import { isCountry } from '../../schedule/working-time.ts';
import type { FormValues } from '../../slack/form-values.ts';
import { isoDate, timeZoneNamed } from '../../words/dates.ts';
import { languages } from '../../words/language.ts';
import { bareTeam } from '../../words/team.ts';
import { formFaults as faultTexts } from './form-text.ts';
import { type Cohort, type CohortDraft, cadences, placesPerPerson } from './rules.ts';

/** How long what is typed may be. Characters; a name has to fit on a button. */
export const MOST = { name: 60, purpose: 300, timeZone: 60, country: 2 } as const;
/** How long a cohort may run, and how far ahead it may begin. Months (R5: an agreed end). */
const MOST_MONTHS = 24;
const MOST_AHEAD = 12;

/** How long a cohort runs unless another date is chosen: six meetings of four weeks (R9). Months. */
const USUAL_MONTHS = 6;

/** What stands in the form when it is opened; what nobody can guess is empty. */
export type FormStart = Omit<CohortDraft, 'name' | 'purpose'> & {
  readonly name: string | undefined;
  readonly purpose: string | undefined;
};

/** @param by whoever makes it. @param now a cohort begins today unless another day is chosen */
export function startOfNew(
  place: Pick<CohortDraft, 'language' | 'timeZone' | 'country'>,
  by: string,
  now: Date,
): FormStart {
  const startsOn = isoDate(now, place.timeZone);
  return {
    ...place,
    name: undefined,
    purpose: undefined,
    startsOn,
    endsOn: monthsAfter(startsOn, USUAL_MONTHS),
    cadenceWeeks: 4,
    pairsPerPerson: 1,
    // Or nobody could be invited: pairs by hand can be made all the same.
    signUpOpen: true,
    coordinators: [by],
  };
}

/** @param coordinators who looks after it now */
export function startOfEdit(cohort: Cohort, coordinators: readonly string[], now: Date): FormStart {
  const startsOn = cohort.startsOn ?? isoDate(now, cohort.timeZone);
  const endsOn = cohort.endsOn ?? monthsAfter(startsOn, USUAL_MONTHS);
  return { ...cohort, purpose: cohort.purpose ?? undefined, startsOn, endsOn, coordinators };
}

/** What the form itself cannot tell. */
export interface Facts {
  readonly now: Date;
  /** The zone in which a date is in the past, where none was filled in. */
  readonly timeZone: string;
  /** The names of the other running cohorts. */
  readonly taken: readonly string[];
  /** The cohort that is edited. */
  readonly before: Pick<Cohort, 'endsOn'> | null;
  /** Those of the people who were chosen who do not coordinate here, by name. */
  readonly strangers: readonly string[];
}

const choices = {
  cadence: z.enum(cadences.map(String)).transform(Number),
  language: z.enum(languages),
  signUp: z.enum(['open', 'closed']).transform((chosen) => chosen === 'open'),
  places: z.enum(placesPerPerson.map(String)).transform(Number),
  coordinators: z.array(z.string().regex(/^[UW][A-Z0-9]+$/)).min(1),
};
const date = z.iso.date();

/**
 * What was filled in in the form of a cohort.
 * @throws FieldError with every fault at its field
 */
export function draftIn(values: FormValues, facts: Facts): CohortDraft {
  const faults: Record<string, Complaint> = {};
  const text = (field: string): string => (typeof values[field] === 'string' ? oneLine(values[field]) : '');
  function chosen<Choice>(field: keyof typeof choices, schema: z.ZodType<Choice>): Choice | undefined {
    const { success, data } = schema.safeParse(values[field]);
    if (!success) faults[field] = faultTexts.choose;
    return data;
  }

  const name = text('name');
  const nameFault = faultOfName(name, facts.taken);
  if (nameFault) faults.name = nameFault;
  const purpose = text('purpose');
  if (bareTeam(purpose) === '') faults.purpose = faultTexts.purposeMissing;
  else if (purpose.length > MOST.purpose) faults.purpose = faultTexts.tooLong(MOST.purpose);
  const timeZone = timeZoneNamed(text('timeZone'));
  if (!timeZone) faults.timeZone = faultTexts.timeZone;
  const country = text('country').toUpperCase();
  if (!isCountry(country)) faults.country = country === 'UK' ? faultTexts.uk : faultTexts.country;
  const { startsOn, endsOn } = values;
  const today = isoDate(facts.now, timeZone ?? facts.timeZone);
  Object.assign(faults, faultsOfDates(startsOn, endsOn, today, facts.before?.endsOn ?? null));
  const cadenceWeeks = chosen('cadence', choices.cadence);
  const language = chosen('language', choices.language);
  const signUpOpen = chosen('signUp', choices.signUp);
  const pairsPerPerson = chosen('places', choices.places);
  const coordinators = chosen('coordinators', choices.coordinators);
  if (coordinators && facts.strangers.length > 0) faults.coordinators = faultTexts.strangers(facts.strangers);

  const isWhole = cadenceWeeks && language && signUpOpen !== undefined && pairsPerPerson && coordinators;
  if (Object.keys(faults).length > 0 || !isWhole || !timeZone) throw new FieldError(faults);
  return {
    name,
    purpose,
    startsOn: String(startsOn),
    endsOn: String(endsOn),
    cadenceWeeks,
    language,
    timeZone,
    country,
    coordinators: [...new Set(coordinators)],
    signUpOpen,
    pairsPerPerson,
  };
}

const oneLine = (typed: string): string => typed.replaceAll(/\s+/g, ' ').trim();

function faultOfName(name: string, taken: readonly string[]): Complaint | undefined {
  if (bareTeam(name) === '') return faultTexts.nameMissing;
  if (name.length > MOST.name) return faultTexts.tooLong(MOST.name);
  return taken.some((other) => bareTeam(other) === bareTeam(name)) ? faultTexts.nameTaken : undefined;
}

type Dates = Partial<Record<'startsOn' | 'endsOn', Complaint>>;

function faultsOfDates(startsOn: unknown, endsOn: unknown, today: string, endedOn: string | null): Dates {
  const first = date.safeParse(startsOn).data;
  const last = date.safeParse(endsOn).data;
  const faults: Dates = {};
  if (!first) faults.startsOn = faultTexts.dateMissing;
  else if (first > monthsAfter(today, MOST_AHEAD)) faults.startsOn = faultTexts.farAhead(MOST_AHEAD);
  if (!last) faults.endsOn = faultTexts.dateMissing;
  else if (first && last <= first) faults.endsOn = faultTexts.endsFirst;
  else if (first && last > monthsAfter(first, MOST_MONTHS))
    faults.endsOn = faultTexts.tooLasting(MOST_MONTHS);
  // A cohort whose last day has come can still be edited.
  else if (last < today && last !== endedOn) faults.endsOn = faultTexts.past;
  return faults;
}

const monthsAfter = (from: string, months: number): string =>
  format(addMonths(parseISO(from), months), 'yyyy-MM-dd');
