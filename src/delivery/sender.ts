import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Call, isSeenTwice } from './call.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type Method, methods } from './limits.ts';
import { createPacer } from './pacer.ts';
import { isRecent, LONGEST_PAUSE } from './patience.ts';
import type { NextCall } from './perform.ts';
import { createRecording } from './recording.ts';
import { AT_ONCE, type SettledAs, type Waiting } from './sending-store.ts';

/** When the disk takes nothing, so long it waits before it looks again. Milliseconds. */
const DISK_PAUSE = 10_000;
/** How long the sender sleeps before it looks again. Milliseconds. */
const SLEEP = { shortest: 20, longest: 60_000 };
/** How long what did not get through is carried on, to be tried again when a coordinator asks. Milliseconds. */
const KEPT_FOR = 14 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

/**
 * The one sender of all that was planned: in order within a lane, lanes side by side, each method at the pace that
 * Slack allows, each delivery once. A delivery makes one call at a time and waits in the table for the turn of its
 * next: who waits for one method is in nobody's way.
 */
export function createSender(deps: {
  store: DeliveryStore;
  nextCall: NextCall;
  clock: Clock;
  log: Log;
  /** Told of each delivery that is done with. */
  onSettled?: (as: SettledAs) => void;
}) {
  const { store, nextCall, clock, log } = deps;
  const pacer = createPacer();
  const recording = createRecording({ ...deps, pacer });
  const busy = new Map<number, Promise<void>>();
  const underWay = new Map<Method, number>();
  /** What happened and has to be written down yet: what Slack took is not sent again because the disk was full. */
  const unwritten: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let waking = false;
  let lastLook = 0;
  let lastForgot = 0;

  const count = (method: Method, by: number): void => {
    underWay.set(method, (underWay.get(method) ?? 0) + by);
  };

  function pump(): void {
    if (!running) return;
    clearTimeout(timer);
    try {
      writeDown();
      const now = clock.now();
      look(now);
      // What is dropped or held back at once makes room for what stands behind it: look again until nothing moves.
      while (methods.some((method) => serve(method, now)));
      rest(now);
    } catch (err) {
      log.error({ err, pause: DISK_PAUSE }, 'deliveries wait, because the database cannot be written');
      for (const resolve of idlers.splice(0)) resolve();
      timer = setTimeout(pump, DISK_PAUSE).unref();
    }
  }

  function writeDown(): void {
    for (let write = unwritten[0]; write; write = unwritten[0]) {
      write();
      unwritten.shift();
    }
  }

  /** Notices a clock that was set back, and forgets from time to time what is kept no longer. */
  function look(now: Date): void {
    const at = now.getTime();
    if (at < lastLook) {
      pacer.setBack(lastLook - at);
      store.setBack(lastLook - at, now, 0);
    }
    lastLook = at;
    if (Math.abs(at - lastForgot) < HOUR) return;
    lastForgot = at;
    store.forgetBefore(new Date(at - KEPT_FOR));
  }

  /** Sends what waits for a method, as far as it may go. @returns whether anything moved */
  function serve(method: Method, now: Date): boolean {
    const places = Math.min(AT_ONCE - (underWay.get(method) ?? 0), pacer.room(method, now.getTime()));
    const heads = places > 0 ? store.heads(method, now, places) : [];
    if (heads.length === 0) return false;
    const taken: { head: Waiting; call: Call }[] = [];
    try {
      store.together(() => {
        for (const head of heads) {
          const call = attend(head, method, now);
          if (!call) continue;
          pacer.began(call);
          taken.push({ head, call });
        }
      });
    } catch (error) {
      for (const { call } of taken) pacer.ended(call, now.getTime());
      throw error;
    }
    const startedAt = now.getTime();
    for (const { head, call } of taken)
      send({ ...head, startedAt, triedSince: head.triedSince ?? startedAt }, call);
    return true;
  }

  /** Takes, drops or holds back what is next in a lane. @returns the call to make, where it was taken */
  function attend(delivery: Waiting, method: Method, now: Date): Call | undefined {
    const at = now.getTime();
    if (delivery.expiresAt !== null && delivery.expiresAt <= at) {
      if ((delivery.resumesUntil ?? 0) > at) store.resume(delivery.id, now);
      else recording.settle(delivery.id, 'expired', now);
      return undefined;
    }
    const call = callOf(delivery, now);
    if (!call) return undefined;
    if (isSeenTwice(call.method) && delivery.unsureSince !== null && !isRecent(delivery.unsureSince, at)) {
      recording.giveUp(delivery, 'unknown', 'no_answer', now);
      return undefined;
    }
    const freeAt = pacer.freeAt(call, at);
    if (call.method !== method || freeAt > at) {
      store.hold(delivery.id, call.method, Number.isFinite(freeAt) ? freeAt : at + 1, delivery.attempts);
      return undefined;
    }
    return store.take(delivery.id, now) ? call : undefined;
  }

  /** The call it needs next; nothing where what it builds on is not there, or not yet. */
  function callOf(delivery: Waiting, now: Date): Call | undefined {
    try {
      return nextCall(delivery);
    } catch (error) {
      recording.lackGround(delivery, error, now);
      return undefined;
    }
  }

  function send(delivery: Waiting, call: Call): void {
    count(call.method, 1);
    const sending = made(delivery, call).finally(() => {
      busy.delete(delivery.id);
      count(call.method, -1);
      pump();
    });
    busy.set(delivery.id, sending);
  }

  async function made(delivery: Waiting, call: Call): Promise<void> {
    let record: (now: Date) => void;
    try {
      const performed = await call.make();
      record = (now) => recording.made(delivery, call, performed, now);
    } catch (error) {
      record = (now) => recording.fail(delivery, call, error, now);
    }
    const now = clock.now();
    pacer.ended(call, now.getTime());
    unwritten.push(() => record(now));
  }

  function rest(now: Date): void {
    if (busy.size === 0) for (const resolve of idlers.splice(0)) resolve();
    const next = nextMoment(now);
    if (next === null) return;
    const sleep = Math.min(Math.max(next - now.getTime(), SLEEP.shortest), SLEEP.longest);
    timer = setTimeout(pump, sleep).unref();
  }

  /** When something can be sent next; null where that depends on an answer, or nothing waits. Milliseconds. */
  function nextMoment(now: Date): number | null {
    const moments = methods.flatMap((method) => {
      const waiting = store.nextMoment(method);
      return waiting === null ? [] : [Math.max(waiting, pacer.freeAt({ method }, now.getTime()))];
    });
    const next = Math.min(...moments);
    return Number.isFinite(next) ? next : null;
  }

  return {
    /** Takes up what an earlier run left half done, and begins to send. */
    start(): void {
      const now = clock.now();
      lastLook = now.getTime();
      // Nothing waits longer than that, unless the clock was set back while nobody ran.
      store.setBack(Number.MAX_SAFE_INTEGER, now, LONGEST_PAUSE);
      for (const delivery of store.interrupted(now)) recording.takeUp(delivery, now);
      running = true;
      pump();
    },
    /** Looks for something to send, once what has just come in was acknowledged; called after every commit. */
    wake(): void {
      if (waking) return;
      waking = true;
      setImmediate(() => {
        waking = false;
        pump();
      });
    },
    /** When something can be sent next; null where nothing waits. */
    nextMoment(): Date | null {
      const next = nextMoment(clock.now());
      return next === null ? null : new Date(next);
    },
    /** Resolves when nothing can be sent now. */
    idle(): Promise<void> {
      return new Promise((resolve) => {
        idlers.push(resolve);
        if (running) pump();
        else resolve();
      });
    },
    /** Takes nothing new and resolves when what is under way has ended. */
    async stop(): Promise<void> {
      running = false;
      clearTimeout(timer);
      await Promise.all(busy.values());
      try {
        writeDown();
      } catch (err) {
        log.error({ err }, 'what was sent could not be written down');
      }
      for (const resolve of idlers.splice(0)) resolve();
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
