import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { randomKey, SealError } from '../../src/secrets/cipher.ts';
import { ErasedError } from '../../src/secrets/keyring.ts';
import { createSealer, type Sealer } from '../../src/secrets/sealer.ts';

let db: Database;
let notesKey: Buffer;
let sealer: Sealer;

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, new Date('2026-03-02T09:00:00Z'));
  notesKey = randomKey();
  sealer = createSealer(db, notesKey);
});

afterEach(() => db.close());

const subjects = (): unknown[] => db.prepare('SELECT subject FROM data_keys ORDER BY subject').pluck().all();

const context = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((id) => `pair:${id}`),
  fc.integer({ min: 1, max: 9 }).map((id) => `person:U${id}`),
  fc.string().map((key) => `delivery:${key}`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.string()).map(([id, about]) => `delivery:pair:${id}:${about}`),
);

// fast-check's own for this takes seconds to set up.
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(context, fc.string({ unit: anyCharacter }), (where, text) => {
      expect(sealer.open(where, sealer.seal(where, text))).toBe(text);
    }),
  );
});

test('moved to another context, nothing opens', () => {
  fc.assert(
    fc.property(context, context, fc.string(), (from, to, text) => {
      fc.pre(from !== to);
      const sealed = sealer.seal(from, text);
      expect(() => sealer.open(to, sealed)).toThrow(SealError);
    }),
  );
});

test('each pair and each person has a key of its own, made when something is first sealed for them', () => {
  const first = sealer.seal('pair:1', 'a').subarray(0, 4);
  expect(sealer.seal('pair:1', 'b').subarray(0, 4)).toEqual(first);
  expect(sealer.seal('delivery:pair:1:intro', 'c').subarray(0, 4)).toEqual(first);
  expect(sealer.seal('pair:2', 'a').subarray(0, 4)).not.toEqual(first);
  sealer.seal('person:U1', 'a');
  sealer.seal('delivery:cohort:1', 'a');
  expect(subjects()).toEqual(['general', 'pair:1', 'pair:2', 'person:U1']);
});

test('another NOTES_KEY opens nothing, and a key moved to another pair does not either', () => {
  const sealed = sealer.seal('pair:1', 'in confidence');
  sealer.seal('pair:2', 'other');
  expect(() => createSealer(db, randomKey()).open('pair:1', sealed)).toThrow(SealError);
  db.prepare(
    "UPDATE data_keys SET wrapped = (SELECT wrapped FROM data_keys WHERE subject = 'pair:1') WHERE subject = 'pair:2'",
  ).run();
  expect(() => sealer.open('pair:2', sealed)).toThrow(SealError);
});

test('what is forgotten says that it was erased, and what comes after it is sealed anew', () => {
  const sealed = sealer.seal('pair:1', 'in confidence');
  const said = sealer.seal('delivery:pair:1:intro', 'in confidence');
  const others = sealer.seal('pair:2', 'stays');
  sealer.forget('pair:1');
  sealer.forget('pair:1');
  sealer.forget('pair:3');
  expect(() => sealer.open('pair:1', sealed)).toThrow(ErasedError);
  expect(() => sealer.open('delivery:pair:1:intro', said)).toThrow(ErasedError);
  expect(() => sealer.open('pair:3', sealed)).toThrow('nothing was ever sealed');
  expect(sealer.open('pair:2', others)).toBe('stays');

  const later = sealer.seal('pair:1', 'later');
  expect(sealer.open('pair:1', later)).toBe('later');
  expect(() => sealer.open('pair:1', sealed)).toThrow(SealError);
});

test('a key that was made in a transaction that did not take place is not used again', () => {
  let lost: Buffer | undefined;
  const failing = db.transaction(() => {
    lost = sealer.seal('pair:1', 'lost');
    expect(sealer.open('pair:1', lost)).toBe('lost');
    throw new Error('no');
  });
  expect(failing).toThrow('no');
  expect(subjects()).toEqual([]);
  const kept = sealer.seal('pair:1', 'kept');
  expect(createSealer(db, notesKey).open('pair:1', kept)).toBe('kept');
  expect(() => sealer.open('pair:1', lost ?? Buffer.alloc(0))).toThrow(SealError);
});

test('a key that was destroyed in a transaction that did not take place is still there', () => {
  const sealed = sealer.seal('pair:1', 'kept');
  const failing = db.transaction(() => {
    sealer.forget('pair:1');
    expect(() => sealer.open('pair:1', sealed)).toThrow(ErasedError);
    throw new Error('no');
  });
  expect(failing).toThrow('no');
  expect(sealer.open('pair:1', sealed)).toBe('kept');
});
