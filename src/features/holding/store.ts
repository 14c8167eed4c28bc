import type { Database } from '../../db/open.ts';

/** The SQL of whom to look at again. */
export function createHoldingStore(db: Database) {
  const staleInPairs = db
    .prepare<[number, number], string>(
      `SELECT user_id FROM people AS p WHERE fetched_at < ? AND EXISTS
         (SELECT 1 FROM pairs WHERE (mentor_id = p.user_id OR mentee_id = p.user_id) AND stage <> 'closed')
       ORDER BY fetched_at LIMIT ?`,
    )
    .pluck();
  return {
    /** People in running pairs of whom Slack was last asked before then, longest ago first. */
    staleInPairs: (before: Date, most: number): string[] => staleInPairs.all(before.getTime(), most),
  };
}

export type HoldingStore = ReturnType<typeof createHoldingStore>;
