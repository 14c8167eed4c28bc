import { z } from 'zod';
import { type Complaint, FieldError } from '../../errors.ts';
import { TICKED } from '../../slack/blocks.ts';
import type { FormValues } from '../../slack/form-values.ts';
import { bareTeam } from '../../words/team.ts';
import { placesPerPerson } from '../cohorts/rules.ts';
import type { Role } from '../pairs/rules.ts';
import { signupFaults as faultTexts } from './form-text.ts';
import { hoursAMonth, type Signup, type SignupDraft, topicsAmong } from './rules.ts';

/** How long what is typed may be. Characters. */
export const MOST = { team: 80, office: 80, words: 1_000, why: 900 } as const;
/** How many people may be named in a field. */
const MOST_PEOPLE = 50;

/** What somebody gave, or is given to begin with. What nobody can guess is empty. */
export interface SignupStart {
  readonly team: string | null;
  readonly office: string | null;
  readonly speaks: readonly string[];
  /** People they would rather not be paired with. */
  readonly ratherNot: readonly string[];
  /** People who judge a mentor. */
  readonly deciders: readonly string[];
  readonly topics: readonly string[];
  readonly words: string | null;
  readonly why: string | null;
  readonly hours: number | null;
  readonly promises: boolean;
  readonly places: number;
}

/** What was filled in, checked. */
export interface SignupAnswers {
  readonly draft: SignupDraft;
  readonly team: string;
  readonly office: string | null;
  readonly speaks: readonly string[];
  readonly ratherNot: readonly string[];
  /** Who judges a mentor; null where a mentee was not asked. */
  readonly deciders: readonly string[] | null;
}

/** What a form begins with. @param before what they gave earlier, also where it was withdrawn since */
export function startOf(
  person: { team: string | null; office: string | null; speaks: readonly string[] },
  known: Pick<SignupStart, 'ratherNot' | 'deciders'>,
  before: Pick<Signup, 'role' | 'topics' | 'words' | 'why' | 'hours' | 'places'> | undefined,
): SignupStart {
  return {
    team: person.team,
    office: person.office,
    // Not the language in which they read Slack: whoever leaves it at that shares none with half of the firm.
    speaks: person.speaks,
    ...known,
    topics: before?.topics ?? [],
    words: before?.words ?? null,
    why: before?.why ?? null,
    hours: before?.hours ?? null,
    promises: before?.hours != null,
    places: before?.places ?? 1,
  };
}

const userIds = z
  .array(z.string().regex(/^[UW][A-Z0-9]{1,30}$/))
  .max(MOST_PEOPLE)
  .default([]);
const language = z.string().regex(/^[a-z]{2,3}$/);
const choices = {
  speaks: z.array(language).min(1).max(20),
  topics: z.array(z.string()).default([]),
  ratherNot: userIds,
  deciders: userIds,
  hours: z.enum(hoursAMonth.map(String)).transform(Number),
  places: z.enum(placesPerPerson.map(String)).transform(Number),
};

/**
 * What was filled in in the form of a role.
 * @param by whoever signs up
 * @param pairsPerPerson in how many pairs their cohort lets anybody be; where that is one, no places are asked for
 * @throws FieldError with every fault at its field
 */
export function answersIn(
  values: FormValues,
  role: Role,
  { by, pairsPerPerson }: { by: string; pairsPerPerson: number },
): SignupAnswers {
  const faults: Record<string, Complaint> = {};
  const text = (field: keyof typeof MOST): string | null => {
    const typed = typeof values[field] === 'string' ? values[field].trim() : '';
    if (typed.length > MOST[field]) faults[field] = faultTexts.tooLong(MOST[field]);
    return typed === '' ? null : typed;
  };
  function chosen<Field extends keyof typeof choices>(field: Field) {
    const { success, data } = choices[field].safeParse(values[field]);
    if (!success) faults[field] = faultTexts.choose;
    return data as z.infer<(typeof choices)[Field]> | undefined;
  }
  function people(field: 'ratherNot' | 'deciders'): string[] {
    const named = chosen(field) ?? [];
    if (named.includes(by)) faults[field] = faultTexts.notYourself;
    return [...new Set(named)];
  }

  const isMentee = role === 'mentee';
  const team = text('team')?.replaceAll(/\s+/g, ' ') ?? '';
  if (bareTeam(team) === '') faults.team = faultTexts.teamMissing;
  const office = text('office');
  const speaks = chosen('speaks') ?? [];
  const ratherNot = people('ratherNot');
  const topics = topicsAmong(chosen('topics') ?? []);
  const words = text('words');
  if (isMentee && topics.length === 0 && !words) faults.topics = faultTexts.topicsMissing;
  const why = isMentee ? text('why') : null;
  if (isMentee && !why) faults.why = faultTexts.whyMissing;
  const hours = isMentee ? (chosen('hours') ?? null) : null;
  if (isMentee && ![values.promise ?? []].flat().includes(TICKED)) faults.promise = faultTexts.promiseMissing;
  const deciders = isMentee ? null : people('deciders');
  const offersPlaces = !isMentee && pairsPerPerson > 1;
  const places = offersPlaces ? Math.min(chosen('places') ?? 1, pairsPerPerson) : 1;

  if (Object.keys(faults).length > 0) throw new FieldError(faults);
  return {
    draft: { role, topics, words, why, hours, places },
    team,
    office: office?.replaceAll(/\s+/g, ' ') ?? null,
    speaks: [...new Set(speaks)],
    ratherNot,
    deciders,
  };
}

/** Slack takes 3,000 characters in what a form carries along. */
const MOST_CARRIED = 2_800;

/** What only the form of the other role asks for, carried along while somebody looks at this one. */
export const carried = z
  .object({
    why: z.string().nullable(),
    hours: z.number().nullable(),
    promises: z.boolean(),
    places: z.int().min(1).max(5),
    deciders: userIds,
  })
  .partial();

/** The same, as it fits: rather nothing of it than a form that Slack refuses. */
export function carriedFrom({ why, hours, promises, places, deciders }: SignupStart, role: Role) {
  const all = role === 'mentee' ? { why, hours, promises } : { places, deciders };
  return JSON.stringify(all).length > MOST_CARRIED ? {} : all;
}

/**
 * What is in a form at this moment, before anything is checked: for the form of the other role.
 * @param rest what stands in for fields that the form does not have
 */
export function typedIn(values: FormValues, role: Role, rest: SignupStart): SignupStart {
  const text = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null);
  const list = (field: string): string[] => [values[field] ?? []].flat();
  const shared = {
    ...rest,
    team: text('team'),
    office: text('office'),
    speaks: list('speaks').filter((code) => language.safeParse(code).success),
    ratherNot: userIds.safeParse(list('ratherNot')).data ?? [],
    topics: topicsAmong(list('topics')),
    words: text('words'),
  };
  if (role === 'mentor') {
    const places = choices.places.safeParse(values.places).data ?? rest.places;
    return { ...shared, places, deciders: userIds.safeParse(list('deciders')).data ?? [] };
  }
  return {
    ...shared,
    why: text('why'),
    hours: choices.hours.safeParse(values.hours).data ?? null,
    promises: list('promise').includes(TICKED),
  };
}
