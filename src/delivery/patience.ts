import type { Work } from './delivery.ts';
import type { Outcome } from './outcome.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Pauses between tries grow from this, doubling. Milliseconds. */
const SHORTEST_PAUSE = SECOND;
/** The longest pause there is. Milliseconds. */
export const LONGEST_PAUSE = HOUR;
/** For so long after the first try Slack may know the same `client_msg_id` again. Milliseconds. */
const RECENT = 5 * MINUTE;

/** How long something is tried, and the longest pause between two tries. Milliseconds. */
interface Patience {
  readonly longest: number;
  readonly giveUpAfter: number;
}

/** Nothing happened, so trying does no harm, and once Slack is back it is said soon, also after a weekend. */
const whileAway: Patience = { longest: 5 * MINUTE, giveUpAfter: 7 * DAY };
/** Somebody has to put something right in the channel or the workspace; it is said within the hour after. */
const whileShut: Patience = { longest: HOUR, giveUpAfter: 7 * DAY };
/** What Slack does not like today it may like after a change of its own; but it is unlikely. */
const whileDisliked: Patience = { longest: HOUR, giveUpAfter: DAY };
/** What can be done twice with one effect is done until it is known to be. */
const whileUnsure: Patience = { longest: 5 * MINUTE, giveUpAfter: 7 * DAY };
/** What would be said twice is tried only while Slack knows it again. */
const whileRecent: Patience = { longest: RECENT, giveUpAfter: RECENT };

/** A delivery whose call failed. Instants in milliseconds. */
export interface Failed {
  readonly work: Work['do'];
  /** Whether the call that failed would be seen twice where it was made twice. */
  readonly isSeenTwice: boolean;
  readonly weight: 'needed' | 'reminder';
  /** How often this call failed before. */
  readonly attempts: number;
  /** When this call was first tried. */
  readonly triedSince: number;
  /** When Slack may have taken it for the first time. */
  readonly unsureSince: number;
}

/** What to do next about a delivery whose call failed. */
export type Verdict =
  /** Try again then. Aside: what stands behind it in its lane goes on without it. */
  | { readonly do: 'wait'; readonly until: number; readonly aside: boolean }
  /** Give it up: it did not get through, or nobody knows whether it did. */
  | { readonly do: 'giveUp'; readonly as: 'failed' | 'unknown' };

/** Decides about a failure that was not for haste. Pure: `now` in milliseconds. */
export function verdictOn(
  failed: Failed,
  outcome: Exclude<Outcome, { kind: 'slowDown' }>,
  now: number,
): Verdict {
  if (outcome.kind === 'later') return wait(failed, whileAway, false, now);
  if (outcome.kind === 'unknown') return verdictWhereUnsure(failed, now);
  const isOfPlace = outcome.of === 'place' || failed.work === 'openChannel' || failed.work === 'archive';
  if (isOfPlace) return wait(failed, whileShut, false, now);
  // A change or a pin that Slack does not take (a message deleted by hand, too many pins) will not be missed.
  return failed.work === 'say' ? wait(failed, whileDisliked, true, now) : { do: 'giveUp', as: 'failed' };
}

function verdictWhereUnsure(failed: Failed, now: number): Verdict {
  if (!failed.isSeenTwice) return wait(failed, whileUnsure, false, now);
  if (failed.weight === 'reminder') return { do: 'giveUp', as: 'unknown' };
  const until = now + pauseAfter(failed.attempts, whileRecent);
  return isRecent(failed.unsureSince, until)
    ? { do: 'wait', until, aside: false }
    : { do: 'giveUp', as: 'unknown' };
}

/** Whether Slack may still know again what it may have taken then; by a clock that was set back, nobody can say. */
export const isRecent = (unsureSince: number, at: number): boolean => Math.abs(at - unsureSince) <= RECENT;

function wait(failed: Failed, patience: Patience, aside: boolean, now: number): Verdict {
  if (now - failed.triedSince >= patience.giveUpAfter) return { do: 'giveUp', as: 'failed' };
  return { do: 'wait', until: now + pauseAfter(failed.attempts, patience), aside };
}

const pauseAfter = (attempts: number, { longest }: Patience): number =>
  Math.min(SHORTEST_PAUSE * 2 ** Math.min(attempts, 30), longest);
