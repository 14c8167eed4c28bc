import { addMinutes } from 'date-fns/addMinutes';
import { subMinutes } from 'date-fns/subMinutes';
import type { Transact } from '../db/transaction.ts';
import type { Log } from '../log.ts';
import type { Agenda, Entry } from './agenda-store.ts';

/** Looks at one subject that is due, inside a transaction, and sets when to look again. Synchronous. */
export type DueHandler = (subject: number, now: Date) => void;

/** How many entries are worked off before presses get their turn. */
const BATCH = 20;
/** When something went wrong with one subject, it is looked at again after this. Minutes. */
const RETRY_MINUTES = 15;
/** The moment of a tick is written down this often, and a clock set back further than that is noticed. Minutes. */
const SEEN_MINUTES = 30;

/**
 * @param handlers one for each kind of entry in the agenda
 * @returns a tick: works off everything due at `now`, each subject in its own transaction, so that one that fails
 *   hides no other; resolves to how many were looked at
 */
export function createTick(deps: {
  agenda: Agenda;
  transact: Transact;
  log: Log;
  handlers: Readonly<Record<string, DueHandler>>;
}) {
  const { agenda, transact, log, handlers } = deps;

  function attend(entry: Entry, now: Date): void {
    const handler = handlers[entry.kind];
    try {
      if (!handler) throw new Error(`nobody attends to ${entry.kind}`);
      transact(() => {
        if (agenda.take(entry)) handler(entry.subject, now);
      });
    } catch (err) {
      log.error({ err, kind: entry.kind, subject: entry.subject }, 'a due subject failed');
      agenda.set(entry.kind, entry.subject, addMinutes(now, RETRY_MINUTES));
    }
  }

  let seenAt = agenda.seenAt();

  /** Notices a clock that was set back: what lies ahead was reckoned by the wrong one, and is looked at again. */
  function watchClock(now: Date): void {
    const isBack = seenAt !== null && now < subMinutes(seenAt, SEEN_MINUTES);
    if (!isBack && seenAt !== null && now < addMinutes(seenAt, SEEN_MINUTES)) return;
    if (isBack) {
      log.warn({ was: seenAt, now }, 'the clock was set back; all that was planned is looked at again');
      agenda.lookAgain(now);
    }
    agenda.see(now);
    seenAt = now;
  }

  return async function tick(now: Date): Promise<number> {
    watchClock(now);
    let count = 0;
    for (let batch = agenda.due(now, BATCH); batch.length > 0; batch = agenda.due(now, BATCH)) {
      for (const entry of batch) attend(entry, now);
      count += batch.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return count;
  };
}

export type Tick = ReturnType<typeof createTick>;
