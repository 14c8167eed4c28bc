import type { Database } from '../../db/open.ts';
import type { Role } from '../pairs/rules.ts';
import { type Row, read } from './row.ts';
import type { State, Suggestion } from './rules.ts';

/** Proposals that somebody has yet to answer. */
const ASKING = "state IN ('asking_mentor', 'asking_mentee') AND ended_at IS NULL";
/** Those that are over, of which nobody was told yet. */
const UNTOLD = "state IN ('opened', 'gone') AND ended_at IS NULL";
/** To everybody else, those that came to nothing still wait until that is told. */
const TAKEN = "state IN ('asking_mentor', 'asking_mentee', 'gone') AND ended_at IS NULL";
/** Once it is over, nothing is left from which the one end could be told from the other. */
const NOTHING = `reasons = '{"pros":[],"cons":[]}', asked_mentor_at = NULL, asked_mentee_at = NULL, answer = NULL`;

/** The SQL of proposals: suggestions that were sent. Those of the set are in `set-store.ts`. */
export function createProposalStore(db: Database) {
  const find = db.prepare<[number], Row>('SELECT * FROM suggestions WHERE id = ?');
  const asking = db.prepare<[number], Row>(
    `SELECT * FROM suggestions WHERE cohort_id = ? AND ${ASKING} ORDER BY id`,
  );
  const askingOf = db.prepare<{ userId: string }, Row>(
    `SELECT * FROM suggestions WHERE mentor_id = @userId AND ${ASKING}
     UNION ALL SELECT * FROM suggestions WHERE mentee_id = @userId AND ${ASKING} ORDER BY id`,
  );
  const takenOf = db.prepare<{ userId: string }, Row>(
    `SELECT * FROM suggestions WHERE mentor_id = @userId AND ${TAKEN}
     UNION ALL SELECT * FROM suggestions WHERE mentee_id = @userId AND ${TAKEN}`,
  );
  const countTaken = db
    .prepare<[number], number>(`SELECT count(*) FROM suggestions WHERE cohort_id = ? AND ${TAKEN}`)
    .pluck();
  const untold = db.prepare<[number], { id: number; state: State; pair_id: number | null }>(
    `SELECT id, state, pair_id FROM suggestions WHERE cohort_id = ? AND ${UNTOLD} ORDER BY id`,
  );
  const tell = db.prepare(`UPDATE suggestions SET ended_at = ? WHERE cohort_id = ? AND ${UNTOLD}`);
  const setState = db.prepare<[State, number]>('UPDATE suggestions SET state = ? WHERE id = ?');
  const asked = {
    mentor: db.prepare('UPDATE suggestions SET asked_mentor_at = ? WHERE id = ?'),
    mentee: db.prepare('UPDATE suggestions SET asked_mentee_at = ? WHERE id = ?'),
  };
  const end = db.prepare(`UPDATE suggestions SET state = ?, ${NOTHING} WHERE id = ?`);
  const answer = db.prepare('UPDATE suggestions SET answer = ? WHERE id = ?');
  const setPair = db.prepare('UPDATE suggestions SET pair_id = ? WHERE id = ?');

  return {
    find(id: number): Suggestion | undefined {
      const row = find.get(id);
      return row && read(row);
    },
    /** The proposals of a cohort that wait for an answer. */
    asking: (cohortId: number): Suggestion[] => asking.all(cohortId).map(read),
    /** Those that somebody is in, over all cohorts. */
    askingOf: (userId: string): Suggestion[] => askingOf.all({ userId }).map(read),
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
    /** Proposals that somebody is in, over all cohorts, as far as anybody else knows. */
    takenOf: (userId: string): Suggestion[] => takenOf.all({ userId }).map(read),
    /** How many proposals of a cohort wait for an answer, as far as anybody was told. */
    countTaken: (cohortId: number): number => countTaken.get(cohortId) ?? 0,
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
  };
}

export type ProposalStore = ReturnType<typeof createProposalStore>;
