import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DatabaseFault, DatabaseInUseError, inWords } from './fault.ts';

/** Two that try at the same instant may each be in the other's way; so long they try again. Milliseconds. */
const PATIENCE = 100;

const UNLOCKABLE =
  'the file beside it that ends in -lock may not be written to; give whoever runs Kantel the right to';

/**
 * Makes this process the only one that works on a database, until it lets go or dies. Whatever writes to a database
 * holds it first; who only reads need not.
 *
 * It is an exclusive lock of SQLite on an empty file beside the database. The operating system keeps it for as long
 * as the process is there, also when it is stopped, and lets go of it when the process has ended, however it did; so
 * no clock decides, and there are never two. The file is never removed: whoever removed it while another was about to
 * lock it would leave each with a file of its own.
 * @param path of the database, which need not be there yet; `:memory:` is this process's alone anyway
 * @returns lets go of it
 * @throws DatabaseInUseError where another holds it
 * @throws DatabaseFault where its folder cannot be made or written to
 */
export function holdDatabase(path: string): () => void {
  if (path === ':memory:') return () => {};
  let lock: BetterSqlite3.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    lock = new BetterSqlite3(lockFileOf(path), { timeout: PATIENCE });
    // Otherwise it would make a journal beside it, for which a full disk has no room.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    // On a file that may not be written to, the line above locks nothing and says nothing; this one does.
    lock.pragma('user_version = 1');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    const code = error instanceof BetterSqlite3.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) throw new DatabaseInUseError();
    if (code.startsWith('SQLITE_READONLY')) throw new DatabaseFault(UNLOCKABLE);
    throw inWords(error);
  }
}

/** Beside the database itself, also where the path is a link to it, as SQLite does with its own files. */
function lockFileOf(path: string): string {
  const real = existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  return `${real}-lock`;
}
