import { type Topic, topics } from '../../words/topics.ts';
import type { Cohort } from '../cohorts/rules.ts';
import type { Candidate } from '../matching/rules.ts';
import type { Role } from '../pairs/rules.ts';

/** How many hours a month a mentee can promise, wherever they are asked (P10, R9). */
export const hoursAMonth = [1, 2, 3, 4] as const;

/** What somebody gives when they sign up for a cohort (P6, P10). */
export interface SignupDraft {
  readonly role: Role;
  /** What a mentee wants to learn; what a mentor could tell about. */
  readonly topics: readonly Topic[];
  /** The same in their own words, for whoever they are paired with alone; null where they wrote none. */
  readonly words: string | null;
  /** Why a mentee wants to learn it; for whoever they are paired with alone. */
  readonly why: string | null;
  /** Hours a month that a mentee promised; null where they have not (P10), as somebody who was imported. */
  readonly hours: number | null;
  /** For how many mentees a mentor has a place; of a mentee always one. */
  readonly places: number;
}

/** Whether somebody signed up, or was put on the list by a coordinator. */
export type Source = 'self' | 'import';

/** Somebody who is signed up for a cohort, or was. */
export interface Signup extends SignupDraft {
  readonly cohortId: number;
  readonly userId: string;
  readonly source: Source;
  readonly signedUpAt: Date;
  readonly changedAt: Date;
  readonly withdrawnAt: Date | null;
}

/** A cohort that somebody may sign up for, or is signed up for. */
export interface Doorway {
  readonly cohort: Cohort;
  readonly signup: Signup | undefined;
}

/** Who signed up for a cohort, as its coordinators see it: no words of theirs, and nothing they said in private. */
export interface SignupGlance {
  readonly mentors: number;
  readonly mentees: number;
  /** For how many more mentees the mentors are there. */
  readonly placesLeft: number;
  /** Those who are in no pair of the cohort, in the role they signed up for. */
  readonly waiting: readonly { readonly userId: string; readonly role: Role }[];
}

/** The sign-ups of a cohort at a glance. @param all with how many pairs each has in their role, and places left */
export function glanceOf(
  all: readonly { userId: string; role: Role; paired: number; placesLeft: number }[],
): SignupGlance {
  const mentors = all.filter(({ role }) => role === 'mentor');
  return {
    mentors: mentors.length,
    mentees: all.length - mentors.length,
    placesLeft: mentors.reduce((sum, { placesLeft: left }) => sum + left, 0),
    waiting: all
      .filter(({ paired, placesLeft: left }) => paired === 0 && left > 0)
      .map(({ userId, role }) => ({ userId, role })),
  };
}

/** The topics among what was stored or came back from Slack, in their order. */
export const topicsAmong = (codes: readonly string[]): Topic[] =>
  topics.filter((topic) => codes.includes(topic));

/**
 * For how many more pairs somebody is there.
 * @param running how many they have, or are asked about: in this role in the cohort, and over all cohorts
 * @param pairsPerPerson in how many pairs the cohort lets anybody be, over all cohorts
 */
export function placesLeft(
  { role, places }: Pick<SignupDraft, 'role' | 'places'>,
  running: { readonly inRole: number; readonly everywhere: number },
  pairsPerPerson: number,
): number {
  const offered = role === 'mentor' ? places : 1;
  return Math.max(0, Math.min(offered - running.inRole, pairsPerPerson - running.everywhere));
}

/** Somebody who signed up, as the matching sees them: no words of theirs. */
export function candidateOf(
  { userId, role, topics: named }: Pick<Signup, 'userId' | 'role' | 'topics'>,
  place: Pick<Candidate, 'team' | 'office' | 'speaks' | 'timeZone'>,
  places: number,
): Candidate {
  const { team, office, speaks, timeZone } = place;
  return { userId, role, team, office, speaks, timeZone, topics: named, places };
}
