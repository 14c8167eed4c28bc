import { bareTeam } from '../../words/team.ts';
import { FORBIDDEN, type Problem } from './assign-rules.ts';
import type { ListedFirewall } from './facts-rules.ts';
import type { Kept } from './lock-rules.ts';
import { type Candidate, type Firewall, obstaclesBetween, sharedLanguages } from './obstacle-rules.ts';
import { mentorsWithRoom } from './room-rules.ts';
import { type Table, tableOf } from './table-rules.ts';

/** Why somebody was left without a pair. What people would rather not, or whom they left, hides in `keptByRules`. */
export type LeftReason =
  | { readonly code: 'nobodyThere' | 'teamUnknown' | 'noOtherTeam' | 'noSharedLanguage' | 'keptByRules' }
  /** How many mentees are without a pair, and how many places are free. */
  | { readonly code: 'tooFewPlaces' | 'tooFewMentees'; readonly mentees: number; readonly places: number }
  /** How many people could have been proposed, had they not been matched to others, or been in a pair already. */
  | { readonly code: 'othersTaken'; readonly fitting: number };

/** What would give somebody a pair who has none. */
export type Relaxation =
  | { readonly code: 'sayTeam' }
  /** Somebody in the other role, or one more place of such a mentor; from outside the team, speaking one of these. */
  | {
      readonly code: 'newcomer';
      readonly role: Candidate['role'];
      readonly outside: string | null;
      readonly speaks: readonly string[];
    }
  /** One more place of any of these mentors. */
  | { readonly code: 'place'; readonly mentorIds: readonly string[] }
  /** One of these languages, if they speak it: somebody is free with whom they share none as far as is known. */
  | { readonly code: 'language'; readonly languages: readonly string[] }
  /** Letting go of a locked pair, whose mentee could go to somebody else. */
  | { readonly code: 'unlock'; readonly mentorId: string; readonly menteeId: string };

export interface Left {
  readonly userId: string;
  readonly role: Candidate['role'];
  readonly why: LeftReason;
  readonly wouldHelp: readonly Relaxation[];
}

/** A best set of pairs, and what it was made from. */
export interface Outcome {
  readonly problem: Problem;
  readonly columnOf: Int32Array;
  readonly table: Table;
  readonly kept: readonly Kept[];
  /** Mentees who have a pair already, or are asked about one. */
  readonly served: readonly Candidate[];
  readonly firewall: ListedFirewall;
}

/** How many mentors to name to whom a place could be added. */
const MOST_NAMED = 3;
/** Of how many people to look at the languages. */
const MOST_ASKED = 20;

/** Everybody without a pair, with the reason and what would help (R15), by their id. */
export function leftOver(outcome: Outcome): Left[] {
  const { table, columnOf, kept, served, firewall } = outcome;
  const busy = new Set([...columnOf].map((column) => table.mentors[column]));
  for (const { mentor } of kept) busy.add(mentor);
  const mentees = table.mentees.filter((_mentee, row) => columnOf[row] === -1);
  const mentors = table.mentors.filter((mentor) => mentor.places > 0 && !busy.has(mentor));
  const counts = {
    mentees: table.mentees.length + kept.length,
    places: table.mentors.reduce((sum, { places }) => sum + Math.max(0, places), 0),
  };
  const hasRoom = mentorsWithRoom(outcome);
  const others = [...kept.map(({ mentee }) => mentee), ...served];
  const everybody = [...table.mentees, ...table.mentors, ...others];
  const teamOf = new Map(everybody.map((one) => [one, bareTeam(one.team ?? '')]));
  const facts = { ...outcome, counts, hasRoom, teamOf, alone: mentees };
  const elsewhere = tableOf(others, mentors, firewall);
  return [
    ...mentees.map((mentee) => leftMentee(mentee, facts)),
    ...mentors.map((mentor) => leftMentor(mentor, elsewhere, facts)),
  ].sort((one, other) => (one.userId < other.userId ? -1 : Number(one.userId > other.userId)));
}

/** What is the same for everybody who was left. */
interface Facts extends Outcome {
  readonly counts: { readonly mentees: number; readonly places: number };
  readonly hasRoom: ReadonlySet<Candidate>;
  readonly teamOf: ReadonlyMap<Candidate, string>;
  /** The mentees without a pair. */
  readonly alone: readonly Candidate[];
}

function leftMentee(mentee: Candidate, facts: Facts): Left {
  const { table, kept, firewall, hasRoom } = facts;
  const row = table.mentees.indexOf(mentee);
  const weightOf = (column: number): number =>
    table.weights[row * table.mentors.length + column] ?? FORBIDDEN;
  const fitting = table.mentors
    .map((mentor, column) => ({ mentor, weight: weightOf(column) }))
    .filter(({ weight }) => weight !== FORBIDDEN)
    .sort((one, other) => other.weight - one.weight);
  const mentorIds = fitting.slice(0, MOST_NAMED).map(({ mentor }) => mentor.userId);
  const locking =
    fitting.length === 0 ? undefined : kept.find((pair) => isInTheWay(pair, mentee, hasRoom, firewall));
  const strangers = few(hasRoom, (mentor) => onlyLanguageBars(mentor, mentee, firewall));
  return {
    userId: mentee.userId,
    role: 'mentee',
    why: whyLeft(mentee, table.mentors, fitting.length, facts),
    wouldHelp: [
      ...(mentorIds.length > 0 ? [{ code: 'place', mentorIds } as const] : []),
      ...(locking
        ? [{ code: 'unlock', mentorId: locking.mentor.userId, menteeId: locking.mentee.userId } as const]
        : []),
      ...commonHelp(mentee, strangers),
    ],
  };
}

/** @param elsewhere the mentees who are not to be matched, beside the mentors without a pair */
function leftMentor(mentor: Candidate, elsewhere: Table, facts: Facts): Left {
  const { table, firewall, alone } = facts;
  const fitting = [table, elsewhere].reduce((sum, each) => sum + fittingIn(each, mentor), 0);
  const strangers = few(alone, (mentee) => onlyLanguageBars(mentor, mentee, firewall));
  return {
    userId: mentor.userId,
    role: 'mentor',
    why: whyLeft(mentor, [...table.mentees, ...elsewhere.mentees], fitting, facts),
    wouldHelp: commonHelp(mentor, strangers),
  };
}

/** How many mentees of a table the rules allow a mentor. */
function fittingIn({ mentees, mentors, weights }: Table, mentor: Candidate): number {
  const column = mentors.indexOf(mentor);
  return mentees.filter((_mentee, row) => weights[row * mentors.length + column] !== FORBIDDEN).length;
}

function whyLeft(
  one: Candidate,
  others: readonly Candidate[],
  fitting: number,
  { counts: { mentees, places }, teamOf }: Facts,
): LeftReason {
  if (fitting > 0) {
    if (one.role === 'mentee' && mentees > places) return { code: 'tooFewPlaces', mentees, places };
    if (one.role === 'mentor' && places > mentees) return { code: 'tooFewMentees', mentees, places };
    return { code: 'othersTaken', fitting };
  }
  if (others.length === 0) return { code: 'nobodyThere' };
  const team = teamOf.get(one);
  if (team === '') return { code: 'teamUnknown' };
  const elsewhere = others.filter((other) => teamOf.get(other) !== team && teamOf.get(other) !== '');
  if (elsewhere.length === 0) return { code: 'noOtherTeam' };
  return {
    code: elsewhere.some((other) => mayShareLanguage(one, other)) ? 'keptByRules' : 'noSharedLanguage',
  };
}

/** The first of those who pass, enough to say what would help. */
function few(people: Iterable<Candidate>, passes: (one: Candidate) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const one of people) {
    if (found.length === MOST_ASKED) break;
    if (passes(one)) found.push(one);
  }
  return found;
}

function mayShareLanguage(one: Candidate, other: Candidate): boolean {
  return one.speaks.length === 0 || other.speaks.length === 0 || sharedLanguages(one, other).length > 0;
}

function onlyLanguageBars(mentor: Candidate, mentee: Candidate, firewall: Firewall): boolean {
  if (mayShareLanguage(mentor, mentee)) return false;
  const open = { ...mentor, places: 1 };
  return obstaclesBetween(open, mentee, firewall).every((obstacle) => obstacle === 'noSharedLanguage');
}

/** What would help somebody in either role. @param strangers who are free, but for a language in common */
function commonHelp(one: Candidate, strangers: readonly Candidate[]): Relaxation[] {
  if (bareTeam(one.team ?? '') === '') return [{ code: 'sayTeam' }];
  const languages = [...new Set(strangers.flatMap(({ speaks }) => speaks))].sort();
  return [
    ...(languages.length > 0 ? [{ code: 'language', languages } as const] : []),
    {
      code: 'newcomer',
      role: one.role === 'mentee' ? 'mentor' : 'mentee',
      outside: one.team,
      speaks: one.speaks,
    },
  ];
}

/** Whether a locked pair holds a place that this mentee could have, while its own mentee could go elsewhere. */
function isInTheWay(
  { mentor, mentee }: Kept,
  left: Candidate,
  hasRoom: ReadonlySet<Candidate>,
  firewall: Firewall,
): boolean {
  const mayPair = (one: Candidate, other: Candidate): boolean =>
    obstaclesBetween({ ...one, places: 1 }, other, firewall).length === 0;
  return mayPair(mentor, left) && [...hasRoom].some((other) => other !== mentor && mayPair(other, mentee));
}
