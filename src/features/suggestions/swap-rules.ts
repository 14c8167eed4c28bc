import {
  type Candidate,
  type FirewallFacts,
  firewallOf,
  obstaclesBetween,
  type Worth,
  worthOf,
} from '../matching/rules.ts';
import type { Role } from '../pairs/rules.ts';
import type { Two } from './rules.ts';

/** A pair with what it is worth. */
type Weighed = Two & Worth;

/** Somebody else in a pair of the set, and what becomes of the set then. */
export interface Swap {
  /** Who would come, and in which role. */
  readonly role: Role;
  readonly userId: string;
  /** With whom they are in the set now; null where they are free. */
  readonly nowWith: string | null;
  /** What the new pair would be worth. */
  readonly total: number;
  readonly removes: readonly Two[];
  readonly adds: readonly Weighed[];
}

interface Facts {
  /** Everybody who may be in a pair; places as far as nobody of a proposal has them. */
  readonly candidates: readonly Candidate[];
  readonly facts: FirewallFacts;
  /** The set: what is locked stays as it is. */
  readonly set: readonly (Two & { readonly isLocked: boolean })[];
}

/**
 * Everybody who could take the place of one of the two, by the hard rules, best first. Whoever is in another pair of
 * the set changes places with who goes, where the rules allow that pair too; else the other of that pair is free.
 */
export function swapsFor(two: Two, { candidates, facts, set }: Facts): Swap[] {
  const firewall = firewallOf(facts);
  const byId = new Map(candidates.map((one) => [one.userId, one]));
  // Looked up for each of perhaps thousands.
  const pairsOf = new Map<string, Facts['set'][number][]>();
  for (const pair of set)
    for (const id of [pair.mentorId, pair.menteeId]) pairsOf.set(id, [...(pairsOf.get(id) ?? []), pair]);

  /** What two people are worth as a pair who each have a place for it; undefined where a hard rule is in the way. */
  function weigh(mentorId: string, menteeId: string): Weighed | undefined {
    const [mentor, mentee] = [byId.get(mentorId), byId.get(menteeId)];
    if (mentor?.role !== 'mentor' || mentee?.role !== 'mentee') return undefined;
    if (mentor.places < 1 || mentee.places < 1) return undefined;
    if (obstaclesBetween(mentor, mentee, firewall).length > 0) return undefined;
    return { mentorId, menteeId, ...worthOf(mentor, mentee, firewall) };
  }

  function swapTo({ userId, role, places }: Candidate): Swap | undefined {
    const isMentor = role === 'mentor';
    const added = isMentor ? weigh(userId, two.menteeId) : weigh(two.mentorId, userId);
    const theirs = pairsOf.get(userId) ?? [];
    const isThere = theirs.some(({ mentorId, menteeId }) =>
      isMentor ? menteeId === two.menteeId : mentorId === two.mentorId,
    );
    const given = theirs.length < places ? undefined : theirs.find(({ isLocked }) => !isLocked);
    if (!added || isThere || (theirs.length >= places && !given)) return undefined;
    const exchanged =
      given && (isMentor ? weigh(two.mentorId, given.menteeId) : weigh(given.mentorId, two.menteeId));
    return {
      role,
      userId,
      nowWith: given ? (isMentor ? given.menteeId : given.mentorId) : null,
      total: added.total,
      removes: [two, ...(given ? [given] : [])].map(({ mentorId, menteeId }) => ({ mentorId, menteeId })),
      adds: [added, ...(exchanged ? [exchanged] : [])],
    };
  }

  return candidates
    .flatMap((one) => swapTo(one) ?? [])
    .sort((one, other) => other.total - one.total || (one.userId < other.userId ? -1 : 1));
}
