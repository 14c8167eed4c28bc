import type { Database } from '../../db/open.ts';
import type { Language } from '../../words/language.ts';

/** A cohort: pairs that run together under one coordinator's care. */
export interface Cohort {
  readonly id: number;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  /** Two capital letters; its public holidays are kept. */
  readonly country: string;
  /** How often pairs meet unless they agree otherwise. */
  readonly cadenceWeeks: number;
  /** In how many running pairs one person may be. */
  readonly pairsPerPerson: number;
  readonly createdBy: string;
}

interface Row {
  id: number;
  name: string;
  language: Language;
  time_zone: string;
  country: string;
  cadence_weeks: number;
  pairs_per_person: number;
  created_by: string;
}

const read = (row: Row): Cohort => ({
  id: row.id,
  name: row.name,
  language: row.language,
  timeZone: row.time_zone,
  country: row.country,
  cadenceWeeks: row.cadence_weeks,
  pairsPerPerson: row.pairs_per_person,
  createdBy: row.created_by,
});

/** The SQL of the cohorts table. */
export function createCohortStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO cohorts (name, language, time_zone, country, created_by, created_at)
     VALUES (@name, @language, @timeZone, @country, @createdBy, @createdAt)`,
  );
  const find = db.prepare<[number], Row>('SELECT * FROM cohorts WHERE id = ?');
  const running = db.prepare<[], Row>('SELECT * FROM cohorts WHERE closed_at IS NULL ORDER BY id');
  return {
    insert(cohort: Omit<Cohort, 'id' | 'cadenceWeeks' | 'pairsPerPerson'> & { createdAt: number }): number {
      return Number(insert.run(cohort).lastInsertRowid);
    },
    find(id: number): Cohort | undefined {
      const row = find.get(id);
      return row && read(row);
    },
    running: (): Cohort[] => running.all().map(read),
  };
}

export type CohortStore = ReturnType<typeof createCohortStore>;
