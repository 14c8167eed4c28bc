import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

export type Database = BetterSqlite3.Database;

/** How long a statement waits for another process's lock. Milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the database file, made where it is not there yet; `:memory:` for one that is not kept.
 * WAL with full synchronisation: what was acknowledged survives a loss of power.
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const db = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT });
  db.pragma('foreign_keys = ON');
  return db;
}

/** Opens a database file that is there, to read it and never write to it. */
export function openToLook(path: string): Database {
  return new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
}

/** Settings that write to the file, so applied only once the file is known to be ours to write (after migrating). */
export function useWriteAheadLog(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
}
