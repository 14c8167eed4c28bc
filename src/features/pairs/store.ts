import type { Database } from '../../db/open.ts';
import type { Language } from '../../words/language.ts';
import type { Pair, Stage } from './rules.ts';

interface Row {
  id: number;
  cohort_id: number;
  mentor_id: string;
  mentee_id: string;
  mentor_team: string;
  mentee_team: string;
  stage: Stage;
  cadence_weeks: number;
  language: Language;
  time_zone: string;
  paused_until: string | null;
  opened_at: number;
  agreed_at: number | null;
  held_since: number | null;
  closed_at: number | null;
  keep_until: string | null;
}

const read = (row: Row): Pair => ({
  id: row.id,
  cohortId: row.cohort_id,
  mentorId: row.mentor_id,
  menteeId: row.mentee_id,
  mentorTeam: row.mentor_team,
  menteeTeam: row.mentee_team,
  stage: row.stage,
  cadenceWeeks: row.cadence_weeks,
  language: row.language,
  timeZone: row.time_zone,
  pausedUntil: row.paused_until,
  openedAt: new Date(row.opened_at),
  agreedAt: dateOf(row.agreed_at),
  heldSince: dateOf(row.held_since),
  closedAt: dateOf(row.closed_at),
  keepUntil: row.keep_until,
});

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

/** What is there to say of a new pair. */
type NewPair = Omit<
  Pair,
  'id' | 'stage' | 'pausedUntil' | 'openedAt' | 'agreedAt' | 'heldSince' | 'closedAt' | 'keepUntil'
> & { openedAt: number };

/** The SQL of the pairs table. */
export function createPairStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO pairs (cohort_id, mentor_id, mentee_id, mentor_team, mentee_team, stage, cadence_weeks, language,
       time_zone, opened_at)
     VALUES (@cohortId, @mentorId, @menteeId, @mentorTeam, @menteeTeam, 'open', @cadenceWeeks, @language, @timeZone,
       @openedAt)`,
  );
  const find = db.prepare<[number], Row>('SELECT * FROM pairs WHERE id = ?');
  const ofPerson = db.prepare<[string, string], Row>(
    "SELECT * FROM pairs WHERE (mentor_id = ? OR mentee_id = ?) AND stage <> 'closed' ORDER BY id",
  );
  const ofCohort = db.prepare<[number], Row>(
    "SELECT * FROM pairs WHERE cohort_id = ? AND stage <> 'closed' ORDER BY id",
  );
  const ended = db.prepare<[string, string], Row>(
    `SELECT * FROM pairs WHERE (mentor_id = ? OR mentee_id = ?) AND stage = 'closed' AND erased_at IS NULL
     ORDER BY closed_at DESC, id DESC`,
  );
  const setStage = db.prepare('UPDATE pairs SET stage = ? WHERE id = ?');
  const setAgreed = db.prepare('UPDATE pairs SET agreed_at = ?, cadence_weeks = ? WHERE id = ?');
  const close = db.prepare(
    "UPDATE pairs SET stage = 'closed', closed_at = ?, ended_as = ?, keep_until = ? WHERE id = ? AND stage <> 'closed'",
  );
  const setHeldSince = db.prepare('UPDATE pairs SET held_since = ? WHERE id = ?');
  const setPausedUntil = db.prepare('UPDATE pairs SET paused_until = ? WHERE id = ?');
  return {
    /** @returns the new pair's id */
    insert: (pair: NewPair): number => Number(insert.run(pair).lastInsertRowid),
    find(id: number): Pair | undefined {
      const row = find.get(id);
      return row && read(row);
    },
    /** The running pairs somebody is in, oldest first. */
    ofPerson: (userId: string): Pair[] => ofPerson.all(userId, userId).map(read),
    /** The running pairs of a cohort, oldest first. */
    ofCohort: (cohortId: number): Pair[] => ofCohort.all(cohortId).map(read),
    /** The pairs somebody was in whose words are still kept, the last that ended first. */
    ended: (userId: string): Pair[] => ended.all(userId, userId).map(read),
    setStage: (id: number, stage: Stage): void => {
      setStage.run(stage, id);
    },
    setAgreed: (id: number, at: Date, cadenceWeeks: number): void => {
      setAgreed.run(at.getTime(), cadenceWeeks, id);
    },
    /** @returns false where it had ended before */
    close: (id: number, at: Date, as: 'completed' | 'early', keepUntil: string): boolean =>
      close.run(at.getTime(), as, keepUntil, id).changes === 1,
    setHeldSince: (id: number, at: Date | null): void => {
      setHeldSince.run(at?.getTime() ?? null, id);
    },
    setPausedUntil: (id: number, date: string | null): void => {
      setPausedUntil.run(date, id);
    },
  };
}

export type PairStore = ReturnType<typeof createPairStore>;
