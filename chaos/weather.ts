import type { Failure, LocalSlack, Wire } from '../src/local-slack/index.ts';

/** Numbers from 0 to 1 that a seed decides (mulberry32), so that a run can be made again. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What Slack answers in its moods. Nothing has come of the call. */
const moods: readonly (() => Failure)[] = [
  () => ({ retryAfter: 1 }),
  () => ({ retryAfter: 30 }),
  () => ({ status: 503 }),
  () => ({ status: 502 }),
  () => ({ error: 'service_unavailable' }),
  () => ({ error: 'internal_error' }),
  () => ({ dropped: true }),
];

/**
 * How often, of all calls: Slack's moods; an answer that is lost after the call had its effect; and of all that goes to
 * the bot: the sockets are cut before it, or before its acknowledgement has arrived, or Slack asks to come back later.
 */
const SHARES = { mood: 0.07, answerLost: 0.05, cutBefore: 0.02, ackLost: 0.02, refresh: 0.02 };

/**
 * Random faults of Slack and of the network, the same for the same seed as far as the same things pass.
 * @param disturb told of each fault
 */
export function weather(seed: number, slack: () => LocalSlack, disturb: () => void): Wire {
  const next = numbersFrom(seed);
  const strikes = (share: number): boolean => {
    if (next() >= share) return false;
    disturb();
    return true;
  };
  return {
    called() {
      return strikes(SHARES.mood) ? moods[Math.floor(next() * moods.length)]?.() : undefined;
    },
    answered() {
      return strikes(SHARES.answerLost) ? 'lost' : undefined;
    },
    sent() {
      if (strikes(SHARES.cutBefore)) slack().cutSockets();
      else if (strikes(SHARES.refresh)) slack().refreshSockets();
    },
    acknowledged() {
      if (!strikes(SHARES.ackLost)) return undefined;
      slack().cutSockets();
      return 'lost';
    },
  };
}
