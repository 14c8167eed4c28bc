import type { Database } from '../../db/open.ts';

/** The SQL of what people are yet to be told of a cohort: that they are left over, or that something came to nothing. */
export function createNewsStore(db: Database) {
  const note = db.prepare(
    'INSERT OR IGNORE INTO suggestion_news (cohort_id, user_id, what) VALUES (?, ?, ?)',
  );
  const of = db.prepare<[number], { user_id: string; what: string }>(
    'SELECT user_id, what FROM suggestion_news WHERE cohort_id = ? ORDER BY user_id',
  );
  const forget = db.prepare('DELETE FROM suggestion_news WHERE cohort_id = ? AND user_id = ? AND what = ?');
  return {
    note: (cohortId: number, userId: string, what: string): void => {
      note.run(cohortId, userId, what);
    },
    of: (cohortId: number): { userId: string; what: string }[] =>
      of.all(cohortId).map((row) => ({ userId: row.user_id, what: row.what })),
    forget: (cohortId: number, userId: string, what: string): void => {
      forget.run(cohortId, userId, what);
    },
  };
}

export type NewsStore = ReturnType<typeof createNewsStore>;
