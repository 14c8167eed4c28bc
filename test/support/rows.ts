import type { Database } from '../../src/db/open.ts';

/** Rows as Kantel would have written them, for tests that need many pairs or an old history. */

export function addCohort(db: Database, cohort: { id: number; name: string; closedAt?: Date }): void {
  db.prepare(
    `INSERT INTO cohorts (id, name, language, time_zone, country, created_by, created_at, closed_at)
     VALUES (?, ?, 'en', 'Europe/Amsterdam', 'NL', 'UKEES', 0, ?)`,
  ).run(cohort.id, cohort.name, cohort.closedAt?.getTime() ?? null);
}

/** A pair of two people of its own unless told who. @returns its id */
export function addPair(
  db: Database,
  pair: {
    cohortId?: number;
    mentorId?: string;
    menteeId?: string;
    stage?: 'open' | 'agreed' | 'meeting' | 'closed';
    openedAt?: Date;
  } = {},
): number {
  const next = db.prepare<[], number>('SELECT count(*) FROM pairs').pluck().get() ?? 0;
  return Number(
    db
      .prepare(
        `INSERT INTO pairs (cohort_id, mentor_id, mentee_id, mentor_team, mentee_team, stage, cadence_weeks, language,
           time_zone, opened_at)
         VALUES (?, ?, ?, 'one', 'other', ?, 4, 'en', 'Europe/Amsterdam', ?)`,
      )
      .run(
        pair.cohortId ?? 1,
        pair.mentorId ?? `UMENTOR${next}`,
        pair.menteeId ?? `UMENTEE${next}`,
        pair.stage ?? 'meeting',
        pair.openedAt?.getTime() ?? 0,
      ).lastInsertRowid,
  );
}

/** Somebody who is signed up for cohort 1 unless told otherwise, with the team and the name that are known of them. */
export function addSignup(
  db: Database,
  signup: {
    cohortId?: number;
    userId: string;
    name?: string;
    role: 'mentor' | 'mentee';
    team: string;
    topics?: readonly string[];
    places?: number;
    hours?: number | null;
    locale?: string;
  },
): void {
  const {
    cohortId = 1,
    userId,
    name = userId,
    role,
    team,
    topics = [],
    places = 1,
    hours = 2,
    locale = 'en-US',
  } = signup;
  db.prepare(
    `INSERT INTO people (user_id, name, locale, time_zone, team, is_member, fetched_at)
     VALUES (?, ?, ?, 'Europe/Amsterdam', ?, 1, 0)
     ON CONFLICT (user_id) DO UPDATE SET team = excluded.team`,
  ).run(userId, name, locale, team);
  db.prepare(
    `INSERT INTO signups (cohort_id, user_id, role, topics, hours, places, source, signed_up_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
  ).run(
    cohortId,
    userId,
    role,
    topics.join(','),
    role === 'mentee' ? hours : null,
    places,
    hours === null ? 'import' : 'self',
  );
}

export function addMeeting(
  db: Database,
  meeting: { pairId: number; state: 'planned' | 'met' | 'missed' | 'cancelled'; startsAt: Date },
): void {
  const at = meeting.startsAt.getTime();
  db.prepare(
    `INSERT INTO meetings (pair_id, starts_at, length_minutes, state, created_at, settled_at)
     VALUES (?, ?, 60, ?, ?, ?)`,
  ).run(meeting.pairId, at, meeting.state, at, meeting.state === 'planned' ? null : at);
}

/** A delivery that Slack refused, given up then unless told that it still waits. */
export function addDelivery(
  db: Database,
  delivery: { key: string; lane: string; error: string; at: Date; state?: 'waiting' | 'failed' },
): void {
  const { key, lane, error, state = 'failed' } = delivery;
  const at = delivery.at.getTime();
  db.prepare(
    `INSERT INTO deliveries (key, lane, weight, state, planned_at, not_before, client_msg_id, finished_at, error)
     VALUES (?, ?, 'needed', ?, ?, ?, ?, ?, ?)`,
  ).run(key, lane, state, at, at, key, state === 'failed' ? at : null, error);
}
