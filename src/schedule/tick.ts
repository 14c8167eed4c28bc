import { addMinutes } from 'date-fns';
import type { Transact } from '../db/transaction.ts';
import type { Log } from '../log.ts';
import type { Agenda, Entry } from './agenda-store.ts';

/** Looks at one subject that is due, inside a transaction, and sets when to look again. Synchronous. */
export type DueHandler = (subject: number, now: Date) => void;

/** How many entries are worked off before presses get their turn. */
const BATCH = 20;
/** When something went wrong with one subject, it is looked at again after this. Minutes. */
const RETRY_MINUTES = 15;

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

  return async function tick(now: Date): Promise<number> {
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
