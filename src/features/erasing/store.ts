import type { Database } from '../../db/open.ts';
import { emptyLog, rebuild } from '../../db/wipe.ts';

/** A pair, as far as it has to be known to erase it. */
export interface ErasablePair {
  readonly id: number;
  readonly stage: string;
  readonly mentorId: string;
  readonly menteeId: string;
  /** Instants, in milliseconds. */
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly erasedAt: number | null;
}

const columns = `id, stage, mentor_id AS mentorId, mentee_id AS menteeId, opened_at AS openedAt, closed_at AS closedAt,
  erased_at AS erasedAt`;

/** What a pair said, by table. What is not here are bare facts: that they met and when, and how far they came. */
const words = [
  'DELETE FROM notes WHERE pair_id = @pairId',
  'DELETE FROM role_slips WHERE pair_id = @pairId',
  'DELETE FROM expectations WHERE pair_id = @pairId',
  'DELETE FROM agreement_signatures WHERE agreement_id IN (SELECT id FROM agreements WHERE pair_id = @pairId)',
  'DELETE FROM agreements WHERE pair_id = @pairId',
  'UPDATE meetings SET place_sealed = NULL WHERE pair_id = @pairId AND place_sealed IS NOT NULL',
];

/** The SQL of erasing, over the tables of every feature in which a pair's words lie. */
export function createErasingStore(db: Database) {
  const find = db.prepare<[number], ErasablePair>(`SELECT ${columns} FROM pairs WHERE id = ?`);
  const ofPerson = db.prepare<[string, string], ErasablePair>(
    `SELECT ${columns} FROM pairs WHERE mentor_id = ? OR mentee_id = ? ORDER BY id`,
  );
  const deletions = words.map((sql) => db.prepare<[{ pairId: number }]>(sql));
  const setErased = db.prepare('UPDATE pairs SET erased_at = ? WHERE id = ?');
  return {
    find: (pairId: number): ErasablePair | undefined => find.get(pairId),
    /** The pairs somebody is or was in, oldest first. */
    ofPerson: (userId: string): ErasablePair[] => ofPerson.all(userId, userId),
    /** Deletes what a pair said. */
    deleteWords(pairId: number, now: Date): void {
      for (const deletion of deletions) deletion.run({ pairId });
      setErased.run(now.getTime(), pairId);
    },
    /** Takes what was deleted out of the log, once no transaction is open any more. */
    emptyLogSoon(): void {
      if (!db.inTransaction) emptyLog(db);
      else setImmediate(() => db.open && emptyLog(db));
    },
    /** Builds the file anew, so that nothing of what was deleted is left in it. */
    rebuild: (): boolean => rebuild(db),
  };
}

export type ErasingStore = ReturnType<typeof createErasingStore>;
