import type { Language } from '../../words/language.ts';

/** A cohort: pairs that run together, with a purpose and an agreed end (R5). */
export interface Cohort {
  readonly id: number;
  readonly name: string;
  /** What it is for, in a sentence; null where nobody has said yet. */
  readonly purpose: string | null;
  /** Its first and last day (`yyyy-MM-dd`); null where nobody has said yet. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly language: Language;
  readonly timeZone: string;
  /** Two capital letters; its public holidays are kept. */
  readonly country: string;
  /** How often pairs meet unless they agree otherwise. Weeks. */
  readonly cadenceWeeks: number;
  /** In how many running pairs one person may be. */
  readonly pairsPerPerson: number;
  readonly signUpOpen: boolean;
  /** Who looks after it, as chosen; empty where nobody was chosen. `cohorts.coordinatorsOf` tells who does now. */
  readonly coordinators: readonly string[];
  readonly createdBy: string;
  /** One more with each edit. */
  readonly revision: number;
  readonly closedAt: Date | null;
}

/** What is said of a cohort in its form. */
export type CohortDraft = Omit<
  Cohort,
  'id' | 'purpose' | 'startsOn' | 'endsOn' | 'createdBy' | 'revision' | 'closedAt'
> & { readonly purpose: string; readonly startsOn: string; readonly endsOn: string };

/** How often pairs may be set to meet. Weeks (P5, R9). */
export const cadences = [2, 4, 6] as const;
/** In how many pairs one person may be set to be. */
export const placesPerPerson = [1, 2, 3, 4, 5] as const;

/**
 * Who looks after a cohort now: those who were chosen, or who made it, as far as they still coordinate; everybody who
 * coordinates where none of them does.
 * @param known the coordinators, and whether that is all of them, as far as is known without asking Slack
 */
export function whoLooksAfter(
  cohort: Pick<Cohort, 'coordinators' | 'createdBy'>,
  known: { readonly ids: readonly string[]; readonly isWhole: boolean },
): readonly string[] {
  const chosen = cohort.coordinators.length > 0 ? cohort.coordinators : [cohort.createdBy];
  if (!known.isWhole) return chosen;
  const still = chosen.filter((id) => known.ids.includes(id));
  return still.length > 0 ? still : known.ids;
}

/**
 * The cohort whose name was typed: case aside, whole, else the only one that has it as a part.
 * @returns undefined where none or more than one is meant
 */
export function cohortNamed<Named extends { readonly name: string }>(
  typed: string,
  cohorts: readonly Named[],
): Named | undefined {
  const wanted = typed.trim().toLowerCase();
  const whole = cohorts.find(({ name }) => name.toLowerCase() === wanted);
  const parts = cohorts.filter(({ name }) => name.toLowerCase().includes(wanted));
  return whole ?? (parts.length === 1 ? parts[0] : undefined);
}
