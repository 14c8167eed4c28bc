import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { checkKey, WrongKeyError } from '../../src/secrets/key-store.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { faultInWords } from '../../src/startup-fault.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

test('a database goes on with the key it began with, and refuses another', () => {
  const db = openDatabase(':memory:');
  migrate(db, NOW);
  const key = randomBytes(32);
  checkKey(db, createSealer(key), NOW);
  checkKey(db, createSealer(key), NOW);
  expect(() => checkKey(db, createSealer(randomBytes(32)), NOW)).toThrow(WrongKeyError);
});

test('the fault is said in one line that names the setting', () => {
  expect(faultInWords(new WrongKeyError('it is another'))).toBe('NOTES_KEY: it is another');
});
