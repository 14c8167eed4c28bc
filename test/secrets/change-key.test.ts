import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase, useWriteAheadLog } from '../../src/db/open.ts';
import { changeKey, DamagedKeyError } from '../../src/secrets/change-key.ts';
import { randomKey, SealError } from '../../src/secrets/cipher.ts';
import { createKeyStore } from '../../src/secrets/key-store.ts';
import { ErasedError } from '../../src/secrets/keyring.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { takeKey, WrongKeyError } from '../../src/secrets/take-key.ts';
import { databaseFile } from '../support/database.ts';
import { copyOf, crashCopies, tracesIn } from '../support/traces.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const PAIRS = 20;
const [before, after] = [randomKey(), randomKey()];
let file: ReturnType<typeof databaseFile>;
let db: Database;
/** What was sealed, by context. */
let sealed: Map<string, Buffer>;

beforeEach(() => {
  file = databaseFile();
  db = openDatabase(file.path);
  migrate(db, NOW);
  useWriteAheadLog(db);
  takeKey(db, before, NOW);
  const sealer = createSealer(db, before);
  const contexts = Array.from({ length: PAIRS }, (_, n) => `pair:${n + 1}`);
  sealed = new Map(
    [...contexts, 'person:U1', 'delivery:cohort:1'].map((c) => [c, sealer.seal(c, `words of ${c}`)]),
  );
  sealer.forget('pair:7');
});

afterEach(() => {
  db.close();
  file.remove();
});

/** Opens everything there is with a key. @returns how many did not open */
function unopened(of: Database, key: Buffer): number {
  takeKey(of, key, NOW);
  const sealer = createSealer(of, key);
  return [...sealed].filter(([context, bytes]) => {
    if (context === 'pair:7') {
      expect(() => sealer.open(context, bytes)).toThrow(ErasedError);
      return false;
    }
    try {
      return sealer.open(context, bytes) !== `words of ${context}`;
    } catch (error) {
      if (error instanceof SealError) return true;
      throw error;
    }
  }).length;
}

test('afterwards the new key opens everything, the old one nothing, and what was erased stays so', () => {
  expect(changeKey(db, before, after, NOW)).toEqual({ keys: PAIRS + 1, isWiped: true });
  expect(unopened(db, after)).toBe(0);
  expect(() => takeKey(db, before, NOW)).toThrow(WrongKeyError);
  const old = createSealer(db, before);
  for (const [context, bytes] of sealed) expect(() => old.open(context, bytes)).toThrow(SealError);
});

test('nothing that the old key opens is left in the files', () => {
  const wrapped = createKeyStore(db).all();
  const old = wrapped.map((key) => key.wrapped);
  expect(tracesIn(file.path, old)).toHaveLength(old.length);
  changeKey(db, before, after, NOW);
  expect(tracesIn(file.path, old)).toHaveLength(0);
});

test('while another program reads, it is said that the log could not be emptied', () => {
  const reader = openDatabase(file.path);
  const reading = reader.prepare('SELECT * FROM data_keys').iterate();
  reading.next();
  expect(changeKey(db, before, after, NOW).isWiped).toBe(false);
  reading.return?.();
  reader.close();
  expect(unopened(db, after)).toBe(0);
});

test('a key that does not open stops it, and nothing is changed', () => {
  db.prepare("UPDATE data_keys SET wrapped = randomblob(64) WHERE subject = 'pair:20'").run();
  expect(() => changeKey(db, before, after, NOW)).toThrow(
    new DamagedKeyError('the key of pair:20 in the database is damaged; nothing was changed'),
  );
  expect(unopened(db, before)).toBe(1);
});

describe('a crash', () => {
  test('at any write leaves the old key working, and the new one opening nothing', () => {
    db.pragma('cache_size = 1'); // so that what is not committed yet is in the log
    const copies = crashCopies(db, file.path, dirname(file.path), ['data_keys', 'notes_keys']);
    changeKey(db, before, after, NOW);
    expect(copies.length).toBeGreaterThan(PAIRS);
    for (const path of copies) {
      const found = openDatabase(path);
      found.pragma('synchronous = OFF');
      expect(() => takeKey(found, after, NOW)).toThrow(WrongKeyError);
      expect(unopened(found, before)).toBe(0);
      found.close();
    }
    expect(unopened(db, after)).toBe(0);
  });

  test('after the change, before the log was emptied, leaves the new one working', () => {
    const reader = openDatabase(file.path);
    const reading = reader.prepare('SELECT * FROM data_keys').iterate();
    reading.next();
    changeKey(db, before, after, NOW);
    const found = openDatabase(copyOf(file.path, dirname(file.path)));
    reading.return?.();
    reader.close();
    expect(() => takeKey(found, before, NOW)).toThrow(WrongKeyError);
    expect(unopened(found, after)).toBe(0);
    found.close();
  });
});
