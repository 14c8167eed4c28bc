import { parseArgs } from 'node:util';
import { readKeySettings } from '../config.ts';
import type { Database } from '../db/open.ts';
import { createTransact } from '../db/transaction.ts';
import { createDeliveryStore } from '../delivery/delivery-store.ts';
import { createErasing } from '../features/erasing/service.ts';
import { createErasingStore, type ErasablePair } from '../features/erasing/store.ts';
import { createSealer } from '../secrets/sealer.ts';
import { takeKey } from '../secrets/take-key.ts';
import { type Given, onDatabase } from './on-database.ts';
import { UsageError } from './run.ts';

const USAGE =
  'usage: npm run erase -- --pair <number>, or --of <Slack user id> for the numbers of their pairs (while Kantel is stopped)';
const KEPT =
  'That it was there, when it met and how far it came is kept, for the counts of its cohort. Backups from before still hold the rest.';
const STILL_READ =
  'Another program reads the database, so that its log may still hold what was erased: close that program and run this again.';

/**
 * Erases what an ended pair said, or lists somebody's pairs to find which it is.
 * @returns the lines that say what was done
 */
export function erasing({ args, env, now }: Given): string[] {
  const wanted = read(args);
  const { databasePath, notesKey } = readKeySettings(env);
  const isOurs = (db: Database): void => takeKey(db, notesKey, now);
  return onDatabase({ path: databasePath, now, isOurs }, (db) => {
    const store = createErasingStore(db);
    if ('of' in wanted) return listed(wanted.of, store.ofPerson(wanted.of));
    const { pair } = wanted;
    const sealer = createSealer(db, notesKey);
    const outcome = createErasing({
      store,
      deliveries: createDeliveryStore(db, sealer),
      sealer,
      transact: createTransact(db, () => {}),
    }).erasePair(pair, now);
    if (outcome === 'unknown') throw new Error(`there is no pair ${pair}`);
    if (outcome === 'running') {
      throw new Error(`pair ${pair} has not ended; what it says can be erased once it has`);
    }
    const done = `Pair ${pair} is erased: its key is destroyed, and what it said is deleted.`;
    return [done, ...(store.rebuild() ? [] : [STILL_READ]), KEPT];
  });
}

function read(args: readonly string[]): { pair: number } | { of: string } {
  const { pair, of } = parsed(args);
  if (pair && !of && /^[1-9]\d{0,14}$/.test(pair)) return { pair: Number(pair) };
  if (of && !pair && /^[UW][A-Z0-9]+$/.test(of)) return { of };
  throw new UsageError(USAGE);
}

function parsed(args: readonly string[]): { pair?: string | undefined; of?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { pair: { type: 'string' }, of: { type: 'string' } } })
      .values;
  } catch {
    throw new UsageError(USAGE);
  }
}

function listed(userId: string, pairs: readonly ErasablePair[]): string[] {
  if (pairs.length === 0) return [`${userId} is in no pair.`];
  return pairs.map((pair) => {
    const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
    const ended = pair.closedAt === null ? 'not ended' : `ended ${date(pair.closedAt)}`;
    const erased = pair.erasedAt === null ? '' : `, erased ${date(pair.erasedAt)}`;
    return `pair ${pair.id}: ${pair.mentorId} mentors ${pair.menteeId}, since ${date(pair.openedAt)}, ${ended}${erased}`;
  });
}
