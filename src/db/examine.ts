import { type Stats, statSync } from 'node:fs';
import { DAMAGED, DatabaseFault } from './fault.ts';
import { type Database, openToLook } from './open.ts';

/**
 * Looks at a database file before anything is done with it, in a way that cannot write to it: it is a file, and each
 * of its pages is in order (`PRAGMA quick_check`; some 0.4 seconds for 100 MB).
 * @param timeout how long to wait for another program's lock, in milliseconds
 * @returns false where there is no file, or an empty one
 * @throws DatabaseFault, or SQLite's own error where it cannot be read at all
 */
export function examineFile(path: string, timeout?: number): boolean {
  const file = fileAt(path);
  if (file?.isDirectory()) throw new DatabaseFault('this is a folder; name a file in it, such as kantel.db');
  if (!file || file.size === 0) return false;
  const db = openToLook(path, timeout);
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DatabaseFault(DAMAGED);
  } finally {
    db.close();
  }
  return true;
}

/**
 * Makes sure that an opened database keeps what it is given: its settings are on, and it takes a write (one that
 * changes nothing).
 * @throws DatabaseFault, or SQLite's own error where it does not take the write
 */
export function proveSettings(db: Database): void {
  const settings = {
    journal_mode: db.memory ? 'memory' : 'wal',
    synchronous: 2,
    foreign_keys: 1,
  };
  for (const [name, wanted] of Object.entries(settings)) {
    if (db.pragma(name, { simple: true }) === wanted) continue;
    throw new DatabaseFault(
      `${name} cannot be set to ${wanted} there; put the database on a disk of this machine, not in a network folder`,
    );
  }
  db.pragma(`user_version = ${db.pragma('user_version', { simple: true })}`);
}

/** The tables with rows that belong to a row that is not there, which only a hand from outside can have brought about. */
export function looseTables(db: Database): string[] {
  const rows = db.pragma('foreign_key_check') as { table: string }[];
  return [...new Set(rows.map(({ table }) => table))];
}

function fileAt(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
