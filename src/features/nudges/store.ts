import type { Database } from '../../db/open.ts';
import type { Ladder } from './due.ts';

interface Row {
  said: number;
  last_said_at: number | null;
  stirred_at: number;
  pauses: number;
}

/** The ladder of a pair, and how many pauses there have been. */
export interface LadderRow extends Ladder {
  readonly pauses: number;
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** The SQL of the reminders. */
export function createNudgeStore(db: Database) {
  const find = db.prepare<[number], Row>(
    'SELECT said, last_said_at, stirred_at, pauses FROM nudges WHERE pair_id = ?',
  );
  const stir = db.prepare(
    `INSERT INTO nudges (pair_id, said, stirred_at) VALUES (@pairId, 0, @now)
     ON CONFLICT (pair_id) DO UPDATE SET said = 0, stirred_at = excluded.stirred_at`,
  );
  const climb = db.prepare(
    `INSERT INTO nudges (pair_id, said, last_said_at, stirred_at) VALUES (@pairId, @rung, @now, @stirredAt)
     ON CONFLICT (pair_id) DO UPDATE SET said = excluded.said, last_said_at = excluded.last_said_at`,
  );
  const setBack = db.prepare(
    `UPDATE nudges SET last_said_at = min(last_said_at, @now), stirred_at = min(stirred_at, @now)
     WHERE pair_id = @pairId`,
  );
  const countPause = db
    .prepare<[number], number>('UPDATE nudges SET pauses = pauses + 1 WHERE pair_id = ? RETURNING pauses')
    .pluck();
  const reminded = db.prepare<[string], number>('SELECT at FROM reminded WHERE user_id = ?').pluck();
  const remind = db.prepare(
    'INSERT INTO reminded (user_id, at) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET at = excluded.at',
  );
  return {
    find(pairId: number): LadderRow | undefined {
      const row = find.get(pairId);
      return (
        row && {
          said: row.said,
          lastSaidAt: instant(row.last_said_at),
          stirredAt: new Date(row.stirred_at),
          pauses: row.pauses,
        }
      );
    },
    /** The pair did something: the ladder starts anew. */
    stir: (pairId: number, now: Date): void => {
      stir.run({ pairId, now: now.getTime() });
    },
    /** A reminder was said. @param stirredAt when the pair last did something, for a pair not seen before */
    climb: (pairId: number, rung: number, stirredAt: Date, now: Date): void => {
      climb.run({ pairId, rung, stirredAt: stirredAt.getTime(), now: now.getTime() });
    },
    /** The clock was set back: nothing was later than now. */
    setBack: (pairId: number, now: Date): void => {
      setBack.run({ pairId, now: now.getTime() });
    },
    /** A pause begins. @returns how many there have been, this one included */
    countPause: (pairId: number): number => countPause.get(pairId) ?? 0,
    /** When somebody was last reminded, over all their pairs. */
    remindedAt: (userId: string): Date | null => instant(reminded.get(userId) ?? null),
    remind: (userId: string, now: Date): void => {
      remind.run(userId, now.getTime());
    },
  };
}

export type NudgeStore = ReturnType<typeof createNudgeStore>;
