import type { Limit } from './pace.ts';

/** How often a method may be called: everywhere together and, for messages, in each channel. */
export interface Limits {
  readonly everywhere: Limit;
  readonly inOnePlace?: Limit;
}

const MINUTE = 60_000;
const aMinute = (most: number): Limits => ({ everywhere: { most, within: MINUTE } });

/**
 * Slack's limits on the methods that deliveries call (docs.slack.dev, rate limits; each method's page names its tier).
 * Where people's presses are answered by the same method beside the table, some is left for that.
 */
const limits = {
  'conversations.create': aMinute(20), // tier 2
  'conversations.invite': aMinute(50), // tier 3
  'conversations.setTopic': aMinute(20), // tier 2
  'conversations.setPurpose': aMinute(20), // tier 2
  'conversations.archive': aMinute(20), // tier 2
  'conversations.open': aMinute(45), // tier 3, of 50
  'conversations.members': aMinute(90), // tier 4, of 100
  'users.conversations': aMinute(50), // tier 3
  // "One message per second per channel", short bursts allowed; "several hundred messages per minute" in a workspace.
  'chat.postMessage': {
    everywhere: { most: 240, within: MINUTE },
    inOnePlace: { most: 10, within: 10_000 },
  },
  'chat.update': aMinute(50), // tier 3
  'pins.add': aMinute(20), // tier 2
  'pins.remove': aMinute(20), // tier 2
} as const satisfies Record<string, Limits>;

/** A method of Slack's that deliveries call. */
export type Method = keyof typeof limits;

export const methods = Object.keys(limits) as Method[];

export const limitsOf = (method: Method): Limits => limits[method];
