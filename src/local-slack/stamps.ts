import type { Clock } from './clock.ts';

/**
 * Message timestamps: seconds and microseconds, unique and rising within the workspace, also when the
 * clock stands still or is set back.
 */
export class Stamps {
  readonly #clock: Clock;
  #last = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    this.#last = Math.max(this.#clock.now().getTime() * 1000, this.#last + 1);
    const micros = String(this.#last % 1_000_000).padStart(6, '0');
    return `${Math.floor(this.#last / 1_000_000)}.${micros}`;
  }
}
