import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Database, openToLook } from './open.ts';

const ours = new URL('../../migrations/', import.meta.url);

/** The database has migrations that this program does not know: it belongs to a newer Kantel. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** A migration that did not succeed; nothing of it was kept. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly migration: string;
  constructor(migration: string, cause: unknown) {
    super(`migration ${migration} failed`, { cause });
    this.migration = migration;
  }
}

/**
 * Brings the database up to date: each migration in one transaction together with its record.
 * @param now recorded as the time of application
 * @param folder where the migrations are, with a slash at the end
 * @returns the names of the migrations that were applied
 * @throws NewerDatabaseError before anything is written, when the database is ahead of the program
 * @throws MigrationError where one fails; those before it stay
 */
export function migrate(db: Database, now: Date, folder = ours): string[] {
  const known = knownMigrations(folder);
  const applied = appliedMigrations(db);
  refuseForeign(applied, known);
  const pending = known.filter((name) => !applied.includes(name));
  for (const name of pending) {
    try {
      apply(db, name, readFileSync(new URL(name, folder), 'utf8'), now);
    } catch (error) {
      throw new MigrationError(name, error);
    }
  }
  return pending;
}

/**
 * Looks whether a database file belongs to a newer Kantel, in a way that cannot write to it: to open and close it as
 * usual would move what a crash left in its log into the file.
 * @throws NewerDatabaseError where it does
 */
export function refuseNewerFile(path: string): void {
  if (!existsSync(path)) return;
  const db = openToLook(path);
  try {
    refuseNewer(db);
  } finally {
    db.close();
  }
}

/** @throws NewerDatabaseError where an open database has migrations that this program does not know */
export function refuseNewer(db: Database): void {
  refuseForeign(appliedMigrations(db), knownMigrations(ours));
}

function apply(db: Database, name: string, sql: string, now: Date): void {
  db.transaction(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT',
    );
    db.exec(sql);
    db.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run(name, now.getTime());
  }).immediate();
}

function refuseForeign(applied: readonly string[], known: readonly string[]): void {
  const foreign = applied.filter((name) => !known.includes(name));
  if (foreign.length === 0) return;
  throw new NewerDatabaseError(`the database was made by a newer Kantel (${foreign.join(', ')})`);
}

function knownMigrations(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

function appliedMigrations(db: Database): string[] {
  const table = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").get();
  if (!table) return [];
  return db.prepare<[], string>('SELECT name FROM migrations ORDER BY name').pluck().all();
}
