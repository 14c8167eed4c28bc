import { constants } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';

/** What keeps a database from being used, in one line for whoever runs Kantel: what is wrong and what to do. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}

/** Another process works on the database; nothing in it was looked at or touched. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
  constructor() {
    super('another Kantel works on this database; stop that one first');
  }
}

export const DAMAGED =
  'the database is damaged; it was left as it is. Put a backup in its place: docs/reliability.md says how';

/** By the beginning of SQLite's result code (sqlite.org/rescode.html); the first that fits. */
const bySqliteCode: readonly (readonly [string, string])[] = [
  ['SQLITE_NOTADB', 'this file is not a database; it was left as it is'],
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_BUSY', 'another program keeps the database locked; close that program and start again'],
  ['SQLITE_READONLY', 'the database may not be written to; give whoever runs Kantel the right to'],
  ['SQLITE_PERM', 'the database may not be written to; give whoever runs Kantel the right to'],
  ['SQLITE_CANTOPEN', 'no database can be opened or made there; look at the rights of its folder'],
  ['SQLITE_FULL', 'the disk is full; make room and start again'],
  // The index of the write-ahead log is made at its full size when the database is opened.
  ['SQLITE_IOERR_SHMSIZE', 'the disk is full; make room and start again'],
  ['SQLITE_IOERR_WRITE', 'the disk takes nothing more; look whether it is full or over a quota'],
  ['SQLITE_IOERR', 'the disk does not work as it should'],
];

const byErrno: Readonly<Record<string, string>> = {
  EROFS: 'the folder of the database may not be written to; give whoever runs Kantel the right to',
  EACCES: 'the folder of the database may not be written to; give whoever runs Kantel the right to',
  EPERM: 'the folder of the database may not be written to; give whoever runs Kantel the right to',
  ENOSPC: 'the disk is full; make room and start again',
  EDQUOT: 'the disk takes nothing more; look whether it is full or over a quota',
};

/**
 * Puts an error of SQLite or of the file system into words.
 * @returns a DatabaseFault for such an error, and any other as it is
 */
export function inWords(error: unknown): unknown {
  if (error instanceof BetterSqlite3.SqliteError) {
    const words = bySqliteCode.find(([code]) => error.code.startsWith(code))?.[1];
    return new DatabaseFault(`${words ?? 'the database cannot be used'} (${error.code})`, { cause: error });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!(code in constants.errno)) return error;
  return new DatabaseFault(byErrno[code] ?? `no file can be made there (${code})`, { cause: error });
}

/**
 * Whether an error says that the disk or the file does not take or give what it should, so that nothing can be saved
 * for now: full, broken, write-protected, damaged, or locked by another program.
 * @returns SQLite's result code where it does
 */
export function storageTroubleOf(error: unknown): string | undefined {
  if (!(error instanceof BetterSqlite3.SqliteError)) return undefined;
  const isTrouble = bySqliteCode.some(([code]) => error.code.startsWith(code));
  return isTrouble ? error.code : undefined;
}
