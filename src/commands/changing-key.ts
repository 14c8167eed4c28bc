import { readKeySettings } from '../config.ts';
import type { Database } from '../db/open.ts';
import { emptyLog } from '../db/wipe.ts';
import { changeKey } from '../secrets/change-key.ts';
import { takeKey, WrongKeyError } from '../secrets/take-key.ts';
import { type Given, onDatabase } from './on-database.ts';
import { UsageError } from './run.ts';

const USAGE =
  'usage: npm run change-key (while Kantel is stopped; NOTES_KEY is the key in use, NEW_NOTES_KEY the one to come)';
const MAKE_ONE = 'make one with: openssl rand -base64 32';
const DONE_BEFORE = 'The key had been changed already; nothing was done.';
const NEXT = [
  'Now put the value of NEW_NOTES_KEY in NOTES_KEY, take NEW_NOTES_KEY away, keep a copy of the new key apart from the database, and start Kantel.',
  'Backups from before open with the old key alone: keep it for as long as you keep them, and no longer.',
];
const STILL_READ =
  'Another program reads the database, so that its log may still hold what the old key opens: close that program and run this again.';

/**
 * Puts NEW_NOTES_KEY in the place of NOTES_KEY, wholly or not at all. The new key is written down before anything is
 * changed, so there is no moment at which it can be lost; run again after that, it says what remains to be done.
 * @returns the lines that say what was done and what comes next
 */
export function changingKey({ args, env, now }: Given): string[] {
  if (args.length > 0) throw new UsageError(USAGE);
  const { databasePath, notesKey: before, newNotesKey: after } = readKeySettings(env);
  if (!after) throw new Error(`NEW_NOTES_KEY is missing: the key to come; ${MAKE_ONE}`);
  if (after.equals(before)) throw new Error(`NEW_NOTES_KEY must be another key than NOTES_KEY; ${MAKE_ONE}`);
  let wasChanged = false;
  const isOurs = (db: Database): void => {
    wasChanged = takeEither(db, before, after, now) === after;
  };
  return onDatabase({ path: databasePath, now, isOurs }, (db) => {
    if (wasChanged) return [DONE_BEFORE, ...(emptyLog(db) ? [] : [STILL_READ]), ...NEXT];
    const { keys, isWiped } = changeKey(db, before, after, now);
    const done = `The key is changed: ${keys === 1 ? '1 key is' : `${keys} keys are`} wrapped with the new one, and the old one opens nothing any more.`;
    return [done, ...(isWiped ? [] : [STILL_READ]), ...NEXT];
  });
}

/** @returns which of the two keys the database is used with. @throws WrongKeyError where it is neither */
function takeEither(db: Database, before: Buffer, after: Buffer, now: Date): Buffer {
  try {
    takeKey(db, before, now);
    return before;
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error;
    takeKey(db, after, now);
    return after;
  }
}
