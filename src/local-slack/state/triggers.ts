import type { Clock } from '../clock.ts';
import { secret } from '../ids.ts';

/** A trigger lives three seconds (https://docs.slack.dev/interactivity/handling-user-interaction). */
const LIFE_MS = 3000;

export interface Trigger {
  user: string;
  expires: number;
  used: boolean;
}

export class Triggers {
  readonly #byId = new Map<string, Trigger>();
  readonly #clock: Clock;
  #count = 1000;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(user: string): string {
    this.#count += 1;
    const id = `${this.#count}.${this.#count * 7}.${secret(16)}`;
    this.#byId.set(id, { user, expires: this.#clock.now().getTime() + LIFE_MS, used: false });
    return id;
  }

  /** The person it stands for, or the name of Slack's error. A good one is used up. */
  exchange(id: string): { user: string } | { error: string } {
    const trigger = this.#byId.get(id);
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    if (this.#clock.now().getTime() > trigger.expires) return { error: 'expired_trigger_id' };
    trigger.used = true;
    return { user: trigger.user };
  }
}
