/** The one source of time. Everything else is handed a clock, or `now`. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that people can turn: it stands still at `start` until it is moved. For tests. */
export function standingClock(start: Date): Clock & { moveTo(instant: Date): void } {
  let instant = start;
  return {
    now: () => instant,
    moveTo: (next) => {
      instant = next;
    },
  };
}

/** A clock that runs with the machine's, shifted to begin at `start`, and can be turned further. For the demo. */
export function shiftedClock(start: Date): Clock & { moveTo(instant: Date): void } {
  let shift = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + shift),
    moveTo: (next) => {
      shift = next.getTime() - Date.now();
    },
  };
}
