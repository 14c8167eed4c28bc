import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase, useWriteAheadLog } from '../../src/db/open.ts';
import { createCipher, randomKey, SealError } from '../../src/secrets/cipher.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { takeKey } from '../../src/secrets/take-key.ts';
import { databaseFile } from '../support/database.ts';
import { addCohort, addPair } from '../support/rows.ts';
import { copyOf, crashCopies, tracesIn } from '../support/traces.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const FIRST = '0001_first_tables.sql';
const notesKey = randomKey();
const cipher = createCipher(notesKey);
let file: ReturnType<typeof databaseFile>;
let db: Database;
/** All that the first Kantel sealed in the database, and what it deleted again. */
let before: Buffer[];

/** A database as the first Kantel left it: its tables, and NOTES_KEY itself for what people wrote. */
beforeEach(() => {
  file = databaseFile();
  const folder = join(dirname(file.path), 'first');
  mkdirSync(folder);
  copyFileSync(new URL(`../../migrations/${FIRST}`, import.meta.url), join(folder, FIRST));
  db = openDatabase(file.path);
  db.pragma('secure_delete = OFF');
  migrate(db, NOW, pathToFileURL(`${folder}/`));
  useWriteAheadLog(db);
  db.prepare('INSERT INTO notes_keys (key_id, first_used_at) VALUES (?, ?)').run(cipher.id, NOW.getTime());
  before = [];
  addCohort(db, { id: 1, name: 'Spring' });
  for (let pair = 1; pair <= 3; pair += 1) writeAll(addPair(db));
  db.close();
  db = openDatabase(file.path);
  migrate(db, NOW);
});

afterEach(() => {
  db.close();
  file.remove();
});

function sealedBefore(context: string, text: string): Buffer {
  const sealed = cipher.seal(context, Buffer.from(text));
  before.push(sealed);
  return sealed;
}

function writeAll(pair: number): void {
  const seal = (text: string): Buffer => sealedBefore(`pair:${pair}`, `${text} of ${pair}`);
  db.prepare("INSERT INTO expectations VALUES (?, 'U1', ?, ?, 0)").run(pair, seal('hopes'), seal('limits'));
  db.prepare("INSERT INTO expectations VALUES (?, 'U2', ?, NULL, 0)").run(pair, seal('other hopes'));
  db.prepare("INSERT INTO agreements VALUES (?, ?, 1, 4, 60, ?, ?, ?, 'U1', 0, NULL)").run(
    pair,
    pair,
    seal('place'),
    seal('confidence'),
    seal('wish'),
  );
  db.prepare(
    "INSERT INTO meetings (id, pair_id, starts_at, length_minutes, place_sealed, state, created_at) VALUES (?, ?, 0, 60, ?, 'met', 0)",
  ).run(pair, pair, seal('lunch'));
  // One note goes over several pages.
  db.prepare("INSERT INTO notes VALUES (?, ?, ?, 'U1', 'pair', ?, ?, NULL, 0)").run(
    pair,
    pair,
    pair,
    seal('findings '.repeat(1_500)),
    seal('action'),
  );
  deliver(`pair:${pair}:intro`, 'waiting');
  deliver(`cohort:${pair}`, 'waiting');
  deliver(`pair:${pair}:welcome`, 'sent');
  db.prepare("UPDATE deliveries SET work_sealed = NULL WHERE state = 'sent'").run();
}

function deliver(key: string, state: string): void {
  db.prepare(
    `INSERT INTO deliveries (key, lane, work_sealed, weight, state, planned_at, not_before, client_msg_id)
     VALUES (?, 'lane', ?, 'needed', ?, 0, 0, ?)`,
  ).run(key, sealedBefore(`delivery:${key}`, `work of ${key}`), state, key);
}

/** Reads back everything. @param open as what it was sealed with opens it */
function texts(of: Database, open: (context: string, sealed: Buffer) => string): string[] {
  const read = (sql: string): string[] =>
    of
      .prepare<[], { context: string; sealed: Buffer }>(sql)
      .all()
      .map(({ context, sealed }) => open(context, sealed));
  const ofPair = (table: string, column: string): string[] =>
    read(
      `SELECT 'pair:' || pair_id AS context, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL ORDER BY pair_id`,
    );
  return [
    ...ofPair('expectations', 'hopes_sealed'),
    ...ofPair('expectations', 'off_limits_sealed'),
    ...ofPair('agreements', 'place_sealed'),
    ...ofPair('agreements', 'confidentiality_sealed'),
    ...ofPair('agreements', 'learning_wish_sealed'),
    ...ofPair('meetings', 'place_sealed'),
    ...ofPair('notes', 'findings_sealed'),
    ...ofPair('notes', 'action_sealed'),
    ...read(
      "SELECT 'delivery:' || key AS context, work_sealed AS sealed FROM deliveries WHERE work_sealed IS NOT NULL ORDER BY id",
    ),
  ];
}

const openedBefore = (of: Database): string[] =>
  texts(of, (context, sealed) => cipher.open(context, sealed).toString());
const opened = (of: Database): string[] => texts(of, createSealer(of, notesKey).open);

test('at the first start everything is sealed with the key of its pair', () => {
  const said = openedBefore(db);
  expect(said).toHaveLength(3 * 11);
  takeKey(db, notesKey, NOW);
  expect(opened(db)).toEqual(said);
  expect(() => openedBefore(db)).toThrow(SealError);
  const subjects = db.prepare('SELECT subject FROM data_keys ORDER BY subject').pluck().all();
  expect(subjects).toEqual(['general', 'pair:1', 'pair:2', 'pair:3']);

  const keys = db.prepare('SELECT * FROM data_keys').all();
  takeKey(db, notesKey, NOW);
  expect(db.prepare('SELECT * FROM data_keys').all()).toEqual(keys);
  expect(opened(db)).toEqual(said);
});

test('nothing that NOTES_KEY itself sealed is left in the files, also not what had been deleted', () => {
  // More than is in its tables: what it had deleted.
  expect(tracesIn(file.path, before).length).toBeGreaterThan(3 * 11);
  takeKey(db, notesKey, NOW);
  expect(tracesIn(file.path, before)).toHaveLength(0);
});

test('a crash at any write leaves it as it was, and the next start does it', () => {
  const said = openedBefore(db);
  db.pragma('cache_size = 1'); // so that what is not committed yet is in the log
  const tables = ['expectations', 'notes', 'deliveries', 'data_keys', 'notes_keys'];
  const copies = crashCopies(db, file.path, dirname(file.path), tables);
  takeKey(db, notesKey, NOW);
  expect(copies.length).toBeGreaterThan(20);
  for (const path of [...copies, copyOf(file.path, dirname(file.path))]) {
    const found = openDatabase(path);
    found.pragma('synchronous = OFF');
    if (copies.includes(path)) expect(openedBefore(found)).toEqual(said);
    takeKey(found, notesKey, NOW);
    expect(opened(found)).toEqual(said);
    found.close();
  }
});

test('what is damaged stays as it is, and holds nothing up', () => {
  const damaged = Buffer.concat([cipher.id, Buffer.alloc(40)]);
  db.prepare('UPDATE notes SET findings_sealed = ? WHERE id = 2').run(damaged);
  takeKey(db, notesKey, NOW);
  expect(db.prepare('SELECT findings_sealed FROM notes WHERE id = 2').pluck().get()).toEqual(damaged);
  const action = db.prepare<[], Buffer>('SELECT action_sealed FROM notes WHERE id = 2').pluck().get();
  expect(createSealer(db, notesKey).open('pair:2', action ?? damaged)).toBe('action of 2');
});

test('another key than the one it was written with changes nothing', () => {
  const said = openedBefore(db);
  expect(() => takeKey(db, randomKey(), NOW)).toThrow('not the key');
  expect(openedBefore(db)).toEqual(said);
});
