import { existsSync } from 'node:fs';
import type { Database } from '../db/open.ts';
import { openStorage } from '../db/storage.ts';
import { WrongKeyError } from '../secrets/take-key.ts';

/** What a command that works on what is sealed is given. */
export interface Given {
  /** What stands behind its name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

/**
 * Does something to the database that is there, while the bot is stopped.
 * @param at `path` from DATABASE_PATH; `isOurs` throws WrongKeyError where it was written with another key
 * @throws Error with one line that says what is wrong; and as openStorage
 */
export function onDatabase<Result>(
  at: { path: string; now: Date; isOurs: (db: Database) => void },
  work: (db: Database) => Result,
): Result {
  if (!existsSync(at.path)) throw new Error('DATABASE_PATH: there is no database there');
  try {
    const storage = openStorage(at.path, at.now, { isOurs: at.isOurs });
    try {
      return work(storage.db);
    } finally {
      storage.close();
    }
  } catch (error) {
    if (error instanceof WrongKeyError) throw new Error(`NOTES_KEY: ${error.message}`, { cause: error });
    throw error;
  }
}
