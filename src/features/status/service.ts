import { subDays } from 'date-fns';
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

/** Pairs on a page: what fits in a private message. */
const PAGE = 25;
/** A message that failed longer ago than this is no news any more. Days. */
const RECENT_DAYS = 14;

/** A running cohort at a glance. */
export interface CohortOverview {
  readonly id: number;
  readonly name: string;
  readonly totals: Totals;
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
}

/** Where every pair stands, for coordinators: states and dates, never a word of what a pair wrote (R7). */
export function createStatus(deps: { store: StatusStore }) {
  const { store } = deps;

  function standings(now: Date): Standing[] {
    return store
      .facts(subDays(now, RECENT_DAYS))
      .map((facts) => ({ facts, phase: phaseOf(facts), needs: needsOf(facts, now) }));
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
    }));
  }

  return {
    /** The running cohorts at a glance, oldest first. */
    overview: (now: Date): CohortOverview[] => glance(standings(now)),
    /**
     * A page of all running pairs, worst first.
     * @param page from 1; one that is not there becomes the nearest that is
     * @param cohortId of one cohort only; of all where it is not running
     */
    page(now: Date, page: number, cohortId?: number): StatusPage {
      const all = standings(now);
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
          .map((standing) => ({ ...standing, ...store.details(standing.facts.id) })),
        page: shown,
        pages,
        cohortId: asked[0]?.id,
      };
    },
  };
}

export type Status = ReturnType<typeof createStatus>;
