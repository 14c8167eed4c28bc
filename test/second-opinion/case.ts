import type { Party } from './parties.ts';

/** One call: what Slack answers, and what theirs does instead where it is known to be wrong or to lack it. */
export interface Case {
  readonly of: string;
  readonly when: string;
  readonly ask: (slack: Party) => Promise<unknown>;
  /** What comes back; `taken` where nothing of the answer is read; else the name of the error. */
  readonly answer: unknown;
  readonly theirs?: { readonly answer: unknown; readonly because: string };
}

/** A method that theirs does not have. */
export const lacking = (what: string): NonNullable<Case['theirs']> => ({
  answer: 'HTTP 404',
  because: `${what} are not emulated`,
});
