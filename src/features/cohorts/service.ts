import type { Transact } from '../../db/transaction.ts';
import { type Delivery, type Message, toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import type { Coordinators } from '../../slack/coordinators.ts';
import type { People } from '../../slack/people.ts';
import type { Language } from '../../words/language.ts';
import { type Cohort, type CohortDraft, whoLooksAfter } from './rules.ts';
import type { CohortStore } from './store.ts';
import { cohortComplaints, cohortTexts } from './text.ts';

export type { Cohort } from './rules.ts';

/** A coordinator whom somebody can talk with. */
export interface Confidant {
  readonly id: string;
  readonly name: string;
}

interface PairOfCohort {
  readonly cohortId: number;
  readonly mentorId: string;
  readonly menteeId: string;
}

/** Hears that a cohort was edited or closed, inside the transaction in which it was. */
type CohortListener = (cohort: Cohort, now: Date, before: Cohort) => void;

/** How something is told to those who look after a cohort. */
interface Telling extends Pick<Delivery, 'weight' | 'expiresAt'> {
  /** What it is about, within the cohort: `pair:12:ended`. Telling the same twice has one effect. */
  readonly about: string;
  /** What is said, in the language of whoever hears it. */
  readonly messageIn: (language: Language) => Message;
  /** Somebody who knows already. */
  readonly except?: string;
}

/** Cohorts (R5): the first can make itself with the first pair. Synchronous. */
export function createCohorts(deps: {
  store: CohortStore;
  people: People;
  coordinators: Pick<Coordinators, 'known'>;
  deliveries: DeliveryStore;
  transact: Transact;
  defaults: { timeZone: string; country: string; language: Language };
}) {
  const { store, people, coordinators, deliveries, transact, defaults } = deps;
  const editListeners: CohortListener[] = [];
  const closeListeners: CohortListener[] = [];

  function get(id: number): Cohort {
    const cohort = store.find(id);
    if (!cohort) throw new KantelError(cohortComplaints.unknown);
    return cohort;
  }

  function mustRun(id: number): Cohort {
    const cohort = get(id);
    if (cohort.closedAt) throw new KantelError(cohortComplaints.closed);
    return cohort;
  }

  const coordinatorsOf = (cohortId: number): readonly string[] =>
    whoLooksAfter(get(cohortId), coordinators.known());

  return {
    /** The settings that a new cohort begins with. */
    defaults,
    /** The cohorts that are not closed, oldest first. */
    running: (): Cohort[] => store.running(),
    /** A cohort, also one that is closed. @throws KantelError when there is no such cohort */
    get,
    /** One that is not closed. @throws KantelError where there is none */
    mustRun,
    /** Who looks after a cohort now: who was chosen, else who made it, as far as they still coordinate. */
    coordinatorsOf,
    /** Those of them whom a pair can talk with: not the two themselves. */
    confidantsOf: ({ cohortId, mentorId, menteeId }: PairOfCohort): Confidant[] =>
      coordinatorsOf(cohortId)
        .filter((id) => id !== mentorId && id !== menteeId)
        .map((id) => ({ id, name: people.known(id).name })),
    /** Adds a listener to edits; `app-services.ts` joins features with it that must not import each other. */
    onEdit(listener: CohortListener): void {
      editListeners.push(listener);
    },
    /** Adds a listener to closings. */
    onClose(listener: CohortListener): void {
      closeListeners.push(listener);
    },
    /** What the first cohort would be called, to show before it is there. */
    firstName: (): string => cohortTexts[defaults.language].firstName,
    /** Makes the first cohort, with the defaults of the settings. Call inside a transaction. */
    createFirst(createdBy: string, now: Date): Cohort {
      const { timeZone, country, language } = defaults;
      const name = cohortTexts[language].firstName;
      return get(store.insert({ name, language, timeZone, country, createdBy, createdAt: now.getTime() }));
    },
    /** Makes a cohort. Call inside a transaction. */
    create(draft: CohortDraft, createdBy: string, now: Date): Cohort {
      const id = store.insert({ ...draft, createdBy, createdAt: now.getTime() });
      const before = get(id);
      store.update(id, draft);
      const cohort = get(id);
      for (const listener of editListeners) listener(cohort, now, before);
      return cohort;
    },
    /**
     * Saves what was changed about a cohort. Call inside a transaction.
     * @param revision the one that was on the screen
     * @throws KantelError where it is closed, or somebody else changed it meanwhile
     */
    edit(id: number, revision: number, draft: CohortDraft, now: Date): Cohort {
      const before = mustRun(id);
      if (before.revision !== revision) throw new KantelError(cohortComplaints.changedMeanwhile);
      store.update(id, draft);
      const cohort = get(id);
      for (const listener of editListeners) listener(cohort, now, before);
      return cohort;
    },
    /** Closes a cohort: who listens walks its pairs to their farewell. @throws KantelError where it is closed */
    close: (id: number, now: Date): Cohort =>
      transact(() => {
        const before = mustRun(id);
        store.close(id, now);
        const cohort = get(id);
        for (const listener of closeListeners) listener(cohort, now, before);
        return cohort;
      }),
    /** Tells each of those who look after a cohort something, in their DM. Call inside a transaction. */
    tellCoordinators(cohortId: number, telling: Telling, now: Date): void {
      const { about, messageIn, except, ...when } = telling;
      for (const userId of coordinatorsOf(cohortId)) {
        if (userId === except) continue;
        const key = `cohort:${cohortId}:${about}:${userId}`;
        const message = messageIn(people.known(userId).language);
        deliveries.plan(toPerson(userId, { ...when, key, message }), now);
      }
    },
  };
}

export type Cohorts = ReturnType<typeof createCohorts>;
