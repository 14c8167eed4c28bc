import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import {
  type Candidate,
  firewallOf,
  type MatchingInput,
  type Obstacle,
  obstaclesBetween,
} from '../matching/rules.ts';
import type { Proposed, Signups } from '../signups/service.ts';
import { goesBefore, roleAsked, type Suggestion, type Two } from './rules.ts';
import type { SetStore } from './set-store.ts';
import type { ProposalStore } from './store.ts';

/** Looks up, anew each time, what stands between two people, and who is there to be paired. */
export function createStandings(deps: {
  sets: Pick<SetStore, 'dropped'>;
  proposals: Pick<ProposalStore, 'takenOf' | 'askingOf'>;
  signups: Pick<Signups, 'candidates' | 'candidate'>;
  firewall: Pick<Firewall, 'facts' | 'obstacles'>;
  cohorts: Pick<Cohorts, 'get'>;
}) {
  const { sets, proposals, signups, firewall, cohorts } = deps;

  /**
   * The proposals that take people's places before this one does: before one that is yet to be sent all others, until
   * it is told what came of them; before one under way those that keep their places, so that no later one ends it.
   */
  const before =
    (proposal: Suggestion): Proposed =>
    (userId) =>
      roleAsked(proposal)
        ? proposals.askingOf(userId).filter((other) => goesBefore(other, proposal))
        : proposals.takenOf(userId);

  function obstacles(
    suggestion: Suggestion,
    between: (mentor: Candidate, mentee: Candidate) => Obstacle[],
  ): Obstacle[] {
    const { cohortId, mentorId, menteeId } = suggestion;
    const mentor = signups.candidate(cohortId, mentorId, before(suggestion));
    const mentee = signups.candidate(cohortId, menteeId, before(suggestion));
    const isOver = cohorts.get(cohortId).closedAt !== null;
    if (isOver || mentor?.role !== 'mentor' || mentee?.role !== 'mentee') return ['notSignedUp'];
    return mentor.places < 1 || mentee.places < 1 ? ['noPlaceLeft'] : between(mentor, mentee);
  }

  return {
    /** What the best set of a cohort depends on at this moment; pairs that were dropped are not drawn. */
    inputOf(cohortId: number, kept: readonly Two[]): MatchingInput {
      const facts = firewall.facts();
      return {
        candidates: signups.candidates(cohortId, proposals.takenOf),
        facts: { ...facts, keptApart: [...facts.keptApart, ...sets.dropped(cohortId)] },
        locked: kept.map(({ mentorId, menteeId }) => [mentorId, menteeId] as const),
      };
    },
    /** What keeps two people from being a pair at this moment, by every hard rule (R19); empty where nothing does. */
    obstaclesTo: (suggestion: Suggestion): Obstacle[] =>
      obstacles(suggestion, () => firewall.obstacles(suggestion.mentorId, suggestion.menteeId)),
    /** The same for a whole cohort, for which what the rules rest on is gathered once. */
    obstaclesIn(): (suggestion: Suggestion) => Obstacle[] {
      const known = firewallOf(firewall.facts());
      return (suggestion) =>
        obstacles(suggestion, (mentor, mentee) => obstaclesBetween(mentor, mentee, known));
    },
  };
}

export type Standings = ReturnType<typeof createStandings>;
