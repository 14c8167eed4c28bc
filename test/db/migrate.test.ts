import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MigrationError, migrate, NewerDatabaseError } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
let path: string;
let folder: URL;
let db: Database;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'kantel-migrations-'));
  folder = pathToFileURL(`${path}/`);
  db = openDatabase(':memory:');
});

afterEach(() => {
  db.close();
  rmSync(path, { recursive: true });
});

const put = (name: string, sql: string): void => writeFileSync(join(path, name), sql);
const tables = (): unknown[] =>
  db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
const records = (): unknown[] => db.prepare('SELECT name, applied_at FROM migrations ORDER BY name').all();

describe('migrating', () => {
  test("our own migrations make a database, once, in which all rows' ties hold", () => {
    expect(migrate(db, NOW)).toContain('0001_first_tables.sql');
    expect(migrate(db, NOW)).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  test('goes in order of the numbers, and on from where it was', () => {
    put('0002_b.sql', 'ALTER TABLE a ADD COLUMN b TEXT');
    put('0001_a.sql', 'CREATE TABLE a (id INTEGER PRIMARY KEY)');
    put('notes.txt', 'not a migration');
    expect(migrate(db, NOW, folder)).toEqual(['0001_a.sql', '0002_b.sql']);
    put('0003_c.sql', 'CREATE TABLE c (id INTEGER PRIMARY KEY)');
    expect(migrate(db, NOW, folder)).toEqual(['0003_c.sql']);
    expect(tables()).toEqual(['a', 'c', 'migrations']);
  });

  test('one that fails leaves no half, and those before it stay', () => {
    put('0001_a.sql', 'CREATE TABLE a (id INTEGER PRIMARY KEY)');
    put('0002_b.sql', 'CREATE TABLE b (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1)');
    put('0003_c.sql', 'CREATE TABLE c (id INTEGER PRIMARY KEY)');
    expect(() => migrate(db, NOW, folder)).toThrow(MigrationError);
    expect(tables()).toEqual(['a', 'migrations']);
    expect(records()).toEqual([{ name: '0001_a.sql', applied_at: NOW.getTime() }]);

    put('0002_b.sql', 'CREATE TABLE b (id INTEGER PRIMARY KEY)');
    expect(migrate(db, NOW, folder)).toEqual(['0002_b.sql', '0003_c.sql']);
  });

  test('the very first one failing leaves nothing at all', () => {
    put('0001_a.sql', 'CREATE TABLE a (id INTEGER PRIMARY KEY); nonsense');
    expect(() => migrate(db, NOW, folder)).toThrow(MigrationError);
    expect(tables()).toEqual([]);
  });

  test('a database ahead of the program is refused before anything is written', () => {
    put('0001_a.sql', 'CREATE TABLE a (id INTEGER PRIMARY KEY)');
    migrate(db, NOW, folder);
    db.prepare('INSERT INTO migrations VALUES (?, 0)').run('0009_later.sql');
    put('0002_b.sql', 'CREATE TABLE b (id INTEGER PRIMARY KEY)');
    expect(() => migrate(db, NOW, folder)).toThrow(NewerDatabaseError);
    expect(tables()).toEqual(['a', 'migrations']);
  });
});
