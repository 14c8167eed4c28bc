import type { KnownBlock } from '@slack/types';

/** What is said: text that makes sense when read aloud alone, and the blocks that show it. */
export interface Message {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

/** Where something is said: a person (their DM), or the channel that another delivery opened. */
type Address = { readonly user: string } | { readonly channelOf: string };

/** What has to be done in Slack. `…Of` names the key of an earlier delivery of the same lane. */
export type Work =
  | {
      readonly do: 'openChannel';
      readonly name: string;
      readonly members: readonly string[];
      readonly topic: string;
      readonly purpose: string;
    }
  | { readonly do: 'say'; readonly to: Address; readonly message: Message }
  | { readonly do: 'change'; readonly messageOf: string; readonly message: Message }
  | { readonly do: 'pin'; readonly messageOf: string }
  | { readonly do: 'unpin'; readonly messageOf: string }
  /** Archives the channel that another delivery opened. */
  | { readonly do: 'archive'; readonly channelOf: string };

/** Something to be delivered once. */
export interface Delivery {
  /** What it is about, such as `pair:42:nudge:2026-12-01:2`; planning the same key twice has one effect. */
  readonly key: string;
  /** Deliveries of one lane go in the order they were planned; one lane never waits for another. */
  readonly lane: string;
  readonly work: Work;
  /**
   * `needed` (default) is sent again where it stays unknown whether Slack took it and that is still recent;
   * a `reminder` is not said again.
   */
  readonly weight?: 'needed' | 'reminder';
  /** After this instant it has lost its point and is dropped. */
  readonly expiresAt?: Date;
  /** Where it could not be said before it expired, it has a point once more from one instant up to another. */
  readonly resumes?: { readonly from: Date; readonly until: Date };
}

/** The lane of what one person is told in their DM. */
export const laneOfPerson = (userId: string): string => `user:${userId}`;

/** A delivery that says something to one person in their DM. */
export function toPerson(
  userId: string,
  { message, ...delivery }: Omit<Delivery, 'lane' | 'work'> & { readonly message: Message },
): Delivery {
  return { ...delivery, lane: laneOfPerson(userId), work: { do: 'say', to: { user: userId }, message } };
}

/** Where a delivery stands. */
export interface Delivered {
  readonly state: 'waiting' | 'sending' | 'sent' | 'unknown' | 'withdrawn' | 'expired' | 'failed';
  readonly channel: string | null;
  readonly ts: string | null;
  readonly error: string | null;
}
