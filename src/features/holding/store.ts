import type { Database } from '../../db/open.ts';

/** The SQL of whom to look at again. */
export function createHoldingStore(db: Database) {
  const staleInPairs = db
    .prepare<[{ before: number; now: number; most: number }], string>(
      `SELECT user_id FROM people AS p WHERE (fetched_at < @before OR fetched_at > @now) AND EXISTS
         (SELECT 1 FROM pairs WHERE (mentor_id = p.user_id OR mentee_id = p.user_id) AND stage <> 'closed')
       ORDER BY fetched_at LIMIT @most`,
    )
    .pluck();
  return {
    /** People in running pairs of whom Slack was last asked before then, or by a clock that was ahead of this one. */
    staleInPairs: (before: Date, now: Date, most: number): string[] =>
      staleInPairs.all({ before: before.getTime(), now: now.getTime(), most }),
  };
}

export type HoldingStore = ReturnType<typeof createHoldingStore>;
