/** What the next calls of a method meet with, instead of (or after) their effect. */
export interface Failure {
  /** Answer { ok: false, error }. */
  error?: string | undefined;
  /** Answer with this HTTP status. */
  status?: number | undefined;
  /** Answer 429 with this Retry-After, in seconds. */
  retryAfter?: number | undefined;
  /** How many calls; default 1. */
  times?: number | undefined;
  /** The call takes effect; then the connection breaks before the answer. */
  afterEffect?: boolean | undefined;
  /** The connection breaks before anything has happened. */
  dropped?: boolean | undefined;
}

export class Failures {
  readonly #planned: { method: string; failure: Failure; left: number }[] = [];

  plan(method: string, failure: Failure): void {
    this.#planned.push({ method, failure, left: failure.times ?? 1 });
  }

  /** The failure this call meets, taken from the plan. */
  take(method: string): Failure | undefined {
    const planned = this.#planned.find((one) => one.method === method && one.left > 0);
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.failure;
  }
}
