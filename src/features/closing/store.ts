import type { Database } from '../../db/open.ts';
import type { Role } from '../pairs/rules.ts';
import type { Again } from './rules.ts';

/** The SQL of the farewells: who looked back, and what was said then, apart from each other. */
export function createClosingStore(db: Database) {
  const endedAs = db
    .prepare<[number], 'completed' | 'early' | null>('SELECT ended_as FROM pairs WHERE id = ?')
    .pluck();
  const answer = db.prepare(
    'INSERT INTO farewells (pair_id, user_id, answered_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const hasAnswered = db
    .prepare<[number, string], number>('SELECT 1 FROM farewells WHERE pair_id = ? AND user_id = ?')
    .pluck();
  const count = db.prepare(
    `INSERT INTO farewell_counts (cohort_id, role, again, count) VALUES (?, ?, ?, 1)
     ON CONFLICT (cohort_id, role, again) DO UPDATE SET count = count + 1`,
  );
  return {
    /** How a pair ended; null while it runs. */
    endedAs: (pairId: number) => endedAs.get(pairId) ?? null,
    /** @returns false where they had answered before */
    answer: (pairId: number, userId: string, now: Date): boolean =>
      answer.run(pairId, userId, now.getTime()).changes === 1,
    hasAnswered: (pairId: number, userId: string): boolean => hasAnswered.get(pairId, userId) !== undefined,
    count: (cohortId: number, role: Role, again: Again): void => {
      count.run(cohortId, role, again);
    },
  };
}

export type ClosingStore = ReturnType<typeof createClosingStore>;
