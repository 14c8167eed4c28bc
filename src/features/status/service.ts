import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Obstacle } from '../matching/rules.ts';
import type { SignupGlance } from '../signups/rules.ts';
import {
  needsOf,
  type PairDetails,
  phaseOf,
  type Standing,
  type Totals,
  totalsOf,
  worstFirst,
} from './rules.ts';
import type { StatusStore } from './store.ts';
import { type Undelivered, undeliveredOf } from './undelivered-rules.ts';

/** Pairs on a page: what fits in a private message. */
const PAGE = 25;

/** A running cohort at a glance. */
export interface CohortOverview {
  readonly id: number;
  readonly name: string;
  readonly totals: Totals;
  readonly signups: SignupGlance;
  /** How many proposals wait for an answer. */
  readonly asking: number;
}

/** A page of the coordinator's view. */
export interface StatusPage {
  /** The cohorts it covers. */
  readonly cohorts: readonly CohortOverview[];
  readonly totals: Totals;
  readonly rows: readonly (Standing & PairDetails)[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The cohort that was asked for; undefined where all are shown. */
  readonly cohortId: number | undefined;
  /** What does not get through and is of no pair. */
  readonly elsewhere: readonly Undelivered[];
  /** Whether another try may help anything that is shown on any page. */
  readonly canTryAgain: boolean;
}

/** Where every pair stands, for coordinators: states and dates, never a word of what a pair wrote (R7). */
export function createStatus(deps: {
  store: StatusStore;
  deliveries: Pick<DeliveryStore, 'tryAgain'>;
  transact: Transact;
  /** What keeps two people from meeting; asked of pairs on hold. */
  between: (pair: { readonly mentorId: string; readonly menteeId: string }) => readonly Obstacle[];
  /** Who signed up for a cohort, at a glance. */
  signupsOf: (cohortId: number) => SignupGlance;
  /** How many proposals of a cohort wait for an answer. */
  askingIn: (cohortId: number) => number;
}) {
  const { store, deliveries, transact, between, signupsOf, askingIn } = deps;

  function withDetails(standing: Standing): Standing & PairDetails {
    const details = store.details(standing.facts.id);
    return { ...standing, ...details, between: standing.facts.heldSince ? between(details) : [] };
  }

  function look(now: Date): { standings: Standing[]; elsewhere: readonly Undelivered[] } {
    const { ofPairs, elsewhere } = undeliveredOf(store.troubled(), now);
    const standings = store.facts().map((row) => {
      const facts = { ...row, undelivered: ofPairs.get(row.id) ?? [] };
      return { facts, phase: phaseOf(facts), needs: needsOf(facts, now) };
    });
    return { standings, elsewhere };
  }

  function glance(all: readonly Standing[]): CohortOverview[] {
    const ended = store.ended();
    return store.cohorts().map(({ id, name }) => ({
      id,
      name,
      totals: totalsOf(
        all.filter(({ facts }) => facts.cohortId === id),
        ended.get(id) ?? 0,
      ),
      signups: signupsOf(id),
      asking: askingIn(id),
    }));
  }

  return {
    /** The running cohorts at a glance, oldest first. */
    overview: (now: Date): CohortOverview[] => glance(look(now).standings),
    /**
     * A page of all running pairs, worst first.
     * @param page from 1; one that is not there becomes the nearest that is
     * @param cohortId of one cohort only; of all where it is not running
     */
    page(now: Date, page: number, cohortId?: number): StatusPage {
      const { standings: all, elsewhere } = look(now);
      const running = glance(all);
      const asked = running.filter(({ id }) => id === cohortId);
      const cohorts = asked.length > 0 ? asked : running;
      const covered = all.filter(({ facts }) => cohorts.some(({ id }) => id === facts.cohortId));
      const pages = Math.max(1, Math.ceil(covered.length / PAGE));
      const shown = Math.min(Math.max(page, 1), pages);
      const ended = cohorts.reduce((sum, { totals }) => sum + totals.ended, 0);
      return {
        cohorts,
        totals: totalsOf(covered, ended),
        rows: covered
          .toSorted(worstFirst)
          .slice((shown - 1) * PAGE, shown * PAGE)
          .map(withDetails),
        page: shown,
        pages,
        cohortId: asked[0]?.id,
        elsewhere,
        canTryAgain: keysOf(covered, elsewhere).length > 0,
      };
    },
    /**
     * Lets everything that does not get through to running pairs, and to people, be tried anew.
     * @returns how many messages that is
     */
    tryAgain: (now: Date): number =>
      transact(() => {
        const { standings, elsewhere } = look(now);
        return deliveries.tryAgain(keysOf(standings, elsewhere), now);
      }),
  };
}

/** What another try may help; what may have arrived would be said twice by it. */
function keysOf(standings: readonly Standing[], elsewhere: readonly Undelivered[]): string[] {
  return [...standings.flatMap(({ facts }) => facts.undelivered), ...elsewhere]
    .filter(({ outcome }) => outcome !== 'maybe')
    .flatMap(({ keys }) => keys);
}

export type Status = ReturnType<typeof createStatus>;
