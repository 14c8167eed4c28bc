import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Left, MatchingInput, Suggestions } from '../matching/rules.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signups } from '../signups/service.ts';
import type { Glance, Suggestion, Two } from './rules.ts';
import type { SetStore } from './set-store.ts';
import type { Standings } from './standing.ts';
import type { ProposalStore } from './store.ts';
import { type Swap, swapsFor } from './swap-rules.ts';
import { suggestionComplaints } from './text.ts';

/** The best pairs for a whole cohort, put together by a coordinator before anybody is asked (R2). */
export function createDrawing(deps: {
  sets: SetStore;
  proposals: Pick<ProposalStore, 'countTaken' | 'takenOf'>;
  standings: Standings;
  match: (input: MatchingInput) => Promise<Suggestions>;
  cohorts: Pick<Cohorts, 'mustRun'>;
  signups: Pick<Signups, 'glance'>;
  transact: Transact;
}) {
  const { sets, proposals, standings, match, cohorts, signups, transact } = deps;

  /** Does something to the set, and notes that it is another now. @throws KantelError where the cohort is closed */
  function changing<Result>(cohortId: number, change: () => Result): Result {
    return transact(() => {
      cohorts.mustRun(cohortId);
      const result = change();
      sets.change(cohortId);
      return result;
    });
  }

  /** The same to the set of this revision alone. @returns null where it is another by now; then nothing is done */
  const changingAt = <Result>(cohortId: number, revision: number, change: () => Result): Result | null =>
    transact(() => (sets.revision(cohortId) === revision ? changing(cohortId, change) : null));

  /** @throws KantelError where the pair was not in the set (any more) */
  function mustBeThere(isThere: boolean): void {
    if (!isThere) throw new KantelError(suggestionComplaints.notInSet);
  }

  /** Those of them who are alone: a mentor with a pair, or asked about one, may have a place left besides. */
  function aloneAmong(left: readonly Left[], cohortId: number): Left[] {
    const waits = new Set(signups.glance(cohortId).waiting.map(({ userId }) => userId));
    const isAsked = (userId: string) => proposals.takenOf(userId).some((each) => each.cohortId === cohortId);
    return left.filter(({ userId }) => waits.has(userId) && !isAsked(userId));
  }

  function swaps(cohortId: number, two: Two): { pair: Suggestion; swaps: Swap[] } {
    const set = sets.of(cohortId);
    const pair = set.find(isOf(two));
    if (!pair) throw new KantelError(suggestionComplaints.notInSet);
    const { candidates, facts } = standings.inputOf(cohortId, []);
    const shown = set.map((one) => ({ ...one, isLocked: one.state === 'locked' }));
    return { pair, swaps: swapsFor(pair, { candidates, facts, set: shown }) };
  }

  return {
    changingAt,
    /** The set as it is now; pairs that went stale since it was drawn say why. @throws KantelError where the cohort is closed */
    async look(cohortId: number): Promise<Glance> {
      const cohort = cohorts.mustRun(cohortId);
      const set = sets.of(cohortId);
      const glance = {
        cohort,
        revision: sets.revision(cohortId),
        asking: proposals.countTaken(cohortId),
        dropped: sets.dropped(cohortId).length,
      };
      const { pairs, refused, left } = await match(standings.inputOf(cohortId, set));
      const findable = pairs
        .filter(({ isLocked }) => !isLocked)
        .flatMap(({ mentorId, menteeId }) => [menteeId, mentorId])
        .filter((id) => !set.some(({ mentorId }) => mentorId === id));
      return {
        ...glance,
        pairs: set.map((one) => ({ ...one, obstacles: refused.find(isOf(one))?.obstacles ?? [] })),
        findable: [...new Set(findable)],
        left: aloneAmong(left, cohortId),
      };
    },
    /** Whether nothing is being put together for a cohort. */
    isEmpty: (cohortId: number): boolean => sets.of(cohortId).length === 0,
    /**
     * Finds the best set around what is locked, in place of what was drawn before.
     * @returns false where somebody else changed the set meanwhile: then theirs is kept
     */
    async draw(cohortId: number, now: Date): Promise<boolean> {
      cohorts.mustRun(cohortId);
      const revision = sets.revision(cohortId);
      const locked = sets.of(cohortId).filter(({ state }) => state === 'locked');
      const { pairs } = await match(standings.inputOf(cohortId, locked));
      const isDrawn = changingAt(cohortId, revision, () => {
        sets.clearDrawn(cohortId);
        for (const pair of pairs) if (!pair.isLocked) sets.add(cohortId, pair, now);
        return true;
      });
      return isDrawn ?? false;
    },
    /** Keeps a pair when the set is drawn again, or lets go of it. @throws KantelError where it is not in the set */
    lock: (cohortId: number, two: Two, isLocked: boolean): void =>
      changing(cohortId, () => mustBeThere(sets.lock(cohortId, two, isLocked))),
    /** Takes a pair out of the set; it is not drawn again. @throws KantelError where it is not in the set */
    drop: (cohortId: number, two: Two): void =>
      changing(cohortId, () => {
        mustBeThere(sets.remove(cohortId, two));
        sets.drop(cohortId, two);
      }),
    /** Lets pairs that were dropped be drawn again. */
    forgetDropped: (cohortId: number): void => changing(cohortId, () => sets.forgetDropped(cohortId)),
    /** Who could take the place of either of the two, best first. @throws KantelError where the pair is not in the set */
    swaps,
    /** Puts somebody in the place of one of the two. @throws KantelError where the rules do not allow it (any more) */
    swap: (cohortId: number, two: Two, role: Role, userId: string, now: Date): void =>
      changing(cohortId, () => {
        const swap = swaps(cohortId, two).swaps.find((each) => each.role === role && each.userId === userId);
        if (!swap) throw new KantelError(suggestionComplaints.noSwap);
        for (const gone of swap.removes) sets.remove(cohortId, gone);
        for (const added of swap.adds) sets.add(cohortId, added, now);
      }),
  };
}

const isOf = (two: Two) => (other: Two) => two.mentorId === other.mentorId && two.menteeId === other.menteeId;
