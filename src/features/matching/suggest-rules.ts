import { assign, type Problem } from './assign-rules.ts';
import { type FirewallFacts, firewallOf } from './facts-rules.ts';
import { type Left, leftOver } from './left-rules.ts';
import { keepLocked, type Refused } from './lock-rules.ts';
import type { Candidate } from './obstacle-rules.ts';
import { tableOf } from './table-rules.ts';
import { type Worth, worthOf } from './wish-rules.ts';
import { raiseWorst } from './worst-pair-rules.ts';

/** A mentor and a mentee, by their ids. */
type Locked = readonly [mentorId: string, menteeId: string];

/** All that the best set of pairs depends on, as plain values that can go to another thread. */
export interface MatchingInput {
  /** Everybody who may be in a pair, each once; in no order. */
  readonly candidates: readonly Candidate[];
  readonly facts: FirewallFacts;
  /** Pairs to keep as they are; of the places of a mentor each takes one. */
  readonly locked: readonly Locked[];
}

interface SuggestedPair extends Worth {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly isLocked: boolean;
}

export interface Suggestions {
  /** By the id of the mentee. */
  readonly pairs: readonly SuggestedPair[];
  /** Locked pairs that the rules do not allow (any more); both people count as free. */
  readonly refused: readonly Refused[];
  /** Mentees without a pair, mentors with a place and without any; by their id. */
  readonly left: readonly Left[];
}

/**
 * The best set of pairs: as many as the hard rules allow, then the greatest total, then the best worst pair; around
 * what is locked. The same people give the same pairs, in whatever order they come.
 */
export function suggest({ candidates, facts, locked }: MatchingInput): Suggestions {
  const firewall = firewallOf(facts);
  const mentors = candidates.filter(({ role }) => role === 'mentor').sort(byId);
  const mentees = candidates.filter(({ role }) => role === 'mentee').sort(byId);
  const { kept, refused } = keepLocked(locked, mentors, mentees, firewall);

  const takenBy = new Set(kept.map(({ mentee }) => mentee));
  const free = mentees.filter((mentee) => mentee.places > 0 && !takenBy.has(mentee));
  const served = mentees.filter((mentee) => mentee.places < 1);
  const table = tableOf(free, mentors, firewall);
  const places = mentors.map((one) => one.places - kept.filter(({ mentor }) => mentor === one).length);
  const problem: Problem = {
    rows: free.length,
    columns: mentors.length,
    weights: table.weights,
    capacities: Int32Array.from(places, (count) => Math.min(Math.max(0, count), free.length)),
  };
  const { columnOf } = raiseWorst(problem, assign(problem));

  const chosen = free.flatMap((mentee, row) => {
    const mentor = mentors[columnOf[row] ?? -1];
    return mentor ? { mentor, mentee, isLocked: false } : [];
  });
  const pairs = [...kept.map((pair) => ({ ...pair, isLocked: true })), ...chosen].map(
    ({ mentor, mentee, isLocked }): SuggestedPair => ({
      mentorId: mentor.userId,
      menteeId: mentee.userId,
      isLocked,
      ...worthOf(mentor, mentee, firewall),
    }),
  );
  return {
    pairs: pairs.sort((one, other) => compare(one.menteeId, other.menteeId)),
    refused,
    left: leftOver({ problem, columnOf, table, kept, served, firewall }),
  };
}

const byId = (one: Candidate, other: Candidate): number => compare(one.userId, other.userId);
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
