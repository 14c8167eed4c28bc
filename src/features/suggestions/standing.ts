import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import {
  type Candidate,
  firewallOf,
  type MatchingInput,
  type Obstacle,
  obstaclesBetween,
} from '../matching/rules.ts';
import type { Signups } from '../signups/service.ts';
import { roleAsked, type Suggestion, type Two } from './rules.ts';
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

  /** Somebody who is asked has one place less, until it is told what came of it. */
  const withPlacesLeft = (one: Candidate, taken = proposals.takenOf(one.userId).length): Candidate => ({
    ...one,
    places: Math.max(0, one.places - taken),
  });

  /** The same for a proposal under way: only others that are really asked about may end it, not those that are over. */
  const besides = (one: Candidate, proposal: Suggestion): Candidate =>
    roleAsked(proposal)
      ? withPlacesLeft(one, proposals.askingOf(one.userId).filter(({ id }) => id !== proposal.id).length)
      : withPlacesLeft(one);

  function obstacles(
    suggestion: Suggestion,
    between: (mentor: Candidate, mentee: Candidate) => Obstacle[],
  ): Obstacle[] {
    const { cohortId, mentorId, menteeId } = suggestion;
    const mentor = signups.candidate(cohortId, mentorId);
    const mentee = signups.candidate(cohortId, menteeId);
    const isOver = cohorts.get(cohortId).closedAt !== null;
    if (isOver || mentor?.role !== 'mentor' || mentee?.role !== 'mentee') return ['notSignedUp'];
    const [one, other] = [besides(mentor, suggestion), besides(mentee, suggestion)];
    return one.places < 1 || other.places < 1 ? ['noPlaceLeft'] : between(one, other);
  }

  return {
    /** What the best set of a cohort depends on at this moment; pairs that were dropped are not drawn. */
    inputOf(cohortId: number, kept: readonly Two[]): MatchingInput {
      const facts = firewall.facts();
      return {
        candidates: signups.candidates(cohortId).map((one) => withPlacesLeft(one)),
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
