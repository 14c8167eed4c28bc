import { subDays } from 'date-fns/subDays';
import type { Obstacle } from '../matching/rules.ts';
import type { Stage } from '../pairs/rules.ts';
import type { Undelivered } from './undelivered-rules.ts';

/** After this a step that nobody takes needs a hand. Days. */
const STUCK_DAYS = 14;
/** Meetings in a row that did not happen, from which a pair is at risk (R1). */
const LOST_IN_A_ROW = 2;
/** Reminders without an answer, after which nobody is reminded any more (DESIGN promise 3). */
const QUIET = 3;
/** The prompts of the introduction (P4). */
const PROMPTS = 3;

/** States and dates of a running pair, and nothing that was written. */
export interface PairFacts {
  readonly id: number;
  readonly cohortId: number;
  readonly stage: Exclude<Stage, 'closed'>;
  /** `yyyy-MM-dd` */
  readonly pausedUntil: string | null;
  /** Since when they may not meet (R19); null where nothing is in the way. */
  readonly heldSince: Date | null;
  readonly openedAt: Date;
  /** Prompts of the introduction that both answered, 0 to 3. */
  readonly introDone: number;
  /** When one of them last answered a prompt. */
  readonly introStepAt: Date | null;
  /** When the agreement was last drafted, while it is not signed. */
  readonly draftedAt: Date | null;
  /** Meetings cancelled or missed since they last met; 0 also for a single one. */
  readonly lostInARow: number;
  /** Reminders without an answer. */
  readonly unanswered: number;
  /** What does not get through to them. */
  readonly undelivered: readonly Undelivered[];
}

/** What is shown of a pair, beside where it stands. */
export interface PairDetails {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly timeZone: string;
  readonly lastMetAt: Date | null;
  /** When the planned meeting begins or, if nobody said whether it took place, began. */
  readonly plannedAt: Date | null;
  /** What keeps them from meeting. */
  readonly between: readonly Obstacle[];
}

/** What a coordinator can lend a hand with, worst first. */
const needs = ['noChannel', 'notSent', 'held', 'quiet', 'lost', 'stuck', 'unsigned', 'unsure'] as const;

export type Need =
  | { readonly kind: 'noChannel' | 'notSent' | 'unsure'; readonly what: Undelivered }
  | { readonly kind: 'held' | 'quiet' }
  | { readonly kind: 'lost'; readonly meetings: number }
  | { readonly kind: 'stuck' | 'unsigned'; readonly since: Date };

/** Where a pair is on its road, in steps that a coordinator tells apart. */
export type Phase = 'intro' | 'draft' | 'sign' | 'agreed' | 'meeting';

export function phaseOf(facts: PairFacts): Phase {
  if (facts.stage !== 'open') return facts.stage;
  if (facts.draftedAt) return 'sign';
  return facts.introDone < PROMPTS ? 'intro' : 'draft';
}

/**
 * What needs a hand, worst first. A pair on hold needs that to be dealt with first (R19), and a pause
 * holds everything but what Slack refused (R13).
 */
export function needsOf(facts: PairFacts, now: Date): Need[] {
  const found: Need[] = [];
  const isSure = ({ outcome }: Undelivered): boolean => outcome !== 'maybe';
  const opening = facts.undelivered.filter((what) => isSure(what) && what.place === 'opening');
  const other = facts.undelivered.filter((what) => isSure(what) && what.place !== 'opening');
  const maybe = facts.undelivered
    .filter((what) => !isSure(what))
    .map((what): Need => ({ kind: 'unsure', what }));
  found.push(...opening.map((what): Need => ({ kind: 'noChannel', what })));
  found.push(...other.map((what): Need => ({ kind: 'notSent', what })));
  if (facts.heldSince) return [...found, { kind: 'held' }, ...maybe];
  if (facts.pausedUntil) return [...found, ...maybe];
  if (facts.unanswered >= QUIET) found.push({ kind: 'quiet' });
  if (facts.lostInARow >= LOST_IN_A_ROW) found.push({ kind: 'lost', meetings: facts.lostInARow });
  const phase = phaseOf(facts);
  const since = facts.draftedAt ?? facts.introStepAt ?? facts.openedAt;
  if (since < subDays(now, STUCK_DAYS)) {
    if (phase === 'intro') found.push({ kind: 'stuck', since });
    if (phase === 'draft' || phase === 'sign') found.push({ kind: 'unsigned', since });
  }
  return [...found, ...maybe];
}

/** A pair with what it needs. */
export interface Standing {
  readonly facts: PairFacts;
  readonly phase: Phase;
  readonly needs: readonly Need[];
}

/** Worst first: by what they need, then by how much; then who waits longest; those who pause come last. */
export function worstFirst(one: Standing, other: Standing): number {
  return (
    rank(one) - rank(other) ||
    other.needs.length - one.needs.length ||
    one.facts.openedAt.getTime() - other.facts.openedAt.getTime() ||
    one.facts.id - other.facts.id
  );
}

function rank({ facts, needs: [worst] }: Standing): number {
  if (worst) return needs.indexOf(worst.kind);
  return facts.pausedUntil ? needs.length + 1 : needs.length;
}

/** How many pairs are where. A pair on hold counts as that alone, and one that pauses as paused. */
export interface Totals {
  readonly running: number;
  readonly introduction: number;
  readonly agreeing: number;
  readonly meeting: number;
  readonly paused: number;
  readonly held: number;
  readonly ended: number;
  readonly needingAHand: number;
}

export function totalsOf(standings: readonly Standing[], ended: number): Totals {
  const held = standings.filter(({ facts }) => facts.heldSince !== null).length;
  const active = standings.filter(({ facts }) => facts.pausedUntil === null && facts.heldSince === null);
  const count = (...phases: Phase[]) => active.filter(({ phase }) => phases.includes(phase)).length;
  return {
    running: standings.length,
    introduction: count('intro'),
    agreeing: count('draft', 'sign'),
    meeting: count('agreed', 'meeting'),
    paused: standings.length - active.length - held,
    held,
    ended,
    needingAHand: standings.filter(({ needs }) => needs.length > 0).length,
  };
}
