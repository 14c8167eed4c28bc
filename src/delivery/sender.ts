import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import {
  type Call,
  isPreparation,
  isSeenTwice,
  MissingGroundError,
  PendingGroundError,
  type Performed,
} from './call.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type Method, methods } from './limits.ts';
import { outcomeOf } from './outcome.ts';
import { createPacer } from './pacer.ts';
import { isRecent, LONGEST_PAUSE, verdictOn } from './patience.ts';
import type { NextCall } from './perform.ts';
import { AT_ONCE, type SettledAs, type Waiting } from './sending-store.ts';

/** When the disk takes nothing, so long it waits before it looks again. Milliseconds. */
const DISK_PAUSE = 10_000;
/** How long the sender sleeps before it looks again. Milliseconds. */
const SLEEP = { shortest: 20, longest: 60_000 };
/** After so long, what builds on something that is still being tried is looked at again. Milliseconds. */
const GROUND_PAUSE = 60_000;
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
  const { store, nextCall, clock, log, onSettled = () => {} } = deps;
  const pacer = createPacer();
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

  function settle(...how: Parameters<DeliveryStore['settle']>): void {
    store.settle(...how);
    onSettled(how[1]);
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
      else settle(delivery.id, 'expired', now);
      return undefined;
    }
    const call = callOf(delivery, now);
    if (!call) return undefined;
    if (isSeenTwice(call.method) && delivery.unsureSince !== null && !isRecent(delivery.unsureSince, at)) {
      giveUp(delivery, 'unknown', { ...nameOf(delivery), error: 'no_answer' }, now);
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
      if (error instanceof PendingGroundError) {
        store.putBack(delivery.id, now.getTime() + GROUND_PAUSE, null, delivery.unsureSince, true);
      } else missGround(delivery, error, now);
      return undefined;
    }
  }

  function missGround(delivery: Waiting, error: unknown, now: Date): void {
    if (!(error instanceof MissingGroundError)) throw error;
    settle(delivery.id, 'failed', now, { error: 'missing_ground' });
    log.error({ ...nameOf(delivery), missing: error.message }, 'delivery has nothing to build on');
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
      record = performed.isDone
        ? (now) => settle(delivery.id, 'sent', now, performed)
        : (now) => goOn(delivery, call.method, performed, now);
    } catch (error) {
      record = (now) => fail(delivery, call, error, now);
    }
    const now = clock.now();
    pacer.ended(call, now.getTime());
    unwritten.push(() => record(now));
  }

  /** Records a call that was made, and lets the delivery wait for its next. */
  function goOn(
    delivery: Waiting,
    method: Method,
    { step, channel, isPlainer }: Extract<Performed, { isDone: false }>,
    now: Date,
  ): void {
    if (isPlainer) log.error(nameOf(delivery), 'Slack did not take the blocks; said in words alone');
    const next: Waiting = { ...delivery, step, channel: channel ?? delivery.channel };
    store.advance(delivery.id, step, methodOf(next) ?? method, now, channel);
  }

  function methodOf(delivery: Waiting): Method | undefined {
    try {
      return nextCall(delivery).method;
    } catch {
      return undefined; // It is attended to when its turn comes.
    }
  }

  function fail(delivery: Waiting, call: Call, error: unknown, now: Date): void {
    const at = now.getTime();
    if (error instanceof MissingGroundError) {
      missGround(delivery, error, now);
      return;
    }
    const outcome = outcomeOf(error);
    if (outcome.kind === 'slowDown') {
      const until = pacer.hold(call, outcome.seconds, at);
      store.hold(delivery.id, call.method, until, delivery.attempts);
      log.warn({ method: call.method, seconds: outcome.seconds }, 'Slack asks to go slower');
      return;
    }
    const { weight, attempts, work, startedAt, triedSince } = delivery;
    const isUnsure = outcome.kind === 'unknown' && !isPreparation(call.method);
    const unsureSince = delivery.unsureSince ?? (isUnsure ? startedAt : null);
    const verdict = verdictOn(
      {
        work: work.do,
        isSeenTwice: isSeenTwice(call.method),
        weight,
        attempts,
        triedSince: triedSince ?? at,
        unsureSince: unsureSince ?? at,
      },
      outcome,
      at,
    );
    const told = { ...nameOf(delivery), error: outcome.error };
    if (verdict.do === 'wait') {
      store.putBack(delivery.id, verdict.until, outcome.error, unsureSince, verdict.aside);
      log.warn({ ...told, pause: verdict.until - at }, 'delivery waits for another try');
    } else giveUp(delivery, verdict.as, told, now);
  }

  function giveUp(delivery: Waiting, as: 'failed' | 'unknown', told: { error: string }, now: Date): void {
    const isKept = as === 'failed' && delivery.weight === 'needed';
    settle(delivery.id, as, now, { error: told.error, isKept });
    if (as === 'failed') log.error(told, 'delivery failed');
    else log.warn(told, 'message may have been said; not said again');
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

  /** What an earlier run had begun when it died. */
  function takeUp(delivery: Waiting, now: Date): void {
    const at = now.getTime();
    const since = delivery.unsureSince ?? (isPreparation(delivery.method) ? null : (delivery.startedAt ?? 0));
    const isRepeatable = !isSeenTwice(delivery.method);
    if (isRepeatable || (delivery.weight === 'needed' && isRecent(since ?? 0, at))) {
      store.putBack(delivery.id, at, null, since, false);
    } else giveUp(delivery, 'unknown', { ...nameOf(delivery), error: 'interrupted' }, now);
  }

  return {
    /** Takes up what an earlier run left half done, and begins to send. */
    start(): void {
      const now = clock.now();
      lastLook = now.getTime();
      // Nothing waits longer than that, unless the clock was set back while nobody ran.
      store.setBack(Number.MAX_SAFE_INTEGER, now, LONGEST_PAUSE);
      for (const delivery of store.interrupted(now)) takeUp(delivery, now);
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

const nameOf = ({ id, key }: Waiting) => ({ delivery: id, key });
