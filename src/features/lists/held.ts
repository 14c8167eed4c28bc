import { randomInt } from 'node:crypto';

/** How long a list waits for its answer. Milliseconds. */
const HELD = 60 * 60_000;
/** How many lists wait at the same time; the oldest gives way. */
const MOST = 50;

/** Something that waits in memory for whoever brought it. */
export interface Held<Thing> {
  readonly key: number;
  readonly by: string;
  readonly at: Date;
  thing: Thing;
}

/** Keeps lists until they are answered: in memory alone, because a list of people is not stored before that (R16). */
export function createHeld<Thing>() {
  const all = new Map<number, Held<Thing>>();
  return {
    hold(by: string, thing: Thing, now: Date): Held<Thing> {
      for (const [key, { at }] of all) if (now.getTime() - at.getTime() > HELD) all.delete(key);
      for (const key of [...all.keys()].slice(0, Math.max(0, all.size - MOST + 1))) all.delete(key);
      // Not to be guessed, and not the number of another run.
      const held = { key: randomInt(1, 2 ** 47), by, at: now, thing };
      all.set(held.key, held);
      return held;
    },
    /** What somebody brought; undefined where it is not theirs or not here any more. */
    find(key: number, by: string, now: Date): Held<Thing> | undefined {
      const held = all.get(key);
      return held?.by === by && now.getTime() - held.at.getTime() <= HELD ? held : undefined;
    },
    drop: (key: number): boolean => all.delete(key),
  };
}
