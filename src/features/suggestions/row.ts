import type { Reason } from '../matching/rules.ts';
import type { State, Suggestion } from './rules.ts';

/** A row of the suggestions table. */
export interface Row {
  readonly id: number;
  readonly cohort_id: number;
  readonly mentor_id: string;
  readonly mentee_id: string;
  readonly state: State;
  readonly reasons: string;
  readonly asked_mentor_at: number | null;
  readonly asked_mentee_at: number | null;
  readonly answer: 'yes' | 'no' | null;
}

/** What is kept of why two were suggested: codes, and no words of people. */
export interface Reasons {
  readonly pros: readonly Reason[];
  readonly cons: readonly Reason[];
}

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

export function read(row: Row): Suggestion {
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
