import type { Language } from '../../words/language.ts';

/** The stages of a pair's road (PROGRAMME, "The road of a pair"); paused is beside them. */
export type Stage = 'open' | 'agreed' | 'meeting' | 'closed';

/** The mentor is the junior who tells; the mentee is the senior who learns (P1). */
export type Role = 'mentor' | 'mentee';

/** A mentor and a mentee. */
export interface Pair {
  readonly id: number;
  readonly cohortId: number;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentorTeam: string;
  readonly menteeTeam: string;
  readonly stage: Stage;
  readonly cadenceWeeks: number;
  /** What is spoken in their channel. */
  readonly language: Language;
  /** In which the times of their meetings are shown. */
  readonly timeZone: string;
  /** The date (`yyyy-MM-dd`) on which a pause ends; null when not paused. */
  readonly pausedUntil: string | null;
  readonly openedAt: Date;
  readonly agreedAt: Date | null;
  /** Since when they may not meet, because one came to depend on the other (R19); null where nothing is in the way. */
  readonly heldSince: Date | null;
  readonly closedAt: Date | null;
  /** Until which date (`yyyy-MM-dd`) what they wrote is kept; null while the pair runs. */
  readonly keepUntil: string | null;
}

/** Whether nothing is said to a pair by itself: it is paused, on hold, or has ended. */
export function isSilent(pair: Pair): boolean {
  return pair.pausedUntil !== null || pair.heldSince !== null || pair.stage === 'closed';
}

/** Which of the two this person is; undefined for anybody else. */
export function roleOf(pair: Pick<Pair, 'mentorId' | 'menteeId'>, userId: string): Role | undefined {
  if (userId === pair.mentorId) return 'mentor';
  if (userId === pair.menteeId) return 'mentee';
  return undefined;
}

/** The other of the two. */
export function otherOf(pair: Pair, userId: string): string {
  return userId === pair.mentorId ? pair.menteeId : pair.mentorId;
}

/** Both of them, the mentor first. */
export function membersOf(pair: Pair): readonly [string, string] {
  return [pair.mentorId, pair.menteeId];
}

/** The lane in which everything said in the pair's channel goes, in order. */
export const laneOf = (pairId: number): string => `pair:${pairId}`;

/** The key of the delivery that opens the pair's channel. */
export const channelKeyOf = (pairId: number): string => `pair:${pairId}:channel`;
