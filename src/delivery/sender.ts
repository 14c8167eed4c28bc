import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { DeliveryStore, Waiting } from './delivery-store.ts';
import { outcomeOf } from './outcome.ts';
import { MissingGroundError, type Perform } from './perform.ts';

/** How many lanes are served at the same time. */
const AT_ONCE = 8;
/** How long after a try the same `client_msg_id` may still be recognised by Slack. Milliseconds. */
const RECENT = 10 * 60_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Pauses between tries grow from one second, doubling. Milliseconds. */
const SHORTEST_PAUSE = 1_000;
/**
 * The longest pause between tries, and after how long it is given up. Where nothing happened there is no harm in trying:
 * soon after Slack is back it is sent, also when it was away for a weekend. Where nobody knows, each try may say it again.
 */
const PATIENCE = {
  later: { longest: 5 * MINUTE, giveUpAfter: 7 * DAY },
  unknown: { longest: 60 * MINUTE, giveUpAfter: DAY },
  /** A channel alone: without it a pair has nothing, and what Slack forbids an administrator can allow. */
  refused: { longest: 60 * MINUTE, giveUpAfter: 7 * DAY },
};
/** When the disk takes nothing, so long it waits before it looks again. Milliseconds. */
const DISK_PAUSE = 10_000;
/** The longest the sender sleeps before it looks again. Milliseconds. */
const LONGEST_SLEEP = 60_000;

/**
 * The one sender of all that was planned: in order within a lane, lanes side by side, never faster than Slack
 * allows, each delivery once.
 */
export function createSender(deps: { store: DeliveryStore; perform: Perform; clock: Clock; log: Log }) {
  const { store, perform, clock, log } = deps;
  const busy = new Map<number, Promise<void>>();
  /** Until when Slack asked to wait, by method and place. */
  const holds = new Map<string, number>();
  /** What happened and has to be written down yet: what Slack took is not sent again because the disk was full. */
  const unwritten: (() => void)[] = [];
  const idlers: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let waking = false;

  function pump(): void {
    if (!running) return;
    clearTimeout(timer);
    try {
      writeDown();
      fill(clock.now());
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

  function fill(now: Date): void {
    // What is dropped or held back at once makes room for what stands behind it, so look again until nothing moves.
    while (busy.size < AT_ONCE) {
      const heads = store.heads(now, AT_ONCE - busy.size);
      if (heads.length === 0) break;
      for (const taken of store.together(() => heads.filter((head) => attend(head, now)))) send(taken);
    }
    if (busy.size === 0) rest(now);
  }

  function rest(now: Date): void {
    for (const resolve of idlers.splice(0)) resolve();
    const next = store.nextMoment();
    if (!next) return;
    const sleep = Math.min(Math.max(next.getTime() - now.getTime(), SHORTEST_PAUSE), LONGEST_SLEEP);
    timer = setTimeout(pump, sleep).unref();
  }

  /** Takes, drops or holds back what is next in a lane. @returns whether it was taken, to be sent */
  function attend(delivery: Waiting, now: Date): boolean {
    const hold = holds.get(paceOf(delivery)) ?? 0;
    if (hold > now.getTime()) store.putBack(delivery.id, new Date(hold), 'ratelimited', true);
    else if (delivery.expiresAt !== null && delivery.expiresAt <= now.getTime())
      store.settle(delivery.id, 'expired', now);
    else return store.take(delivery.id, now);
    return false;
  }

  function send(delivery: Waiting): void {
    const sending = performed(delivery).finally(() => {
      busy.delete(delivery.id);
      pump();
    });
    busy.set(delivery.id, sending);
  }

  async function performed(delivery: Waiting): Promise<void> {
    try {
      const result = await perform(delivery);
      unwritten.push(() => store.settle(delivery.id, 'sent', clock.now(), result));
    } catch (error) {
      unwritten.push(() => fail(delivery, error));
    }
  }

  function fail(delivery: Waiting, error: unknown): void {
    const now = clock.now();
    if (error instanceof MissingGroundError) {
      store.settle(delivery.id, 'failed', now, { error: 'missing_ground' });
      log.error(
        { delivery: delivery.id, key: delivery.key, missing: error.message },
        'delivery has nothing to build on',
      );
      return;
    }
    const outcome = outcomeOf(error);
    if (outcome.kind === 'slowDown') {
      const until = now.getTime() + outcome.seconds * 1_000;
      holds.set(paceOf(delivery), until);
      store.putBack(delivery.id, new Date(until), 'ratelimited', false);
      return;
    }
    const isFinal = outcome.kind === 'refused' && delivery.work.do !== 'openChannel';
    const patience = isFinal ? null : PATIENCE[outcome.kind];
    if (!patience || now.getTime() - delivery.plannedAt > patience.giveUpAfter) {
      store.settle(delivery.id, 'failed', now, { error: outcome.error });
      log.error({ delivery: delivery.id, key: delivery.key, error: outcome.error }, 'delivery failed');
    } else if (outcome.kind === 'unknown' && delivery.weight === 'reminder') {
      store.settle(delivery.id, 'unknown', now, { error: outcome.error });
      log.warn({ delivery: delivery.id, key: delivery.key }, 'reminder may have been said; not said again');
    } else {
      const pause = Math.min(SHORTEST_PAUSE * 2 ** delivery.attempts, patience.longest);
      store.putBack(delivery.id, new Date(now.getTime() + pause), outcome.error, true);
      log.warn(
        { delivery: delivery.id, key: delivery.key, error: outcome.error, pause },
        'delivery waits for another try',
      );
    }
  }

  return {
    /** Takes up what an earlier run left half done, and begins to send. */
    start(): void {
      const now = clock.now();
      for (const delivery of store.interrupted(now)) {
        const recent = now.getTime() - (delivery.startedAt ?? 0) <= RECENT;
        const repeatable = delivery.work.do !== 'say';
        if (repeatable || (delivery.weight === 'needed' && recent)) {
          store.putBack(delivery.id, now, 'interrupted', true);
        } else {
          store.settle(delivery.id, 'unknown', now, { error: 'interrupted' });
          log.warn(
            { delivery: delivery.id, key: delivery.key },
            'message may have been said; not said again',
          );
        }
      }
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

/** What Slack reckons its limit over: messages by channel, the rest by method. */
function paceOf(delivery: Waiting): string {
  return delivery.work.do === 'say' ? `say ${delivery.lane}` : delivery.work.do;
}
