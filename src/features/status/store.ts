import type { Database } from '../../db/open.ts';
import type { Stage } from '../pairs/rules.ts';
import type { PairDetails, PairFacts } from './rules.ts';
import type { Troubled } from './undelivered-rules.ts';

interface FactsRow {
  id: number;
  cohort_id: number;
  stage: Exclude<Stage, 'closed'>;
  paused_until: string | null;
  held_since: number | null;
  opened_at: number;
  intro_done: number | null;
  intro_step_at: number | null;
  drafted_at: number | null;
  said: number | null;
}

interface LostRow {
  pair_id: number;
  lost: number;
}

interface TroubledRow {
  key: string;
  lane: string;
  state: Troubled['state'];
  is_reminder: 0 | 1;
  error: string;
  since: number;
  ended_at: number | null;
}

interface DetailsRow {
  mentor_id: string;
  mentee_id: string;
  time_zone: string;
  met_at: number | null;
  planned_at: number | null;
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Of a pair that has agreed nothing is read of what lies behind it. */
const whileOpen = (query: string): string => `CASE WHEN p.stage = 'open' THEN (${query}) END`;

/**
 * The SQL of the coordinator's view: reads states and dates of every feature's tables, and never a column that holds
 * what people wrote (DESIGN promise 1, R7). It writes nothing. What few pairs have is asked for all pairs at once,
 * what only a page shows for that page alone: so it stays quick with ten thousand pairs.
 */
export function createStatusStore(db: Database) {
  const facts = db.prepare<[], FactsRow>(
    `SELECT p.id, p.cohort_id, p.stage, p.paused_until, p.held_since, p.opened_at, n.said,
       ${whileOpen('SELECT count(closed_at) FROM intro_prompts WHERE pair_id = p.id')} AS intro_done,
       ${whileOpen('SELECT max(answered_at) FROM intro_answers WHERE pair_id = p.id')} AS intro_step_at,
       ${whileOpen('SELECT max(drafted_at) FROM agreements WHERE pair_id = p.id')} AS drafted_at
     FROM pairs AS p
     JOIN cohorts AS c ON c.id = p.cohort_id AND c.closed_at IS NULL
     LEFT JOIN nudges AS n ON n.pair_id = p.id
     WHERE p.stage <> 'closed'`,
  );
  const lost = db.prepare<[], LostRow>(
    `SELECT pair_id, count(*) AS lost FROM meetings AS m
     WHERE state IN ('cancelled', 'missed') AND NOT EXISTS
       (SELECT 1 FROM meetings WHERE pair_id = m.pair_id AND state = 'met' AND settled_at >= m.settled_at)
     GROUP BY pair_id HAVING count(*) > 1`,
  );
  const troubled = db.prepare<[], TroubledRow>(
    `SELECT key, lane, state, weight = 'reminder' AS is_reminder, error, coalesce(tried_since, planned_at) AS since,
       finished_at AS ended_at
     FROM deliveries WHERE error IS NOT NULL AND state IN ('waiting', 'failed', 'unknown')`,
  );
  const details = db.prepare<[number], DetailsRow>(
    `SELECT mentor_id, mentee_id, time_zone,
       (SELECT max(starts_at) FROM meetings WHERE pair_id = p.id AND state = 'met') AS met_at,
       (SELECT max(starts_at) FROM meetings WHERE pair_id = p.id AND state = 'planned') AS planned_at
     FROM pairs AS p WHERE id = ?`,
  );
  const ended = db.prepare<[], { cohort_id: number; ended: number }>(
    "SELECT cohort_id, count(*) AS ended FROM pairs WHERE stage = 'closed' GROUP BY cohort_id",
  );
  const cohorts = db.prepare<[], { id: number; name: string }>(
    'SELECT id, name FROM cohorts WHERE closed_at IS NULL ORDER BY id',
  );

  return {
    /** Every running pair of the running cohorts. */
    facts(): Omit<PairFacts, 'undelivered'>[] {
      const lostOf = new Map(lost.all().map((row) => [row.pair_id, row.lost]));
      return facts.all().map((row) => ({
        id: row.id,
        cohortId: row.cohort_id,
        stage: row.stage,
        pausedUntil: row.paused_until,
        heldSince: instant(row.held_since),
        openedAt: new Date(row.opened_at),
        introDone: row.intro_done ?? 0,
        introStepAt: instant(row.intro_step_at),
        draftedAt: instant(row.drafted_at),
        lostInARow: lostOf.get(row.id) ?? 0,
        unanswered: row.said ?? 0,
      }));
    },
    /** Every delivery that Slack did not take, or not for sure; changes and pins too. */
    troubled: (): Troubled[] =>
      troubled.all().map((row) => ({
        key: row.key,
        lane: row.lane,
        state: row.state,
        isReminder: row.is_reminder === 1,
        error: row.error,
        since: new Date(row.since),
        endedAt: instant(row.ended_at),
      })),
    /** Who they are and when they meet. @throws Error where there is no such pair */
    details(pairId: number): Omit<PairDetails, 'between'> {
      const row = details.get(pairId);
      if (!row) throw new Error(`pair ${pairId} is not there`);
      return {
        mentorId: row.mentor_id,
        menteeId: row.mentee_id,
        timeZone: row.time_zone,
        lastMetAt: instant(row.met_at),
        plannedAt: instant(row.planned_at),
      };
    },
    /** How many pairs have ended, by cohort. */
    ended: (): Map<number, number> => new Map(ended.all().map((row) => [row.cohort_id, row.ended])),
    /** The running cohorts, oldest first. */
    cohorts: (): { id: number; name: string }[] => cohorts.all(),
  };
}

export type StatusStore = ReturnType<typeof createStatusStore>;
