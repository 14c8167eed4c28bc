import type { Database } from '../../db/open.ts';

interface Row {
  user_id: string;
  hopes_sealed: Buffer;
  off_limits_sealed: Buffer | null;
}

/** What somebody wrote, as it lies in the table. */
export interface SealedExpectations {
  readonly userId: string;
  readonly hopes: Buffer;
  readonly offLimits: Buffer | null;
}

/** The SQL of the expectations table. */
export function createExpectationStore(db: Database) {
  const save = db.prepare(
    `INSERT INTO expectations (pair_id, user_id, hopes_sealed, off_limits_sealed, written_at)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (pair_id, user_id) DO UPDATE SET hopes_sealed = excluded.hopes_sealed,
       off_limits_sealed = excluded.off_limits_sealed, written_at = excluded.written_at`,
  );
  const ofPair = db.prepare<[number], Row>(
    'SELECT user_id, hopes_sealed, off_limits_sealed FROM expectations WHERE pair_id = ?',
  );
  return {
    /** Keeps what somebody wrote, in place of what they wrote before. */
    save(pairId: number, written: SealedExpectations, at: Date): void {
      save.run(pairId, written.userId, written.hopes, written.offLimits, at.getTime());
    },
    /** What the two wrote so far. */
    ofPair: (pairId: number): SealedExpectations[] =>
      ofPair.all(pairId).map((row) => ({
        userId: row.user_id,
        hopes: row.hopes_sealed,
        offLimits: row.off_limits_sealed,
      })),
  };
}

export type ExpectationStore = ReturnType<typeof createExpectationStore>;
