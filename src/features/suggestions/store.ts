import type { Database } from '../../db/open.ts';
import type { Reason, Worth } from '../matching/rules.ts';
import type { Role } from '../pairs/rules.ts';
import type { State, Suggestion, Two } from './rules.ts';

interface Row {
  id: number;
  cohort_id: number;
  mentor_id: string;
  mentee_id: string;
  state: State;
  reasons: string;
  asked_mentor_at: number | null;
  asked_mentee_at: number | null;
  answer: 'yes' | 'no' | null;
}

/** What is kept of why two were suggested: codes, and no words of people. */
interface Reasons {
  readonly pros: readonly Reason[];
  readonly cons: readonly Reason[];
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

function read(row: Row): Suggestion {
  const { pros, cons } = JSON.parse(row.reasons) as Reasons;
  return {
    id: row.id,
    cohortId: row.cohort_id,
    mentorId: row.mentor_id,
    menteeId: row.mentee_id,
    state: row.state,
    pros,
    cons,
    askedMentorAt: instant(row.asked_mentor_at),
    askedMenteeAt: instant(row.asked_mentee_at),
    answer: row.answer,
  };
}

/** Proposals that somebody has yet to answer. */
const ASKING = "state IN ('asking_mentor', 'asking_mentee') AND ended_at IS NULL";
/** Those that are over, of which nobody was told yet. */
const UNTOLD = "state IN ('opened', 'gone') AND ended_at IS NULL";
/** To everybody else, those that came to nothing still wait until that is told. */
const TAKEN = "state IN ('asking_mentor', 'asking_mentee', 'gone') AND ended_at IS NULL";
/** What a coordinator is putting together. */
const SET = "state IN ('drawn', 'locked')";
/** Once it is over, nothing is left from which the one end could be told from the other. */
const NOTHING = `reasons = '{"pros":[],"cons":[]}', asked_mentor_at = NULL, asked_mentee_at = NULL, answer = NULL`;

/** The SQL of suggestions and proposals. */
export function createSuggestionStore(db: Database) {
  const find = db.prepare<[number], Row>('SELECT * FROM suggestions WHERE id = ?');
  const set = db.prepare<[number], Row>(
    `SELECT * FROM suggestions WHERE cohort_id = ? AND ${SET} ORDER BY mentee_id, mentor_id`,
  );
  const asking = db.prepare<[number], Row>(
    `SELECT * FROM suggestions WHERE cohort_id = ? AND ${ASKING} ORDER BY id`,
  );
  const askingOf = db.prepare<{ userId: string }, Row>(
    `SELECT * FROM suggestions WHERE mentor_id = @userId AND ${ASKING}
     UNION ALL SELECT * FROM suggestions WHERE mentee_id = @userId AND ${ASKING} ORDER BY id`,
  );
  const takenOf = db.prepare<{ userId: string }, { id: number }>(
    `SELECT id FROM suggestions WHERE mentor_id = @userId AND ${TAKEN}
     UNION ALL SELECT id FROM suggestions WHERE mentee_id = @userId AND ${TAKEN}`,
  );
  const countOf = (what: string) =>
    db.prepare<[number], number>(`SELECT count(*) FROM suggestions WHERE cohort_id = ? AND ${what}`).pluck();
  const countTaken = countOf(TAKEN);
  const untold = db.prepare<[number], { id: number; state: State; pair_id: number | null }>(
    `SELECT id, state, pair_id FROM suggestions WHERE cohort_id = ? AND ${UNTOLD} ORDER BY id`,
  );
  const tell = db.prepare(`UPDATE suggestions SET ended_at = ? WHERE cohort_id = ? AND ${UNTOLD}`);
  const insert = db.prepare(
    `INSERT INTO suggestions (cohort_id, mentor_id, mentee_id, state, reasons, drawn_at)
     VALUES (@cohortId, @mentorId, @menteeId, 'drawn', @reasons, @now)
     ON CONFLICT (cohort_id, mentor_id, mentee_id) WHERE ${SET} DO NOTHING`,
  );
  const clear = db.prepare("DELETE FROM suggestions WHERE cohort_id = ? AND state = 'drawn'");
  const clearAll = db.prepare(`DELETE FROM suggestions WHERE cohort_id = ? AND ${SET}`);
  const remove = db.prepare(
    `DELETE FROM suggestions WHERE cohort_id = @cohortId AND mentor_id = @mentorId AND mentee_id = @menteeId AND ${SET}`,
  );
  const lock = db.prepare(
    `UPDATE suggestions SET state = @state WHERE cohort_id = @cohortId AND mentor_id = @mentorId
       AND mentee_id = @menteeId AND ${SET}`,
  );
  const setState = db.prepare<[State, number]>('UPDATE suggestions SET state = ? WHERE id = ?');
  const asked = {
    mentor: db.prepare('UPDATE suggestions SET asked_mentor_at = ? WHERE id = ?'),
    mentee: db.prepare('UPDATE suggestions SET asked_mentee_at = ? WHERE id = ?'),
  };
  const end = db.prepare(`UPDATE suggestions SET state = ?, ${NOTHING} WHERE id = ?`);
  const answer = db.prepare('UPDATE suggestions SET answer = ? WHERE id = ?');
  const setPair = db.prepare('UPDATE suggestions SET pair_id = ? WHERE id = ?');
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
  const forget = db.prepare('DELETE FROM dropped_suggestions WHERE cohort_id = ?');
  const note = db.prepare(
    'INSERT OR IGNORE INTO suggestion_news (cohort_id, user_id, what) VALUES (?, ?, ?)',
  );
  const news = db.prepare<[number], { user_id: string; what: string }>(
    'SELECT user_id, what FROM suggestion_news WHERE cohort_id = ? ORDER BY user_id',
  );
  const forgetNews = db.prepare(
    'DELETE FROM suggestion_news WHERE cohort_id = ? AND user_id = ? AND what = ?',
  );

  return {
    find(id: number): Suggestion | undefined {
      const row = find.get(id);
      return row && read(row);
    },
    /** What is being put together for a cohort: drawn and locked. */
    set: (cohortId: number): Suggestion[] => set.all(cohortId).map(read),
    /** The proposals of a cohort that wait for an answer. */
    asking: (cohortId: number): Suggestion[] => asking.all(cohortId).map(read),
    /** Those that somebody is in, over all cohorts. */
    askingOf: (userId: string): Suggestion[] => askingOf.all({ userId }).map(read),
    add(cohortId: number, { mentorId, menteeId, pros, cons }: Two & Worth, now: Date): void {
      const reasons = JSON.stringify({ pros, cons } satisfies Reasons);
      insert.run({ cohortId, mentorId, menteeId, reasons, now: now.getTime() });
    },
    /** Takes out what is drawn and not locked. */
    clearDrawn: (cohortId: number): void => {
      clear.run(cohortId);
    },
    clearSet: (cohortId: number): void => {
      clearAll.run(cohortId);
    },
    /** @returns false where the pair is not in the set (any more) */
    remove: (cohortId: number, { mentorId, menteeId }: Two): boolean =>
      remove.run({ cohortId, mentorId, menteeId }).changes > 0,
    /** @returns false where the pair is not in the set (any more) */
    lock: (cohortId: number, { mentorId, menteeId }: Two, isLocked: boolean): boolean =>
      lock.run({ cohortId, mentorId, menteeId, state: isLocked ? 'locked' : 'drawn' }).changes > 0,
    /** From now on this one of the two has to answer. */
    ask: (id: number, role: Role): void => {
      setState.run(`asking_${role}`, id);
    },
    /** They were asked. */
    asked: (id: number, role: Role, now: Date): void => {
      asked[role].run(now.getTime(), id);
    },
    /** They answered, and the proposal goes on as if they had not. */
    answer: (id: number, said: 'yes' | 'no'): void => {
      answer.run(said, id);
    },
    /** Nobody has to answer any more. */
    end: (id: number, state: 'opened' | 'gone'): void => {
      end.run(state, id);
    },
    setPair: (id: number, pairId: number): void => {
      setPair.run(pairId, id);
    },
    /** Proposals that somebody is in, over all cohorts, as far as anybody else knows. @returns their ids */
    takenOf: (userId: string): number[] => takenOf.all({ userId }).map(({ id }) => id),
    /** How many proposals of a cohort wait for an answer, as far as anybody was told. */
    countTaken: (cohortId: number): number => countTaken.get(cohortId) ?? 0,
    revision: (cohortId: number): number => revision.get(cohortId) ?? 1,
    /** Notes that the set is another now. */
    change: (cohortId: number): void => {
      change.run({ cohortId });
    },
    /**
     * What came of proposals of a cohort is told now.
     * @param day the same for all, so that none can be told from another
     * @returns those of which nobody was told yet, and what came of each: a pair; nothing; or `elsewhere`, where a
     *   coordinator made the two a pair
     */
    tell(cohortId: number, day: Date): { id: number; became: 'pair' | 'nothing' | 'elsewhere' }[] {
      const rows = untold.all(cohortId);
      tell.run(day.getTime(), cohortId);
      return rows.map(({ id, state, pair_id }) => {
        if (state === 'gone') return { id, became: 'nothing' };
        return { id, became: pair_id === null ? 'elsewhere' : 'pair' };
      });
    },
    drop: (cohortId: number, { mentorId, menteeId }: Two): void => {
      drop.run(cohortId, mentorId, menteeId);
    },
    dropped: (cohortId: number): [mentorId: string, menteeId: string][] => dropped.all(cohortId),
    forgetDropped: (cohortId: number): void => {
      forget.run(cohortId);
    },
    /** Notes what somebody is yet to be told. */
    note: (cohortId: number, userId: string, what: string): void => {
      note.run(cohortId, userId, what);
    },
    news: (cohortId: number): { userId: string; what: string }[] =>
      news.all(cohortId).map((row) => ({ userId: row.user_id, what: row.what })),
    forgetNews: (cohortId: number, userId: string, what: string): void => {
      forgetNews.run(cohortId, userId, what);
    },
  };
}

export type SuggestionStore = ReturnType<typeof createSuggestionStore>;
