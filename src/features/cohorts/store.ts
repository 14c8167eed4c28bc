import type { Database } from '../../db/open.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort, CohortDraft } from './rules.ts';

interface Row {
  id: number;
  name: string;
  purpose: string | null;
  starts_on: string | null;
  ends_on: string | null;
  language: Language;
  time_zone: string;
  country: string;
  cadence_weeks: number;
  pairs_per_person: number;
  sign_up_open: number;
  coordinators: string | null;
  created_by: string;
  revision: number;
  closed_at: number | null;
}

const read = (row: Row): Cohort => ({
  id: row.id,
  name: row.name,
  purpose: row.purpose,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  language: row.language,
  timeZone: row.time_zone,
  country: row.country,
  cadenceWeeks: row.cadence_weeks,
  pairsPerPerson: row.pairs_per_person,
  signUpOpen: row.sign_up_open === 1,
  coordinators: row.coordinators?.split(',') ?? [],
  createdBy: row.created_by,
  revision: row.revision,
  closedAt: row.closed_at === null ? null : new Date(row.closed_at),
});

const columns = `*, (SELECT group_concat(user_id ORDER BY user_id) FROM cohort_coordinators
  WHERE cohort_id = cohorts.id) AS coordinators`;

/** What there is to say of a cohort that makes itself. */
type FirstCohort = Pick<Cohort, 'name' | 'language' | 'timeZone' | 'country' | 'createdBy'> & {
  readonly createdAt: number;
};

/** The SQL of the cohorts table, and of who coordinates. */
export function createCohortStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO cohorts (name, language, time_zone, country, created_by, created_at)
     VALUES (@name, @language, @timeZone, @country, @createdBy, @createdAt)`,
  );
  const update = db.prepare(
    `UPDATE cohorts SET name = @name, purpose = @purpose, starts_on = @startsOn, ends_on = @endsOn,
       language = @language, time_zone = @timeZone, country = @country, cadence_weeks = @cadenceWeeks,
       pairs_per_person = @pairsPerPerson, sign_up_open = @signUpOpen, revision = revision + 1
     WHERE id = @id`,
  );
  const close = db.prepare(
    'UPDATE cohorts SET closed_at = ?, sign_up_open = 0 WHERE id = ? AND closed_at IS NULL',
  );
  const find = db.prepare<[number], Row>(`SELECT ${columns} FROM cohorts WHERE id = ?`);
  const running = db.prepare<[], Row>(`SELECT ${columns} FROM cohorts WHERE closed_at IS NULL ORDER BY id`);
  const forget = db.prepare('DELETE FROM cohort_coordinators WHERE cohort_id = ?');
  const appoint = db.prepare('INSERT INTO cohort_coordinators (cohort_id, user_id) VALUES (?, ?)');
  return {
    /** @returns the new cohort's id */
    insert: (cohort: FirstCohort): number => Number(insert.run(cohort).lastInsertRowid),
    /** Saves what its form says. */
    update(id: number, { coordinators, ...draft }: CohortDraft): void {
      update.run({ ...draft, id, signUpOpen: draft.signUpOpen ? 1 : 0 });
      forget.run(id);
      for (const userId of coordinators) appoint.run(id, userId);
    },
    /** @returns false where it was closed before */
    close: (id: number, now: Date): boolean => close.run(now.getTime(), id).changes === 1,
    find(id: number): Cohort | undefined {
      const row = find.get(id);
      return row && read(row);
    },
    /** Those that are not closed, oldest first. */
    running: (): Cohort[] => running.all().map(read),
  };
}

export type CohortStore = ReturnType<typeof createCohortStore>;
