import type { Kantel } from '../app.ts';
import type { Clock } from '../clock.ts';

/** A clock that can be turned. */
export type TurnableClock = Clock & { moveTo(instant: Date): void };

/** Turns the clock of a running Kantel forward, so that all that is due on the way comes as it would. */
export interface Turner {
  /** Resolves when the clock is there and all that came of it has been said. Never goes back. */
  turnTo(instant: Date): Promise<void>;
  /** When something is due next; null where nothing is. */
  nextDue(): Date | null;
}

/**
 * Goes straight from one moment at which something is due to the next: nothing happens between them, so that months
 * take no longer than what happens in them. Turns that overlap follow each other.
 */
export function createTurner({ clock, kantel }: { clock: TurnableClock; kantel: Kantel }): Turner {
  let underWay: Promise<void> = Promise.resolve();

  async function tickAt(instant: Date): Promise<void> {
    if (instant > clock.now()) clock.moveTo(instant);
    await kantel.tick(clock.now());
    await kantel.idle();
  }

  async function turn(until: Date): Promise<void> {
    for (let due = kantel.nextDue(); due && due < until; due = kantel.nextDue()) await tickAt(due);
    await tickAt(until);
  }

  return {
    nextDue: kantel.nextDue,
    turnTo(until) {
      underWay = underWay.catch(() => undefined).then(() => turn(until));
      return underWay;
    },
  };
}
