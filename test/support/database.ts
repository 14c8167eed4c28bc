import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/db/open.ts';

/** In memory where the machine has a place for that: waiting for a disk at each commit proves nothing more. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own for files that are written often. */
export const quickFolder = (): string => mkdtempSync(join(PLACE, 'kantel-test-'));

/** A place for a database that is shared between Kantel and a test; `remove` when the test is over. */
export function databaseFile(): { path: string; remove: () => void } {
  const folder = quickFolder();
  return { path: join(folder, 'kantel.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Does something to the database of a running Kantel from beside it. */
export function besideKantel<Result>(path: string, work: (db: Database) => Result): Result {
  const db = openDatabase(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
