import type { Database } from '../../db/open.ts';
import type { Worth } from '../matching/rules.ts';
import { type Reasons, type Row, read } from './row.ts';
import type { Suggestion, Two } from './rules.ts';

/** What a coordinator is putting together. */
const SET = "state IN ('drawn', 'locked')";

/** The SQL of the set of a cohort: its pairs, drawn and locked, its revision, and the pairs that were dropped. */
export function createSetStore(db: Database) {
  const of = db.prepare<[number], Row>(
    `SELECT * FROM suggestions WHERE cohort_id = ? AND ${SET} ORDER BY mentee_id, mentor_id`,
  );
  const insert = db.prepare(
    `INSERT INTO suggestions (cohort_id, mentor_id, mentee_id, state, reasons, drawn_at)
     VALUES (@cohortId, @mentorId, @menteeId, 'drawn', @reasons, @now)
     ON CONFLICT (cohort_id, mentor_id, mentee_id) WHERE ${SET} DO NOTHING`,
  );
  const clearDrawn = db.prepare("DELETE FROM suggestions WHERE cohort_id = ? AND state = 'drawn'");
  const clear = db.prepare(`DELETE FROM suggestions WHERE cohort_id = ? AND ${SET}`);
  const remove = db.prepare(
    `DELETE FROM suggestions WHERE cohort_id = @cohortId AND mentor_id = @mentorId AND mentee_id = @menteeId AND ${SET}`,
  );
  const lock = db.prepare(
    `UPDATE suggestions SET state = @state WHERE cohort_id = @cohortId AND mentor_id = @mentorId
       AND mentee_id = @menteeId AND ${SET}`,
  );
  const revision = db
    .prepare<[number], number>('SELECT revision FROM suggestion_sets WHERE cohort_id = ?')
    .pluck();
  const change = db.prepare(
    `INSERT INTO suggestion_sets (cohort_id, revision) VALUES (@cohortId, 2)
     ON CONFLICT (cohort_id) DO UPDATE SET revision = revision + 1`,
  );
  const drop = db.prepare(
    'INSERT OR IGNORE INTO dropped_suggestions (cohort_id, mentor_id, mentee_id) VALUES (?, ?, ?)',
  );
  const dropped = db
    .prepare<[number], [string, string]>(
      'SELECT mentor_id, mentee_id FROM dropped_suggestions WHERE cohort_id = ? ORDER BY 1, 2',
    )
    .raw();
  const forgetDropped = db.prepare('DELETE FROM dropped_suggestions WHERE cohort_id = ?');

  return {
    of: (cohortId: number): Suggestion[] => of.all(cohortId).map(read),
    add(cohortId: number, { mentorId, menteeId, pros, cons }: Two & Worth, now: Date): void {
      const reasons = JSON.stringify({ pros, cons } satisfies Reasons);
      insert.run({ cohortId, mentorId, menteeId, reasons, now: now.getTime() });
    },
    /** Takes out what is drawn and not locked. */
    clearDrawn: (cohortId: number): void => {
      clearDrawn.run(cohortId);
    },
    clear: (cohortId: number): void => {
      clear.run(cohortId);
    },
    /** @returns false where the pair is not in the set (any more) */
    remove: (cohortId: number, { mentorId, menteeId }: Two): boolean =>
      remove.run({ cohortId, mentorId, menteeId }).changes > 0,
    /** @returns false where the pair is not in the set (any more) */
    lock: (cohortId: number, { mentorId, menteeId }: Two, isLocked: boolean): boolean =>
      lock.run({ cohortId, mentorId, menteeId, state: isLocked ? 'locked' : 'drawn' }).changes > 0,
    revision: (cohortId: number): number => revision.get(cohortId) ?? 1,
    /** Notes that the set is another now. */
    change: (cohortId: number): void => {
      change.run({ cohortId });
    },
    drop: (cohortId: number, { mentorId, menteeId }: Two): void => {
      drop.run(cohortId, mentorId, menteeId);
    },
    dropped: (cohortId: number): [mentorId: string, menteeId: string][] => dropped.all(cohortId),
    forgetDropped: (cohortId: number): void => {
      forgetDropped.run(cohortId);
    },
  };
}

export type SetStore = ReturnType<typeof createSetStore>;
