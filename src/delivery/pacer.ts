import { limitsOf, type Method } from './limits.ts';
import { began, ended, freeAt, room, setBack, stillUsed, type Used, unused } from './pace.ts';

/** A call as far as Slack reckons its limits over it. */
export interface Paced {
  readonly method: Method;
  /** The channel, where the method has a limit for each. */
  readonly place?: string | undefined;
}

/** From so many places on, those that nothing counts in any more are forgotten. */
const MANY_PLACES = 500;

/** Keeps the pace: what was called and when, and until when Slack asked to wait. Times in milliseconds. */
export function createPacer() {
  const everywhere = new Map<Method, Used>();
  const inPlaces = new Map<string, Used>();
  /** Until when Slack asked to wait: by method, or by method and place. */
  const holds = new Map<string, number>();

  const placeKey = ({ method, place }: Paced): string | undefined =>
    place !== undefined && limitsOf(method).inOnePlace ? `${method} ${place}` : undefined;

  const heldUntil = (key: string, now: number): number => Math.max(holds.get(key) ?? now, now);

  function placeFreeAt(call: Paced, now: number): number {
    const key = placeKey(call);
    const limit = limitsOf(call.method).inOnePlace;
    if (key === undefined || !limit) return now;
    return Math.max(heldUntil(key, now), freeAt(inPlaces.get(key) ?? unused, limit, now));
  }

  function forgetQuietPlaces(now: number): void {
    if (inPlaces.size < MANY_PLACES) return;
    for (const [key, until] of holds) if (until <= now) holds.delete(key);
    for (const [key, used] of inPlaces) {
      const limit = limitsOf(key.split(' ')[0] as Method).inOnePlace;
      if (limit && room(used, limit, now) === limit.most) inPlaces.delete(key);
    }
  }

  return {
    /** How many calls of a method may be made now, wherever. */
    room(method: Method, now: number): number {
      if (heldUntil(method, now) > now) return 0;
      return room(everywhere.get(method) ?? unused, limitsOf(method).everywhere, now);
    },
    /** When this call may be made: now, later, or `Infinity` where that depends on an answer still to come. */
    freeAt(call: Paced, now: number): number {
      const used = everywhere.get(call.method) ?? unused;
      return Math.max(
        heldUntil(call.method, now),
        freeAt(used, limitsOf(call.method).everywhere, now),
        placeFreeAt(call, now),
      );
    },
    began(call: Paced): void {
      everywhere.set(call.method, began(everywhere.get(call.method) ?? unused));
      const key = placeKey(call);
      if (key !== undefined) inPlaces.set(key, began(inPlaces.get(key) ?? unused));
    },
    ended(call: Paced, now: number): void {
      const { everywhere: wide, inOnePlace } = limitsOf(call.method);
      everywhere.set(call.method, stillUsed(ended(everywhere.get(call.method) ?? unused, now), wide, now));
      const key = placeKey(call);
      if (key === undefined || !inOnePlace) return;
      inPlaces.set(key, stillUsed(ended(inPlaces.get(key) ?? unused, now), inOnePlace, now));
      forgetQuietPlaces(now);
    },
    /**
     * Slack asked to wait (`Retry-After`). It does not say whether a message was one too many for its channel or for the
     * workspace: two channels that have to wait at once mean the workspace.
     * @returns until when
     */
    hold(call: Paced, seconds: number, now: number): number {
      const until = now + seconds * 1_000;
      const key = placeKey(call);
      const isElsewhereToo = [...holds].some(
        ([held, over]) => held !== key && held.startsWith(`${call.method} `) && over > now,
      );
      if (key !== undefined) holds.set(key, until);
      if (key === undefined || isElsewhereToo) holds.set(call.method, until);
      return until;
    },
    /** The clock was set back by so much: what counts, counts no longer for it. */
    setBack(by: number): void {
      for (const [key, until] of holds) holds.set(key, until - by);
      for (const [key, used] of everywhere) everywhere.set(key, setBack(used, by));
      for (const [key, used] of inPlaces) inPlaces.set(key, setBack(used, by));
    },
  };
}

export type Pacer = ReturnType<typeof createPacer>;
