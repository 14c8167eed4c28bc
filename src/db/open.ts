import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

export type Database = BetterSqlite3.Database;

/** How long a statement waits for another process's lock. Milliseconds. */
export const BUSY_TIMEOUT = 5_000;
/** What the write-ahead log keeps of its size once it has been worked into the file. Bytes. */
const LOG_KEEPS = 16 * 1024 * 1024;

/**
 * Opens the database file, made where it is not there yet, for whoever runs Kantel alone; `:memory:` for one that is
 * not kept.
 */
export function openDatabase(path: string, timeout = BUSY_TIMEOUT): Database {
  if (path !== ':memory:' && !existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a', 0o600));
  }
  const db = new BetterSqlite3(path, { timeout });
  db.pragma('foreign_keys = ON');
  // What is deleted is overwritten with zeros, so that the file does not keep what people had erased.
  db.pragma('secure_delete = ON');
  return db;
}

/** Opens a database file that is there, to read it and never write to it. */
export function openToLook(path: string, timeout = BUSY_TIMEOUT): Database {
  return new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout });
}

/**
 * WAL with full synchronisation: what was acknowledged survives a loss of power. These settings write to the file, so
 * they are applied only once the file is known to be ours to write (after migrating).
 */
export function useWriteAheadLog(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${LOG_KEEPS}`);
}
