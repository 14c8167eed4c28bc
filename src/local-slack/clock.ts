/** Where the time comes from. */
export interface Clock {
  now(): Date;
}

/** Real time in milliseconds: for acknowledgements and signatures, which no test clock moves. */
export const realNow = (): number => Date.now();

export const realClock: Clock = { now: () => new Date() };

/** Seconds since 1970, as Slack writes most moments. */
export const seconds = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000);
