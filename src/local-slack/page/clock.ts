import type { Clock } from '../clock.ts';
import type { PageOptions } from './options.ts';
import type { ClockShape, TurnBy } from './shape.ts';

const HOUR_MS = 3_600_000;
const STEPS: Record<Exclude<TurnBy, 'due'>, number> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
};

/** The clock in the corner: one turn at a time. */
export class PageClock {
  readonly #clock: Clock;
  readonly #control: PageOptions['clock'];
  #turning = false;

  constructor(clock: Clock, control: PageOptions['clock']) {
    this.#clock = clock;
    this.#control = control;
  }

  get turning(): boolean {
    return this.#turning;
  }

  shape(): ClockShape {
    return {
      now: this.#clock.now().toISOString(),
      nextDue: this.#control?.nextDue()?.toISOString() ?? null,
      turnable: this.#control !== undefined,
      turning: this.#turning,
    };
  }

  /** Resolves when the time has moved and the bot has done what was due on the way. */
  async turn(by: TurnBy): Promise<void> {
    if (this.#control === undefined) throw new Error('this clock cannot be turned');
    if (this.#turning) throw new Error('the clock is being turned already');
    const now = this.#clock.now().getTime();
    const until = by === 'due' ? this.#control.nextDue()?.getTime() : now + STEPS[by];
    if (until === undefined) throw new Error('nothing is due');
    this.#turning = true;
    try {
      await this.#control.turnTo(new Date(Math.max(now, until)));
    } finally {
      this.#turning = false;
    }
  }
}
