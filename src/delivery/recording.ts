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
import type { Method } from './limits.ts';
import { outcomeOf } from './outcome.ts';
import type { Pacer } from './pacer.ts';
import { isRecent, verdictOn } from './patience.ts';
import type { NextCall } from './perform.ts';
import type { SettledAs, Waiting } from './sending-store.ts';

/** After so long, what builds on something that is still being tried is looked at again. Milliseconds. */
const GROUND_PAUSE = 60_000;

/** Writes down what becomes of deliveries: sent, to be tried again, or given up. */
export function createRecording(deps: {
  store: DeliveryStore;
  nextCall: NextCall;
  pacer: Pacer;
  log: Log;
  /** Told of each delivery that is done with. */
  onSettled?: (as: SettledAs) => void;
}) {
  const { store, nextCall, pacer, log, onSettled = () => {} } = deps;

  function settle(...how: Parameters<DeliveryStore['settle']>): void {
    store.settle(...how);
    onSettled(how[1]);
  }

  function giveUp(delivery: Waiting, as: 'failed' | 'unknown', error: string, now: Date): void {
    const isKept = as === 'failed' && delivery.weight === 'needed';
    settle(delivery.id, as, now, { error, isKept });
    const told = { ...nameOf(delivery), error };
    if (as === 'failed') log.error(told, 'delivery failed');
    else log.warn(told, 'message may have been said; not said again');
  }

  function missGround(delivery: Waiting, missing: MissingGroundError, now: Date): void {
    settle(delivery.id, 'failed', now, { error: 'missing_ground' });
    log.error({ ...nameOf(delivery), missing: missing.message }, 'delivery has nothing to build on');
  }

  function methodOf(delivery: Waiting): Method | undefined {
    try {
      return nextCall(delivery).method;
    } catch {
      return undefined; // It is attended to when its turn comes.
    }
  }

  return {
    settle,
    giveUp,
    /** What a delivery builds on is not there, or not yet. @throws what is no such error */
    lackGround(delivery: Waiting, error: unknown, now: Date): void {
      if (error instanceof PendingGroundError) {
        store.putBack(delivery.id, now.getTime() + GROUND_PAUSE, null, delivery.unsureSince, true);
      } else if (error instanceof MissingGroundError) missGround(delivery, error, now);
      else throw error;
    },
    /** A call was made: the delivery is done with, or waits for its next. */
    made(delivery: Waiting, call: Call, performed: Performed, now: Date): void {
      if (performed.isDone) {
        settle(delivery.id, 'sent', now, performed);
        return;
      }
      const { step, channel, isPlainer } = performed;
      if (isPlainer) log.error(nameOf(delivery), 'Slack did not take the blocks; said in words alone');
      const next: Waiting = { ...delivery, step, channel: channel ?? delivery.channel };
      store.advance(delivery.id, step, methodOf(next) ?? call.method, now, channel);
    },
    /** A call did not succeed: the delivery is tried again, or given up. */
    fail(delivery: Waiting, call: Call, error: unknown, now: Date): void {
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
      if (verdict.do === 'wait') {
        store.putBack(delivery.id, verdict.until, outcome.error, unsureSince, verdict.aside);
        const told = { ...nameOf(delivery), error: outcome.error };
        log.warn({ ...told, pause: verdict.until - at }, 'delivery waits for another try');
      } else giveUp(delivery, verdict.as, outcome.error, now);
    },
    /** What an earlier run had begun when it died. */
    takeUp(delivery: Waiting, now: Date): void {
      const at = now.getTime();
      const since =
        delivery.unsureSince ?? (isPreparation(delivery.method) ? null : (delivery.startedAt ?? 0));
      const isRepeatable = !isSeenTwice(delivery.method);
      if (isRepeatable || (delivery.weight === 'needed' && isRecent(since ?? 0, at))) {
        store.putBack(delivery.id, at, null, since, false);
      } else giveUp(delivery, 'unknown', 'interrupted', now);
    },
  };
}

const nameOf = ({ id, key }: Waiting) => ({ delivery: id, key });
