import type { Database } from '../../db/open.ts';
import type { Stage } from '../pairs/rules.ts';
import type { PairFacts } from './rules.ts';

interface Row {
  id: number;
  cohort_id: number;
  mentor_id: string;
  mentee_id: string;
  stage: Exclude<Stage, 'closed'>;
  time_zone: string;
  paused_until: string | null;
  opened_at: number;
  intro_done: number;
  intro_step_at: number | null;
  drafted_at: number | null;
  met_at: number | null;
  planned_at: number | null;
  lost: number;
  said: number;
  channel_error: string | null;
  message_error: string | null;
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

const read = (row: Row): PairFacts => ({
  id: row.id,
  cohortId: row.cohort_id,
  mentorId: row.mentor_id,
  menteeId: row.mentee_id,
  stage: row.stage,
  timeZone: row.time_zone,
  pausedUntil: row.paused_until,
  openedAt: new Date(row.opened_at),
  introDone: row.intro_done,
  introStepAt: instant(row.intro_step_at),
  draftedAt: instant(row.drafted_at),
  lastMetAt: instant(row.met_at),
  plannedAt: instant(row.planned_at),
  lostInARow: row.lost,
  unanswered: row.said,
  channelError: row.channel_error,
  messageError: row.message_error,
});

/** A pair that has agreed is past its introduction, so nothing is read of that. */
const whileOpen = (query: string): string => `CASE WHEN p.stage = 'open' THEN (${query}) END`;

/** Failed deliveries of the pair's channel; to the letter what the index `deliveries_failed` holds. */
const failed = "SELECT error FROM deliveries WHERE state = 'failed' AND lane = 'pair:' || p.id";

/** Changes and pins of messages are no loss that anybody has to hear of, nor is what had nothing to build on. */
const isMessage = `key NOT GLOB '*:change:*' AND key NOT GLOB '*pin' AND key <> lane || ':channel'
  AND error <> 'missing_ground'`;

/**
 * The SQL of the coordinator's view: reads states and dates of every feature's tables, and never a column that holds
 * what people wrote (DESIGN promise 1, R7). It writes nothing.
 */
export function createStatusStore(db: Database) {
  const facts = db.prepare<[{ since: number }], Row>(
    `SELECT p.id, p.cohort_id, p.mentor_id, p.mentee_id, p.stage, p.time_zone, p.paused_until, p.opened_at,
       coalesce(${whileOpen('SELECT count(closed_at) FROM intro_prompts WHERE pair_id = p.id')}, 3) AS intro_done,
       ${whileOpen('SELECT max(answered_at) FROM intro_answers WHERE pair_id = p.id')} AS intro_step_at,
       ${whileOpen('SELECT max(drafted_at) FROM agreements WHERE pair_id = p.id')} AS drafted_at,
       met.starts_at AS met_at,
       (SELECT min(starts_at) FROM meetings WHERE pair_id = p.id AND state = 'planned') AS planned_at,
       (SELECT count(*) FROM meetings WHERE pair_id = p.id AND state IN ('cancelled', 'missed')
          AND settled_at > coalesce(met.settled_at, 0)) AS lost,
       coalesce(n.said, 0) AS said,
       (${failed} AND key = lane || ':channel') AS channel_error,
       (${failed} AND ${isMessage} AND finished_at > @since ORDER BY id DESC LIMIT 1) AS message_error
     FROM pairs AS p
     JOIN cohorts AS c ON c.id = p.cohort_id AND c.closed_at IS NULL
     LEFT JOIN nudges AS n ON n.pair_id = p.id
     LEFT JOIN meetings AS met ON met.id =
       (SELECT id FROM meetings WHERE pair_id = p.id AND state = 'met' ORDER BY starts_at DESC LIMIT 1)
     WHERE p.stage <> 'closed'`,
  );
  const ended = db.prepare<[], { cohort_id: number; ended: number }>(
    "SELECT cohort_id, count(*) AS ended FROM pairs WHERE stage = 'closed' GROUP BY cohort_id",
  );
  const cohorts = db.prepare<[], { id: number; name: string }>(
    'SELECT id, name FROM cohorts WHERE closed_at IS NULL ORDER BY id',
  );
  return {
    /** Every running pair of the running cohorts. @param since messages that failed before count no more */
    facts: (since: Date): PairFacts[] => facts.all({ since: since.getTime() }).map(read),
    /** How many pairs have ended, by cohort. */
    ended: (): Map<number, number> => new Map(ended.all().map((row) => [row.cohort_id, row.ended])),
    /** The running cohorts, oldest first. */
    cohorts: (): { id: number; name: string }[] => cohorts.all(),
  };
}

export type StatusStore = ReturnType<typeof createStatusStore>;
