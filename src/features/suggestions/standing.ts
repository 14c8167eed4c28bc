import type { Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { Candidate, MatchingInput, Obstacle } from '../matching/rules.ts';
import type { Signups } from '../signups/service.ts';
import type { Suggestion, Two } from './rules.ts';
import type { SuggestionStore } from './store.ts';

/** Looks up, anew each time, what stands between two people, and who is there to be paired. */
export function createStandings(deps: {
  store: SuggestionStore;
  signups: Pick<Signups, 'candidates'>;
  firewall: Pick<Firewall, 'facts' | 'obstacles'>;
  cohorts: Pick<Cohorts, 'get'>;
}) {
  const { store, signups, firewall, cohorts } = deps;

  /** Somebody who is asked has one place less, until it is told what came of it. @param aside a proposal that is not counted */
  const withPlacesLeft = (one: Candidate, aside?: number): Candidate => {
    const asks = store.takenOf(one.userId).filter((id) => id !== aside).length;
    return { ...one, places: Math.max(0, one.places - asks) };
  };

  return {
    /** What the best set of a cohort depends on at this moment; pairs that were dropped are not drawn. */
    inputOf(cohortId: number, kept: readonly Two[]): MatchingInput {
      const facts = firewall.facts();
      return {
        candidates: signups.candidates(cohortId).map((one) => withPlacesLeft(one)),
        facts: { ...facts, keptApart: [...facts.keptApart, ...store.dropped(cohortId)] },
        locked: kept.map(({ mentorId, menteeId }) => [mentorId, menteeId] as const),
      };
    },
    /**
     * Tells of pairs of one cohort whether they may be a pair at this moment, by every hard rule (R19).
     * @returns everything in the way; empty where nothing is
     */
    obstaclesIn(cohortId: number): (suggestion: Suggestion) => Obstacle[] {
      const isOver = cohorts.get(cohortId).closedAt !== null;
      const byId = new Map(signups.candidates(cohortId).map((one) => [one.userId, one]));
      return ({ id, mentorId, menteeId }) => {
        const [mentor, mentee] = [byId.get(mentorId), byId.get(menteeId)];
        if (isOver || mentor?.role !== 'mentor' || mentee?.role !== 'mentee') return ['notSignedUp'];
        const isFull = [mentor, mentee].some((one) => withPlacesLeft(one, id).places < 1);
        return [...(isFull ? (['noPlaceLeft'] as const) : []), ...firewall.obstacles(mentorId, menteeId)];
      };
    },
  };
}

export type Standings = ReturnType<typeof createStandings>;
