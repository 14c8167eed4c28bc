import type { Database } from '../../db/open.ts';
import { createExpectationStore } from './expectations-store.ts';

interface Row {
  id: number;
  version: number;
  cadence_weeks: number;
  length_minutes: number;
  place_sealed: Buffer;
  confidentiality_sealed: Buffer;
  learning_wish_sealed: Buffer | null;
  drafted_by: string;
  drafted_at: number;
  signed_at: number | null;
}

/** A version as it lies in the table. */
export interface SealedAgreement {
  readonly id: number;
  readonly version: number;
  readonly cadenceWeeks: number;
  readonly lengthMinutes: number;
  readonly place: Buffer;
  readonly confidentiality: Buffer;
  readonly learningWish: Buffer | null;
  readonly draftedBy: string;
  readonly draftedAt: number;
  readonly signedAt: number | null;
  /** Who agreed, in the order in which they did. */
  readonly signedBy: readonly string[];
}

/** The SQL of the agreements, their signatures, and the expectations written before them. */
export function createAgreementStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO agreements (pair_id, version, cadence_weeks, length_minutes, place_sealed, confidentiality_sealed,
       learning_wish_sealed, drafted_by, drafted_at)
     VALUES (@pairId, @version, @cadenceWeeks, @lengthMinutes, @place, @confidentiality, @learningWish, @draftedBy,
       @draftedAt)`,
  );
  const find = db.prepare<[number, number], Row>('SELECT * FROM agreements WHERE pair_id = ? AND id = ?');
  const newest = db.prepare<[number], Row>(
    'SELECT * FROM agreements WHERE pair_id = ? ORDER BY version DESC LIMIT 1',
  );
  const newestSigned = db.prepare<[number], Row>(
    `SELECT * FROM agreements WHERE pair_id = ? AND signed_at IS NOT NULL ORDER BY version DESC LIMIT 1`,
  );
  const signers = db
    .prepare<[number], string>(
      'SELECT user_id FROM agreement_signatures WHERE agreement_id = ? ORDER BY signed_at, user_id',
    )
    .pluck();
  const sign = db.prepare(
    'INSERT INTO agreement_signatures (agreement_id, user_id, signed_at) VALUES (?, ?, ?)',
  );
  const settle = db.prepare('UPDATE agreements SET learning_wish_sealed = ?, signed_at = ? WHERE id = ?');

  const read = (row: Row | undefined): SealedAgreement | undefined =>
    row && {
      id: row.id,
      version: row.version,
      cadenceWeeks: row.cadence_weeks,
      lengthMinutes: row.length_minutes,
      place: row.place_sealed,
      confidentiality: row.confidentiality_sealed,
      learningWish: row.learning_wish_sealed,
      draftedBy: row.drafted_by,
      draftedAt: row.drafted_at,
      signedAt: row.signed_at,
      signedBy: signers.all(row.id),
    };

  return {
    expectations: createExpectationStore(db),
    /** Records a new version, signed by nobody. */
    insert(version: Omit<SealedAgreement, 'id' | 'signedAt' | 'signedBy'> & { pairId: number }): void {
      insert.run(version);
    },
    /** A version by its id, if it is the pair's. */
    find: (pairId: number, id: number) => read(find.get(pairId, id)),
    newest: (pairId: number) => read(newest.get(pairId)),
    newestSigned: (pairId: number) => read(newestSigned.get(pairId)),
    /** Records that somebody agreed, with what the version then says and whether both have. */
    sign(id: number, userId: string, at: Date, learningWish: Buffer | null, signedAt: Date | null): void {
      sign.run(id, userId, at.getTime());
      settle.run(learningWish, signedAt?.getTime() ?? null, id);
    },
  };
}

export type AgreementStore = ReturnType<typeof createAgreementStore>;
