import type { Clock } from '../clock.ts';
import { secret } from '../ids.ts';
import type { Message } from './messages.ts';

/** Five answers in thirty minutes (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
const USES = 5;
const LIFE_MS = 30 * 60 * 1000;

export interface ResponseUrl {
  user: string;
  channel: string;
  /** The message that was pressed; a command has none. */
  source: Message | undefined;
  usesLeft: number;
  expires: number;
}

export class ResponseUrls {
  readonly #byKey = new Map<string, ResponseUrl>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(user: string, channel: string, source: Message | undefined): string {
    const key = secret(16);
    const expires = this.#clock.now().getTime() + LIFE_MS;
    this.#byKey.set(key, { user, channel, source, usesLeft: USES, expires });
    return key;
  }

  /** What may be answered, with one use taken; or the name of Slack's error. */
  use(key: string): ResponseUrl | string {
    const found = this.#byKey.get(key);
    if (found === undefined) return 'invalid_url';
    if (this.#clock.now().getTime() > found.expires) return 'expired_url';
    if (found.usesLeft === 0) return 'used_url';
    found.usesLeft -= 1;
    return found;
  }
}
