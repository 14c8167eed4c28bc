import type { Language } from '../../words/language.ts';
import type { Agreement } from '../agreement/service.ts';
import type { Progress } from '../intro/rules.ts';
import { isAhead } from '../meetings/rules.ts';
import type { MeetingFacts } from '../meetings/service.ts';
import type { Pair } from '../pairs/rules.ts';

/** Who looks at the hub. */
export interface Reader {
  readonly id: string;
  readonly language: Language;
  /** An IANA name; null where Slack does not tell it, and the pair's is used. */
  readonly timeZone: string | null;
}

/** What is known of a pair when its next step is decided. */
export interface PairFacts {
  readonly pair: Pair;
  readonly progress: Progress;
  /** The newest version of the agreement, and the one that both signed last. */
  readonly newest: Agreement | null;
  readonly signed: Agreement | null;
  readonly meetings: Pick<MeetingFacts, 'planned'>;
}

/** What a pair does next; at most one thing. */
export type Step =
  /** They may not meet as things are (R19). */
  | { readonly kind: 'held' }
  | { readonly kind: 'resume'; readonly pausedUntil: string }
  /** A meeting has been, and nobody has said whether it took place. */
  | { readonly kind: 'settle'; readonly meetingId: number }
  | { readonly kind: 'introduce'; readonly done: number; readonly waitsForMe: boolean }
  | { readonly kind: 'draft' }
  | { readonly kind: 'sign'; readonly waitsForMe: boolean }
  | { readonly kind: 'plan' }
  | { readonly kind: 'meet' };

/**
 * The next step of a pair, as one of the two sees it (PROGRAMME, "The road of a pair"). A step that was taken early
 * is not asked back: who has signed needs no introduction any more.
 * @param readerId the one of the two who looks
 */
export function nextStep(facts: PairFacts, readerId: string, now: Date): Step {
  const { pair, progress, newest, signed } = facts;
  const { planned } = facts.meetings;
  if (pair.heldSince) return { kind: 'held' };
  if (pair.pausedUntil !== null) return { kind: 'resume', pausedUntil: pair.pausedUntil };
  if (planned && !isAhead(planned, now)) return { kind: 'settle', meetingId: planned.id };
  if (!newest && !progress.finishedAt) {
    return {
      kind: 'introduce',
      done: progress.done,
      waitsForMe: progress.waitingFor.includes(readerId),
    };
  }
  if (!newest) return { kind: 'draft' };
  const waitsForMe = !newest.signedAt && !newest.signedBy.includes(readerId);
  // A change to what is in force holds nobody up but the one who has not read it.
  if (waitsForMe || !signed) return { kind: 'sign', waitsForMe };
  return planned ? { kind: 'meet' } : { kind: 'plan' };
}

/** Where a pair stands, for words: what keeps it from going on stands before everything. */
export type Standing = 'held' | 'paused' | 'introducing' | 'agreeing' | 'meeting';

/** Where a pair stands on its road. */
export function standingOf({ pair, progress, newest }: PairFacts): Standing {
  if (pair.heldSince) return 'held';
  if (pair.pausedUntil !== null) return 'paused';
  if (pair.stage !== 'open') return 'meeting';
  return newest || progress.finishedAt ? 'agreeing' : 'introducing';
}
