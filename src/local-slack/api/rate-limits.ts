import type { Clock } from '../clock.ts';

/** A bucket that refills steadily: bursts up to its size, then the rate. */
class Bucket {
  readonly #size: number;
  readonly #perMs: number;
  #tokens: number;
  #at: number;

  constructor(size: number, perMinute: number, now: number) {
    this.#size = size;
    this.#perMs = perMinute / 60_000;
    this.#tokens = size;
    this.#at = now;
  }

  /** 0 where there was room, else the seconds to wait. */
  take(now: number): number {
    this.#tokens = Math.min(this.#size, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#tokens >= 1) {
      this.#tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - this.#tokens) / this.#perMs / 1000));
  }
}

export type Tier = 2 | 3 | 4 | 'post' | 'free';

/** Calls a minute, by tier (https://docs.slack.dev/apis/web-api/rate-limits). */
export const PER_MINUTE: Record<2 | 3 | 4, number> = { 2: 20, 3: 50, 4: 100 };
/** "One message per second per channel", short bursts allowed; "several hundred per minute" in the workspace. */
export const POSTS = { burst: 10, perMinute: 60, workspace: 300 };

export class RateLimits {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait before this call would be taken; 0 when it is. */
  wait(method: string, tier: Tier, channel: string): number {
    if (tier === 'free') return 0;
    if (tier !== 'post') return this.#take(method, PER_MINUTE[tier], PER_MINUTE[tier]);
    return (
      this.#take(`${method} ${channel}`, POSTS.burst, POSTS.perMinute) ||
      this.#take(method, POSTS.workspace, POSTS.workspace)
    );
  }

  #take(key: string, size: number, perMinute: number): number {
    const now = this.#clock.now().getTime();
    const bucket = this.#buckets.get(key) ?? new Bucket(size, perMinute, now);
    this.#buckets.set(key, bucket);
    return bucket.take(now);
  }
}
