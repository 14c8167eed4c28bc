import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './open.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** The database has migrations that this program does not know: it belongs to a newer Kantel. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Brings the database up to date: each migration in one transaction together with its record.
 * @param now recorded as the time of application
 * @returns the names of the migrations that were applied
 * @throws NewerDatabaseError before anything is written, when the database is ahead of the program
 */
export function migrate(db: Database, now: Date): string[] {
  const known = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const applied = appliedMigrations(db);
  const foreign = applied.filter((name) => !known.includes(name));
  if (foreign.length > 0) {
    throw new NewerDatabaseError(`the database was made by a newer Kantel (${foreign.join(', ')})`);
  }
  const pending = known.filter((name) => !applied.includes(name));
  for (const name of pending) {
    const sql = readFileSync(new URL(name, folder), 'utf8');
    db.transaction(() => {
      db.exec(
        'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT',
      );
      db.exec(sql);
      db.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run(name, now.getTime());
    }).immediate();
  }
  return pending;
}

function appliedMigrations(db: Database): string[] {
  const table = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
  if (!table) return [];
  return db.prepare<[], string>('SELECT name FROM migrations ORDER BY name').pluck().all();
}
