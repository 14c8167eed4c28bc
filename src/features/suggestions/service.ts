import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import type { People } from '../../slack/people.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { MatchingInput, Suggestions } from '../matching/rules.ts';
import type { Nudges } from '../nudges/service.ts';
import type { Pairing } from '../pairing/service.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signups } from '../signups/service.ts';
import { createAsking } from './asking.ts';
import type { Glance, Sent, Shown, Suggestion, Two } from './rules.ts';
import { createStandings } from './standing.ts';
import type { SuggestionStore } from './store.ts';
import { type Swap, swapsFor } from './swap-rules.ts';
import { createTelling } from './telling.ts';
import { suggestionComplaints } from './text.ts';

/** So many are asked at once when a set is sent; the others with the next tick, which takes them a few at a time. */
const ASKED_AT_ONCE = 20;

/** The best pairs for a whole cohort, put together by a coordinator, and the asking of those she sends (R2, R10, R15). */
export function createSuggestions(deps: {
  store: SuggestionStore;
  /** Finds the best set in a thread of its own. */
  match: (input: MatchingInput) => Promise<Suggestions>;
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get' | 'mustRun' | 'tellCoordinators'>;
  signups: Pick<Signups, 'candidates' | 'candidate' | 'glance' | 'inCohort' | 'of' | 'save'>;
  firewall: Pick<Firewall, 'facts' | 'obstacles' | 'keepApart'>;
  pairing: Pick<Pairing, 'open'>;
  budget: Pick<Nudges, 'isReminded' | 'remind'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'find' | 'withdraw' | 'forget'>;
  agenda: Agenda;
  transact: Transact;
}) {
  const { store, match, cohorts, signups, transact } = deps;
  const standings = createStandings(deps);
  const asking = createAsking({ ...deps, standings });
  const telling = createTelling({ ...deps, told: asking.told });

  /** Does something to the set, and notes that it is another now. @throws KantelError where the cohort is closed */
  function changing<Result>(cohortId: number, change: () => Result): Result {
    return transact(() => {
      cohorts.mustRun(cohortId);
      const result = change();
      store.change(cohortId);
      return result;
    });
  }

  /** @throws KantelError where the pair was not in the set (any more) */
  function mustBeThere(isThere: boolean): void {
    if (!isThere) throw new KantelError(suggestionComplaints.notInSet);
  }

  async function look(cohortId: number): Promise<Glance> {
    const cohort = cohorts.mustRun(cohortId);
    const set = store.set(cohortId);
    const glance = {
      cohort,
      revision: store.revision(cohortId),
      asking: store.countTaken(cohortId),
      dropped: store.dropped(cohortId).length,
    };
    const { pairs, refused, left } = await match(standings.inputOf(cohortId, set));
    const isOf = (suggestion: Suggestion) => (two: Two) =>
      two.mentorId === suggestion.mentorId && two.menteeId === suggestion.menteeId;
    const findable = pairs
      .filter(({ isLocked }) => !isLocked)
      .flatMap(({ mentorId, menteeId }) => [menteeId, mentorId])
      .filter((id) => !set.some(({ mentorId }) => mentorId === id));
    return {
      ...glance,
      pairs: set.map((one) => ({ ...one, obstacles: refused.find(isOf(one))?.obstacles ?? [] })),
      findable: [...new Set(findable)],
      left,
    };
  }

  function sendNow(glance: Glance, now: Date): Sent {
    const { cohort, left } = glance;
    const obstaclesTo = standings.obstaclesIn();
    const stale: Shown[] = [];
    const mentors = new Set<string>();
    let asked = 0;
    for (const suggestion of store.set(cohort.id)) {
      const obstacles = obstaclesTo(suggestion);
      if (obstacles.length > 0) {
        store.remove(cohort.id, suggestion);
        stale.push({ ...suggestion, obstacles });
      } else {
        if (asked < ASKED_AT_ONCE) asking.begin(suggestion.id, now);
        else asking.beginSoon(suggestion.id, now);
        asked += 1;
        mentors.add(suggestion.mentorId);
      }
    }
    telling.leftOver(cohort.id, left, now);
    return { mentors: mentors.size, stale, left: left.length };
  }

  return {
    asking,
    telling,
    /** The set as it is now; pairs that went stale since it was drawn say why. @throws KantelError where the cohort is closed */
    look,
    /** Whether nothing is being put together for a cohort. */
    isEmpty: (cohortId: number): boolean => store.set(cohortId).length === 0,
    /** How many are signed up for a cohort, whether or not they have a place left. */
    peopleIn: (cohortId: number): number => signups.inCohort(cohortId).length,
    /**
     * Finds the best set around what is locked, in place of what was drawn before.
     * @returns false where somebody else changed the set meanwhile: then theirs is kept
     */
    async draw(cohortId: number, now: Date): Promise<boolean> {
      cohorts.mustRun(cohortId);
      const revision = store.revision(cohortId);
      const locked = store.set(cohortId).filter(({ state }) => state === 'locked');
      const { pairs } = await match(standings.inputOf(cohortId, locked));
      return transact(() => {
        if (store.revision(cohortId) !== revision) return false;
        changing(cohortId, () => {
          store.clearDrawn(cohortId);
          for (const pair of pairs) if (!pair.isLocked) store.add(cohortId, pair, now);
        });
        return true;
      });
    },
    /** Keeps a pair when the set is drawn again, or lets go of it. @throws KantelError where it is not in the set */
    lock: (cohortId: number, two: Two, isLocked: boolean): void =>
      changing(cohortId, () => mustBeThere(store.lock(cohortId, two, isLocked))),
    /** Takes a pair out of the set; it is not drawn again. @throws KantelError where it is not in the set */
    drop: (cohortId: number, two: Two): void =>
      changing(cohortId, () => {
        mustBeThere(store.remove(cohortId, two));
        store.drop(cohortId, two);
      }),
    /** Lets pairs that were dropped be drawn again. */
    forgetDropped: (cohortId: number): void => changing(cohortId, () => store.forgetDropped(cohortId)),
    /** Who could take the place of either of the two, best first. @throws KantelError where the pair is not in the set */
    swaps(cohortId: number, two: Two): { pair: Suggestion; swaps: Swap[] } {
      const set = store.set(cohortId);
      const pair = set.find((one) => one.mentorId === two.mentorId && one.menteeId === two.menteeId);
      if (!pair) throw new KantelError(suggestionComplaints.notInSet);
      const { candidates, facts } = standings.inputOf(cohortId, []);
      const shown = set.map((one) => ({ ...one, isLocked: one.state === 'locked' }));
      return { pair, swaps: swapsFor(pair, { candidates, facts, set: shown }) };
    },
    /** Puts somebody in the place of one of the two. @throws KantelError where the rules do not allow it (any more) */
    swap(cohortId: number, two: Two, role: Role, userId: string, now: Date): void {
      changing(cohortId, () => {
        const swap = this.swaps(cohortId, two).swaps.find(
          (each) => each.role === role && each.userId === userId,
        );
        if (!swap) throw new KantelError(suggestionComplaints.noSwap);
        for (const gone of swap.removes) store.remove(cohortId, gone);
        for (const added of swap.adds) store.add(cohortId, added, now);
      });
    },
    /**
     * Asks the mentors of the set; what went stale is refused for that pair alone. Who is left over is told.
     * @param revision of the set that was on the screen
     * @returns null where somebody changed the set meanwhile, and nothing was sent
     */
    async send(cohortId: number, revision: number, now: Date): Promise<Sent | null> {
      const glance = await look(cohortId);
      return transact(() => {
        if (store.revision(cohortId) !== revision) return null;
        return changing(cohortId, () => sendNow(glance, now));
      });
    },
    /**
     * Ends what is under way in a cohort that was closed, and tells whoever waited. Listens to the closing, before its
     * pairs end and its sign-ups are forgotten: by them it is known who waits.
     */
    cohortClosed(cohort: Cohort, now: Date): void {
      store.clearSet(cohort.id);
      asking.cohortClosed(cohort.id, now);
      telling.cohortClosed(cohort.id, now);
    },
    /** How many proposals of a cohort wait for an answer, as far as anybody was told. */
    countAsking: store.countTaken,
  };
}

export type SuggestionsRoom = ReturnType<typeof createSuggestions>;
