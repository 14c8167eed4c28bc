/** No more than so many calls within any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly within: number;
}

/**
 * What is used of a limit. A call counts from when it is made until the stretch after its answer is over: Slack counted
 * it at some moment in between.
 */
export interface Used {
  readonly underWay: number;
  /** When the others were answered, oldest first. Milliseconds. */
  readonly answered: readonly number[];
}

export const unused: Used = { underWay: 0, answered: [] };

/** What still counts now. */
export function stillUsed(used: Used, { within }: Limit, now: number): Used {
  const [oldest] = used.answered;
  if (oldest === undefined || oldest > now - within) return used;
  return { underWay: used.underWay, answered: used.answered.filter((at) => at > now - within) };
}

/** The same, by a clock that was set back by so much. */
export const setBack = ({ underWay, answered }: Used, by: number): Used => ({
  underWay,
  answered: answered.map((at) => at - by),
});

/** One more call is made. */
export const began = ({ underWay, answered }: Used): Used => ({ underWay: underWay + 1, answered });

/** One of the calls under way was answered, or will not be. */
export const ended = ({ underWay, answered }: Used, now: number): Used => ({
  underWay: underWay - 1,
  answered: [...answered, now],
});

/** How many calls may be made now. */
export function room(used: Used, limit: Limit, now: number): number {
  const { underWay, answered } = stillUsed(used, limit, now);
  return Math.max(0, limit.most - underWay - answered.length);
}

/** When one more may be made: now, later, or `Infinity` where that depends on an answer that is still to come. */
export function freeAt(used: Used, limit: Limit, now: number): number {
  const { underWay, answered } = stillUsed(used, limit, now);
  const over = underWay + answered.length - limit.most;
  if (over < 0) return now;
  const leaving = answered[over];
  return leaving === undefined ? Number.POSITIVE_INFINITY : leaving + limit.within;
}
