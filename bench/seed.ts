import { addDays, addWeeks } from 'date-fns';
import { migrate } from '../src/db/migrate.ts';
import { type Database, openDatabase, useWriteAheadLog } from '../src/db/open.ts';

/**
 * A database with many running pairs that all met lately and have nothing due for weeks. Rows are written directly,
 * because playing the road of 100,000 pairs would take hours.
 * @param people user ids for the first pairs; the rest get ids of their own
 */
export function seedPairs(
  path: string,
  count: number,
  now: Date,
  people: readonly [string, string][] = [],
): Database {
  const db = openDatabase(path);
  migrate(db, now);
  useWriteAheadLog(db);
  const ms = now.getTime();
  const cohort = db
    .prepare(
      `INSERT INTO cohorts (name, language, time_zone, country, created_by, created_at)
       VALUES ('Bench', 'en', 'Europe/Amsterdam', 'NL', 'UKEES', ?)`,
    )
    .run(ms).lastInsertRowid;
  const pair = db.prepare(
    `INSERT INTO pairs (cohort_id, mentor_id, mentee_id, mentor_team, mentee_team, stage, cadence_weeks, language,
       time_zone, opened_at, agreed_at)
     VALUES (?, ?, ?, 'Tax', 'Litigation', 'meeting', 4, 'en', 'Europe/Amsterdam', ?, ?)`,
  );
  const met = db.prepare(
    `INSERT INTO meetings (pair_id, starts_at, length_minutes, state, created_at, settled_at)
     VALUES (?, ?, 60, 'met', ?, ?)`,
  );
  const due = db.prepare("INSERT INTO agenda (kind, subject, due_at) VALUES ('nudge', ?, ?)");
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const [mentor, mentee] = people[n] ?? [`UM${n}`, `UL${n}`];
      const opened = addWeeks(now, -12).getTime();
      const id = pair.run(cohort, mentor, mentee, opened, opened).lastInsertRowid;
      for (const weeks of [9, 5, 1]) {
        const at = addWeeks(now, -weeks).getTime();
        met.run(id, at, at, at);
      }
      due.run(id, addDays(now, 14 + (n % 14)).getTime());
    }
  })();
  return db;
}
