import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changingKey } from '../../src/commands/changing-key.ts';
import { erasing } from '../../src/commands/erasing.ts';
import { ConfigError } from '../../src/config.ts';
import { DatabaseInUseError } from '../../src/db/fault.ts';
import { holdDatabase } from '../../src/db/lock.ts';
import { openStorage } from '../../src/db/storage.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { takeKey } from '../../src/secrets/take-key.ts';
import { databaseFile } from '../support/database.ts';
import { addCohort, addPair } from '../support/rows.ts';
import { tracesIn } from '../support/traces.ts';

const NOW = new Date('2026-06-02T09:00:00Z');
const BEFORE = Buffer.alloc(32, 1).toString('base64');
const AFTER = Buffer.alloc(32, 2).toString('base64');
const OTHER = Buffer.alloc(32, 3).toString('base64');
let file: ReturnType<typeof databaseFile>;
let env: Record<string, string>;
let hopes: Buffer;

/** A database with a pair that runs (1) and one that has ended (2), which wrote something. */
beforeEach(() => {
  file = databaseFile();
  env = { DATABASE_PATH: file.path, NOTES_KEY: BEFORE };
  withKey(BEFORE, (db, sealer) => {
    addCohort(db, { id: 1, name: 'Spring' });
    addPair(db, { mentorId: 'USANNE', menteeId: 'UPETRA', openedAt: new Date('2026-01-05T09:00:00Z') });
    addPair(db, {
      mentorId: 'UOMAR',
      menteeId: 'UPETRA',
      stage: 'closed',
      openedAt: new Date('2025-03-03T09:00:00Z'),
    });
    db.prepare('UPDATE pairs SET closed_at = ? WHERE id = 2').run(Date.parse('2026-05-04T09:00:00Z'));
    hopes = sealer.seal('pair:2', 'to be heard');
    db.prepare("INSERT INTO expectations VALUES (2, 'UOMAR', ?, NULL, 0)").run(hopes);
  });
});

afterEach(() => file.remove());

function withKey<Result>(
  key: string,
  work: (db: ReturnType<typeof openStorage>['db'], sealer: ReturnType<typeof createSealer>) => Result,
): Result {
  const notesKey = Buffer.from(key, 'base64');
  const storage = openStorage(file.path, NOW, { isOurs: (db) => takeKey(db, notesKey, NOW) });
  try {
    return work(storage.db, createSealer(storage.db, notesKey));
  } finally {
    storage.close();
  }
}

const opensWith = (key: string): string =>
  withKey(key, (db, sealer) => {
    const sealed = db.prepare<[], Buffer>('SELECT hopes_sealed FROM expectations').pluck().get();
    return sealed ? sealer.open('pair:2', sealed) : 'nothing';
  });

const changeKey = (changes: Record<string, string> = {}, args: string[] = []): string[] =>
  changingKey({ args, env: { ...env, NEW_NOTES_KEY: AFTER, ...changes }, now: NOW });
const erase = (...args: string[]): string[] => erasing({ args, env, now: NOW });

const NEXT = [
  expect.stringMatching(/^Now put the value of NEW_NOTES_KEY in NOTES_KEY/),
  expect.stringMatching(/^Backups from before open with the old key alone/),
];

describe('npm run change-key', () => {
  test('changes the key, says what comes next, and does it once', () => {
    expect(changeKey()).toEqual([
      'The key is changed: 1 key is wrapped with the new one, and the old one opens nothing any more.',
      ...NEXT,
    ]);
    expect(opensWith(AFTER)).toBe('to be heard');
    expect(() => opensWith(BEFORE)).toThrow('not the key');

    expect(changeKey()).toEqual(['The key had been changed already; nothing was done.', ...NEXT]);
    expect(opensWith(AFTER)).toBe('to be heard');
  });

  test.each<[what: string, changes: Record<string, string>, fault: string]>([
    [
      'no new key',
      { NEW_NOTES_KEY: '' },
      'NEW_NOTES_KEY is missing: the key to come; make one with: openssl rand -base64 32',
    ],
    [
      'a bad new key',
      { NEW_NOTES_KEY: 'secret' },
      'NEW_NOTES_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32',
    ],
    [
      'the same key',
      { NEW_NOTES_KEY: BEFORE },
      'NEW_NOTES_KEY must be another key than NOTES_KEY; make one with: openssl rand -base64 32',
    ],
    [
      'no key',
      { NOTES_KEY: '' },
      'NOTES_KEY is missing: 32 bytes in base64; make one with: openssl rand -base64 32',
    ],
    ['neither key', { NOTES_KEY: OTHER }, 'NOTES_KEY: it is not the key that this database was written with'],
    ['no database', { DATABASE_PATH: '/nowhere/kantel.db' }, 'DATABASE_PATH: there is no database there'],
  ])('%s is one line, and changes nothing', (_what, changes, fault) => {
    expect(() => changeKey(changes)).toThrow(expect.objectContaining({ message: fault }));
    expect(opensWith(BEFORE)).toBe('to be heard');
  });

  test('it refuses while the bot runs', () => {
    const release = holdDatabase(file.path);
    try {
      expect(() => changeKey()).toThrow(DatabaseInUseError);
    } finally {
      release();
    }
    expect(opensWith(BEFORE)).toBe('to be heard');
  });

  test('a setting that is none of its business may be missing or wrong', () => {
    expect(() => changeKey({ PORT: 'x' })).not.toThrow(ConfigError);
  });
});

describe('npm run erase', () => {
  test('erases what an ended pair said, also from the file', () => {
    expect(erase('--pair', '2')).toEqual([
      'Pair 2 is erased: its key is destroyed, and what it said is deleted.',
      expect.stringMatching(/^That it was there, when it met and how far it came is kept/),
    ]);
    expect(opensWith(BEFORE)).toBe('nothing');
    expect(tracesIn(file.path, [hopes])).toEqual([]);
    expect(() => withKey(BEFORE, (_db, sealer) => sealer.open('pair:2', hopes))).toThrow('erased');
  });

  test('lists somebody’s pairs, to find which it is', () => {
    expect(erase('--of', 'UPETRA')).toEqual([
      'pair 1: USANNE mentors UPETRA, since 2026-01-05, not ended',
      'pair 2: UOMAR mentors UPETRA, since 2025-03-03, ended 2026-05-04',
    ]);
    erase('--pair=2');
    expect(erase('--of', 'UOMAR')).toEqual([
      'pair 2: UOMAR mentors UPETRA, since 2025-03-03, ended 2026-05-04, erased 2026-06-02',
    ]);
    expect(erase('--of', 'UNINA')).toEqual(['UNINA is in no pair.']);
    expect(opensWith(BEFORE)).toBe('nothing');
  });

  test.each([
    ['1', 'pair 1 has not ended; what it says can be erased once it has'],
    ['99', 'there is no pair 99'],
  ])('pair %s is one line, and erases nothing', (pair, fault) => {
    expect(() => erase('--pair', pair)).toThrow(new Error(fault));
    expect(opensWith(BEFORE)).toBe('to be heard');
  });

  test('called in any other way, it says how it is called', () => {
    const ways = [
      '',
      '2',
      '--pair',
      '--pair 0',
      '--pair 2;3',
      '--pair 1e9',
      '--pair 2 --of U1',
      '--of petra',
      '--all',
    ];
    for (const way of ways) {
      expect(() => erase(...way.split(' '))).toThrow('usage: npm run erase -- --pair <number>');
    }
    expect(opensWith(BEFORE)).toBe('to be heard');
  });
});

test('as processes: a line for each fault and no stack, with an exit code', async () => {
  writeFileSync(`${dirname(file.path)}/.env`, `NOTES_KEY=${BEFORE}\nNEW_NOTES_KEY=${AFTER}\n`);
  const release = holdDatabase(file.path);
  const faults = await Promise.all([run('erase', '--help'), run('change-key')]);
  release();
  expect(faults).toEqual([
    [2, '', expect.stringMatching(/^usage: npm run erase .*\n$/)],
    [1, '', 'another Kantel works on this database; stop that one first\n'],
  ]);
  const [code, out, err] = await run('change-key');
  expect([code, out.split('\n')[0], err]).toEqual([0, expect.stringMatching(/^The key is changed/), '']);
  expect(existsSync(`${file.path}-wal`)).toBe(false);
  expect(opensWith(AFTER)).toBe('to be heard');
});

/** Runs a command as npm does. @returns its exit code, and what it wrote on both streams */
function run(command: 'change-key' | 'erase', ...args: string[]): Promise<[number, string, string]> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const entry = fileURLToPath(new URL(`../../src/commands/${command}.ts`, import.meta.url));
  const options = {
    cwd: dirname(file.path),
    env: { PATH: process.env.PATH ?? '', DATABASE_PATH: file.path },
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', tsx, entry, ...args], options, (error, out, err) => {
      resolve([typeof error?.code === 'number' ? error.code : 0, out, err]);
    });
  });
}
