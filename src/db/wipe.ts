import type { Database } from './open.ts';

/**
 * Works the write-ahead log into the file and empties it. With `secure_delete` what was deleted or overwritten before is
 * then in neither. Outside any transaction.
 * @returns false where another program that reads the database stood in the way for now; nothing is waited for
 */
export function emptyLog(db: Database): boolean {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}

/**
 * Builds the file anew out of what is in it, and empties the log: what was deleted before, or left behind where rows
 * were moved, is gone. Takes as much room on the disk again for as long as it lasts.
 * @returns false as emptyLog
 */
export function rebuild(db: Database): boolean {
  db.exec('VACUUM');
  return emptyLog(db);
}
