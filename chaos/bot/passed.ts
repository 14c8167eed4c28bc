/** A point that was passed, at which the bot could have been killed. */
export interface Passed {
  /** Such as `commit-3-after`. */
  readonly point: string;
  /** What passed there, in words; empty where the point says all. */
  readonly what: string;
  /** By `instant()`. */
  readonly at: number;
}

/** Milliseconds that mean the same in every process of this machine, finer than a clock's. */
export const instant = (): number => performance.timeOrigin + performance.now();
