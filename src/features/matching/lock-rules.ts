import { type Candidate, type Firewall, type Obstacle, obstaclesBetween } from './obstacle-rules.ts';

/** A locked pair that cannot be kept, and why. */
export interface Refused {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly obstacles: readonly Obstacle[];
}

export interface Kept {
  readonly mentor: Candidate;
  readonly mentee: Candidate;
}

/**
 * Which of the locked pairs can be kept: those whose people are (still) there, whom no hard rule keeps apart, and for
 * whom a place is left, places given in the order of the mentees' ids.
 */
export function keepLocked(
  locked: readonly (readonly [mentorId: string, menteeId: string])[],
  mentors: readonly Candidate[],
  mentees: readonly Candidate[],
  firewall: Firewall,
): { kept: Kept[]; refused: Refused[] } {
  const mentorsById = new Map(mentors.map((mentor) => [mentor.userId, mentor]));
  const menteesById = new Map(mentees.map((mentee) => [mentee.userId, mentee]));
  const taken = new Map<Candidate, number>();
  const withPlacesLeft = (one: Candidate): Candidate => ({
    ...one,
    places: one.places - (taken.get(one) ?? 0),
  });
  const kept: Kept[] = [];
  const refused: Refused[] = [];
  for (const [mentorId, menteeId] of [...locked].sort(byMentee)) {
    const mentor = mentorsById.get(mentorId);
    const mentee = menteesById.get(menteeId);
    const obstacles: Obstacle[] =
      mentor && mentee
        ? obstaclesBetween(withPlacesLeft(mentor), withPlacesLeft(mentee), firewall)
        : ['notSignedUp'];
    if (obstacles.length > 0 || !mentor || !mentee) {
      refused.push({ mentorId, menteeId, obstacles });
      continue;
    }
    kept.push({ mentor, mentee });
    for (const one of [mentor, mentee]) taken.set(one, (taken.get(one) ?? 0) + 1);
  }
  return { kept, refused };
}

function byMentee(one: readonly [string, string], other: readonly [string, string]): number {
  const [key, otherKey] = [`${one[1]} ${one[0]}`, `${other[1]} ${other[0]}`];
  return key < otherKey ? -1 : Number(key > otherKey);
}
