import type { Database } from '../../db/open.ts';
import type { Role } from '../pairs/rules.ts';
import { type Signup, type Source, topicsAmong } from './rules.ts';

interface Row {
  cohort_id: number;
  user_id: string;
  role: Role;
  topics: string;
  words_sealed: Buffer | null;
  why_sealed: Buffer | null;
  hours: number | null;
  places: number;
  source: Source;
  signed_up_at: number;
  changed_at: number;
  withdrawn_at: number | null;
}

/** A sign-up as it lies in the table, its words sealed. */
export type SealedSignup = Omit<Signup, 'words' | 'why'> & {
  readonly words: Buffer | null;
  readonly why: Buffer | null;
};

/** Somebody who is there to be paired, with the running pairs they are in. */
interface Standing {
  readonly userId: string;
  readonly role: Role;
  readonly places: number;
  /** How many pairs: in this role in the cohort, and over all cohorts. */
  readonly inRole: number;
  readonly everywhere: number;
}

/** The SQL of the signups table. */
export function createSignupStore(db: Database) {
  const find = db.prepare<[number, string], Row>('SELECT * FROM signups WHERE cohort_id = ? AND user_id = ?');
  const ofCohort = db.prepare<[number], Row>(
    'SELECT * FROM signups WHERE cohort_id = ? AND withdrawn_at IS NULL ORDER BY user_id',
  );
  const ofPerson = db.prepare<[string], Row>(
    'SELECT * FROM signups WHERE user_id = ? AND withdrawn_at IS NULL ORDER BY cohort_id',
  );
  const standings = db.prepare<[number], Standing>(
    `SELECT s.user_id AS userId, s.role, s.places, count(p.id) AS everywhere,
       count(CASE WHEN p.cohort_id = s.cohort_id AND (p.mentor_id = s.user_id) = (s.role = 'mentor') THEN 1 END) AS inRole
     FROM signups AS s
     LEFT JOIN people AS who ON who.user_id = s.user_id
     LEFT JOIN pairs AS p ON (p.mentor_id = s.user_id OR p.mentee_id = s.user_id) AND p.stage <> 'closed'
     WHERE s.cohort_id = ? AND s.withdrawn_at IS NULL AND coalesce(who.is_member, 1) = 1
     GROUP BY s.user_id ORDER BY s.user_id`,
  );
  const save = db.prepare(
    `INSERT INTO signups (cohort_id, user_id, role, topics, words_sealed, why_sealed, hours, places, source,
       signed_up_at, changed_at)
     VALUES (@cohortId, @userId, @role, @topics, @words, @why, @hours, @places, @source, @now, @now)
     ON CONFLICT (cohort_id, user_id) DO UPDATE SET role = @role, topics = @topics, words_sealed = @words,
       why_sealed = @why, hours = @hours, places = @places, source = @source, changed_at = @now,
       signed_up_at = CASE WHEN withdrawn_at IS NULL THEN signed_up_at ELSE @now END, withdrawn_at = NULL`,
  );
  // What they wrote is no longer of use to anybody, so it goes.
  const withdraw = db.prepare(
    `UPDATE signups SET withdrawn_at = @now, changed_at = @now, words_sealed = NULL, why_sealed = NULL
     WHERE cohort_id = @cohortId AND user_id = @userId AND withdrawn_at IS NULL`,
  );
  return {
    /** Also one that was withdrawn. */
    find(cohortId: number, userId: string): SealedSignup | undefined {
      const row = find.get(cohortId, userId);
      return row && signupOf(row);
    },
    /** Those of a cohort that stand, by person. */
    ofCohort: (cohortId: number): SealedSignup[] => ofCohort.all(cohortId).map(signupOf),
    /** Those of a cohort that stand and have not left the workspace, by person, without what they gave. */
    standings: (cohortId: number): Standing[] => standings.all(cohortId),
    /** Those of a person that stand, oldest cohort first. */
    ofPerson: (userId: string): SealedSignup[] => ofPerson.all(userId).map(signupOf),
    /** Saves a sign-up, in place of an earlier one for the same cohort. */
    save(signup: Omit<SealedSignup, 'signedUpAt' | 'changedAt' | 'withdrawnAt'>, now: Date): void {
      save.run({ ...signup, topics: signup.topics.join(','), now: now.getTime() });
    },
    /** Withdraws a sign-up. @returns false where none stood */
    withdraw: (cohortId: number, userId: string, now: Date): boolean =>
      withdraw.run({ cohortId, userId, now: now.getTime() }).changes > 0,
  };
}

function signupOf(row: Row): SealedSignup {
  return {
    cohortId: row.cohort_id,
    userId: row.user_id,
    role: row.role,
    topics: topicsAmong(row.topics.split(',')),
    words: row.words_sealed,
    why: row.why_sealed,
    hours: row.hours,
    places: row.places,
    source: row.source,
    signedUpAt: new Date(row.signed_up_at),
    changedAt: new Date(row.changed_at),
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
  };
}

export type SignupStore = ReturnType<typeof createSignupStore>;
