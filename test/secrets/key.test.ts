import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { randomKey } from '../../src/secrets/cipher.ts';
import { takeKey, WrongKeyError } from '../../src/secrets/take-key.ts';
import { faultInWords } from '../../src/startup-fault.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
let db: Database;

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, NOW);
});

afterEach(() => db.close());

test('a database goes on with the key it began with, and refuses another', () => {
  const key = randomKey();
  takeKey(db, key, NOW);
  takeKey(db, key, NOW);
  expect(() => takeKey(db, randomKey(), NOW)).toThrow(WrongKeyError);
  takeKey(db, key, NOW);
});

test('the fault is said in one line that names the setting', () => {
  expect(faultInWords(new WrongKeyError('it is another'))).toBe('NOTES_KEY: it is another');
});
