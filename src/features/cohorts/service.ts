import { KantelError } from '../../errors.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort, CohortStore } from './store.ts';
import { cohortTexts, unknownCohort } from './text.ts';

export type { Cohort } from './store.ts';

/** Cohorts: the first makes itself; more of them can be made later. */
export function createCohorts(deps: {
  store: CohortStore;
  defaults: { timeZone: string; country: string; language: Language };
}) {
  const { store, defaults } = deps;
  return {
    /** The cohorts that are not closed, oldest first. */
    running: (): Cohort[] => store.running(),
    /** @throws KantelError when there is no such cohort */
    get(id: number): Cohort {
      const cohort = store.find(id);
      if (!cohort) throw new KantelError(unknownCohort);
      return cohort;
    },
    /** What the first cohort would be called, to show before it is there. */
    firstName: (): string => cohortTexts[defaults.language].firstName,
    /** Makes the first cohort, with the defaults of the settings. Call inside a transaction. */
    createFirst(createdBy: string, now: Date): Cohort {
      const id = store.insert({
        name: cohortTexts[defaults.language].firstName,
        language: defaults.language,
        timeZone: defaults.timeZone,
        country: defaults.country,
        createdBy,
        createdAt: now.getTime(),
      });
      return this.get(id);
    },
  };
}

export type Cohorts = ReturnType<typeof createCohorts>;
