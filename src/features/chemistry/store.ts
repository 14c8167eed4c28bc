import type { Database } from '../../db/open.ts';

/** The SQL of the chemistry checks: who was asked and who has answered, and never what (P11). */
export function createChemistryStore(db: Database) {
  const ask = db.prepare('INSERT INTO chemistry_checks (pair_id, user_id, asked_at) VALUES (?, ?, ?)');
  const wasAsked = db
    .prepare<[number, string], number>('SELECT 1 FROM chemistry_checks WHERE pair_id = ? AND user_id = ?')
    .pluck();
  const answer = db.prepare(
    'UPDATE chemistry_checks SET answered_at = ? WHERE pair_id = ? AND user_id = ? AND answered_at IS NULL',
  );
  return {
    ask: (pairId: number, userId: string, now: Date): void => {
      ask.run(pairId, userId, now.getTime());
    },
    wasAsked: (pairId: number, userId: string): boolean => wasAsked.get(pairId, userId) === 1,
    answer: (pairId: number, userId: string, now: Date): void => {
      answer.run(now.getTime(), pairId, userId);
    },
  };
}

export type ChemistryStore = ReturnType<typeof createChemistryStore>;
