import { examineFile, looseTables, proveSettings } from './examine.ts';
import { inWords, storageTroubleOf } from './fault.ts';
import { holdDatabase } from './lock.ts';
import { MigrationError, migrate, refuseNewerFile } from './migrate.ts';
import { BUSY_TIMEOUT, type Database, openDatabase, useWriteAheadLog } from './open.ts';

/** A database that this process alone works on. */
export interface Storage {
  readonly db: Database;
  /** The migrations that were applied when it was opened. */
  readonly applied: readonly string[];
  /** Tables with rows that belong to a row that is not there. */
  readonly loose: readonly string[];
  /** Closes it and lets go of it. */
  close(): void;
}

/**
 * Opens a database to work on it: nobody else does, the file is sound, it is brought up to date, and it keeps what it
 * is given. Until it is known to be sound and ours, not a byte of it changes.
 * @param path of the file, made where it is not there; `:memory:` for a database that is not kept
 * @param options `isOurs` throws where its content says that it is not to be used; `timeout`: how long a statement
 *   waits for another program's lock, in milliseconds
 * @throws DatabaseInUseError where another Kantel works on it
 * @throws DatabaseFault where it cannot be used
 * @throws NewerDatabaseError, MigrationError
 */
export function openStorage(
  path: string,
  now: Date,
  { isOurs, timeout = BUSY_TIMEOUT }: { isOurs?: (db: Database) => void; timeout?: number } = {},
): Storage {
  const release = holdDatabase(path);
  let db: Database | undefined;
  try {
    if (path !== ':memory:' && examineFile(path, timeout)) refuseNewerFile(path);
    db = openDatabase(path, timeout);
    const applied = migrate(db, now);
    useWriteAheadLog(db);
    proveSettings(db);
    isOurs?.(db);
    return { db, applied, loose: looseTables(db), close: closing(db, release) };
  } catch (error) {
    db?.close();
    release();
    // That the disk is full says more than at which migration it was.
    const isTrouble = error instanceof MigrationError && storageTroubleOf(error.cause) !== undefined;
    throw inWords(isTrouble ? error.cause : error);
  }
}

function closing(db: Database, release: () => void): () => void {
  return () => {
    try {
      // Keeps SQLite's picture of what is in the tables, by which it chooses its ways, up to date.
      if (db.open) db.pragma('optimize');
    } catch {
      // Without it the next run is at most a little slower.
    }
    db.close();
    release();
  };
}
