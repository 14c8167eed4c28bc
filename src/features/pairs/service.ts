import { type Delivery, laneOfPerson, type Message, toPerson } from '../../delivery/delivery.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import { KantelError } from '../../errors.ts';
import { channelKeyOf, laneOf, membersOf, type Pair, roleOf } from './rules.ts';
import type { PairStore } from './store.ts';
import { pairComplaints } from './text.ts';

/** Hears that something about a pair changed, inside the transaction in which it did. */
export type PairListener = (pair: Pair, now: Date) => void;

/** How something is said in a pair's channel, or to one of them. */
interface Saying extends Pick<Delivery, 'weight' | 'expiresAt' | 'resumes'> {
  /** What it is about, within the pair: `intro:career`. Saying the same twice has one effect. */
  readonly about: string;
  readonly message: Message;
}

/**
 * Pairs, for every feature that does something with one. All functions are synchronous; those that change something
 * are called inside a transaction.
 */
export function createPairs(deps: { store: PairStore; deliveries: DeliveryStore }) {
  const { store, deliveries } = deps;
  const listeners: PairListener[] = [];

  function get(id: number): Pair {
    const pair = store.find(id);
    if (!pair) throw new KantelError(pairComplaints.notYours);
    return pair;
  }

  /** Tells the listeners; call it whenever something happened that the next step of the pair depends on. */
  function changed(id: number, now: Date): void {
    const pair = get(id);
    for (const listener of listeners) listener(pair, now);
  }

  function setPin(pair: Pair, about: string, how: 'pin' | 'unpin', now: Date): void {
    const messageOf = `${laneOf(pair.id)}:${about}`;
    deliveries.plan({ key: `${messageOf}:${how}`, lane: laneOf(pair.id), work: { do: how, messageOf } }, now);
  }

  return {
    get,
    changed,
    /** Adds a listener; `app-services.ts` joins features with it that must not import each other. */
    onChange(listener: PairListener): void {
      listeners.push(listener);
    },
    /** Records a new pair. Its channel and its welcome are planned by whoever makes it. */
    create: (pair: Parameters<PairStore['insert']>[0]): Pair => get(store.insert(pair)),
    /**
     * A pair for one of its members, as the id came back from Slack.
     * @throws KantelError where it is not theirs, or has ended
     */
    forMember(id: number, userId: string): Pair {
      const pair = store.find(id);
      if (!pair || !roleOf(pair, userId)) throw new KantelError(pairComplaints.notYours);
      if (pair.stage === 'closed') throw new KantelError(pairComplaints.closed);
      return pair;
    },
    /**
     * A pair for one of its members who wants to read what is theirs, also after it has ended.
     * @throws KantelError where it is not theirs
     */
    forReader(id: number, userId: string): Pair {
      const pair = store.find(id);
      if (!pair || !roleOf(pair, userId)) throw new KantelError(pairComplaints.notYours);
      return pair;
    },
    /** The running pair with an id as it came back from Slack; undefined where there is none. */
    running(id: number): Pair | undefined {
      const pair = store.find(id);
      return pair?.stage === 'closed' ? undefined : pair;
    },
    /** The running pairs somebody is in. */
    ofPerson: store.ofPerson,
    /** The pairs somebody was in, and whose words can still be read. */
    endedOf: store.ended,
    /** The running pairs of a cohort. */
    ofCohort: store.ofCohort,
    /** Both signed the agreement: the pair goes on with the cadence they agreed. A later signing keeps the stage. */
    agree(id: number, cadenceWeeks: number, now: Date): void {
      const pair = get(id);
      store.setAgreed(id, pair.agreedAt ?? now, cadenceWeeks);
      if (pair.stage === 'open') store.setStage(id, 'agreed');
      changed(id, now);
    },
    /** A meeting was planned or held: a pair that has agreed is now meeting. */
    meet(id: number, now: Date): void {
      if (get(id).stage === 'agreed') store.setStage(id, 'meeting');
      changed(id, now);
    },
    /** Pauses until a date (`yyyy-MM-dd`), or goes on again (null). */
    pauseUntil(id: number, date: string | null, now: Date): void {
      store.setPausedUntil(id, date);
      changed(id, now);
    },
    /**
     * Ends a pair. What is said about it, the channel and what was written are for whoever ends it.
     * @param keepUntil the date (`yyyy-MM-dd`) until which what they wrote is kept
     * @returns false where it had ended before, and nothing is changed
     */
    close(id: number, as: 'completed' | 'early', keepUntil: string, now: Date): boolean {
      const isNew = store.close(id, now, as, keepUntil);
      if (isNew) changed(id, now);
      return isNew;
    },
    /** Puts a pair on hold because they may not meet for now (R19), or takes it off hold. */
    hold(id: number, isHeld: boolean, now: Date): void {
      store.setHeldSince(id, isHeld ? now : null);
      changed(id, now);
    },
    /** Says something in the pair's channel. */
    say(pair: Pair, { about, message, ...when }: Saying, now: Date): void {
      const lane = laneOf(pair.id);
      const work = { do: 'say', to: { channelOf: channelKeyOf(pair.id) }, message } as const;
      deliveries.plan({ ...when, key: `${lane}:${about}`, lane, work }, now);
    },
    /**
     * Changes what was said about something in the pair's channel.
     * @param version makes each change a delivery of its own, such as a count of what has happened
     * @returns false where it was not said and will not be: there is nothing to change
     */
    change(pair: Pair, about: string, version: string | number, message: Message, now: Date): boolean {
      const messageOf = `${laneOf(pair.id)}:${about}`;
      const state = deliveries.find(messageOf)?.state;
      if (state !== 'sent' && state !== 'sending' && state !== 'waiting') return false;
      deliveries.plan(
        {
          key: `${messageOf}:change:${version}`,
          lane: laneOf(pair.id),
          work: { do: 'change', messageOf, message },
        },
        now,
      );
      return true;
    },
    /** Pins what was said about something. */
    pin: (pair: Pair, about: string, now: Date): void => setPin(pair, about, 'pin', now),
    /** Takes the pin off what was said about something. */
    unpin: (pair: Pair, about: string, now: Date): void => setPin(pair, about, 'unpin', now),
    /** Says something to one of them in their DM, in their own lane. */
    sayTo(userId: string, pair: Pair, { about, ...saying }: Saying, now: Date): void {
      const key = `${laneOf(pair.id)}:${about}:${userId}`;
      deliveries.plan(toPerson(userId, { ...saying, key }), now);
    },
    /** Withdraws what still waits to be said in the channel and to both about something. */
    withdraw(pair: Pair, about: string, now: Date): void {
      for (const lane of [laneOf(pair.id), ...membersOf(pair).map(laneOfPerson)]) {
        deliveries.withdraw(lane, `${laneOf(pair.id)}:${about}`, now);
      }
    },
    /** The id of the pair's channel, once Slack has made it. */
    channelOf: (pairId: number): string | null => deliveries.find(channelKeyOf(pairId))?.channel ?? null,
  };
}

export type Pairs = ReturnType<typeof createPairs>;
