import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyDatabase } from '../../src/db/copy.ts';
import { DatabaseFault, DatabaseInUseError } from '../../src/db/fault.ts';
import { holdDatabase } from '../../src/db/lock.ts';
import { NewerDatabaseError } from '../../src/db/migrate.ts';
import type { Database } from '../../src/db/open.ts';
import { restoreDatabase } from '../../src/db/restore.ts';
import { openStorage, type Storage } from '../../src/db/storage.ts';
import { databaseFile } from '../support/database.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
let path: string;
let copy: string;
let remove: () => void;
let storage: Storage;

beforeEach(() => {
  ({ path, remove } = databaseFile());
  copy = join(dirname(path), 'copies', 'monday.db');
  storage = openStorage(path, NOW);
  storage.db.exec('CREATE TABLE said (words TEXT) STRICT');
});

afterEach(() => {
  storage.close();
  remove();
});

const say = (words: string): unknown => storage.db.prepare('INSERT INTO said VALUES (?)').run(words);
const sayMany = (rows: number): void =>
  storage.db.transaction(() => {
    for (let row = 0; row < rows; row += 1) say(`row ${row} `.repeat(100));
  })();
const saidIn = (db: Database): unknown[] => db.prepare('SELECT words FROM said').pluck().all();

/** What is in a file, once this Kantel has opened it. */
function said(file: string): unknown[] {
  const opened = openStorage(file, NOW);
  try {
    return saidIn(opened.db);
  } finally {
    opened.close();
  }
}

/** What is said instead of copying. */
const faultOf = (copying: Promise<unknown>): Promise<string> =>
  copying.then(
    () => 'it was copied',
    (error: unknown) => (error instanceof DatabaseFault ? error.message : String(error)),
  );

describe('copying', () => {
  test('while it is written to all the time, the copy shows one moment of it, and is one file that opens', async () => {
    sayMany(1_000);
    let isCopying = true;
    let during = 0;
    const write = (): void => {
      if (!isCopying) return;
      // Both rows or neither: a copy with one of them would show no moment at all.
      storage.db.transaction(() => {
        say(`a ${during}`);
        say(`b ${during}`);
      })();
      during += 1;
      setImmediate(write);
    };
    write();
    const copied = await copyDatabase(path, copy);
    isCopying = false;
    expect(during).toBeGreaterThan(2);
    expect(readdirSync(dirname(copy))).toEqual(['monday.db']);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(copied.bytes).toBe(statSync(copy).size);

    const inCopy = said(copy);
    expect(inCopy.slice(0, 1_000)).toEqual(saidIn(storage.db).slice(0, 1_000));
    expect(inCopy.length % 2).toBe(0);
    expect(inCopy.length).toBeLessThan(saidIn(storage.db).length);
  });

  test('a file that is there is left as it is, unless it may be replaced', async () => {
    say('one');
    await copyDatabase(path, copy);
    const before = readFileSync(copy);
    say('two');
    expect(await faultOf(copyDatabase(path, copy))).toBe(`${copy} is there already; it was left as it is`);
    expect(readFileSync(copy).equals(before)).toBe(true);
    await copyDatabase(path, copy, true);
    expect(said(copy)).toEqual(['one', 'two']);
  });

  test('a database is never copied onto itself', async () => {
    expect(await faultOf(copyDatabase(path, path, true))).toBe('a database cannot be copied onto itself');
    expect(saidIn(storage.db)).toEqual([]);
  });

  test.each(['-wal', '-shm', '-journal', '-lock'])(
    'nor in the place of a file of its own, %s',
    async (ending) => {
      say('one');
      expect(await faultOf(copyDatabase(path, `${path}${ending}`, true))).toMatch(/choose another$/);
      await copyDatabase(path, copy);
      expect(said(copy)).toEqual(['one']);
    },
  );

  test.each([
    ['that is not there', () => {}, /^there is no database at /],
    ['that is empty', (file: string) => writeFileSync(file, ''), /^there is nothing in that database$/],
    [
      'that is none',
      (file: string) => writeFileSync(file, 'minutes of a meeting '.repeat(400)),
      /^this file is not a database/,
    ],
    [
      'that is damaged',
      (file: string) => {
        sayMany(400);
        storage.db.pragma('wal_checkpoint(TRUNCATE)');
        const content = readFileSync(path);
        writeFileSync(file, content.fill(0xff, 40 * 4_096, 41 * 4_096));
      },
      /^the database is damaged/,
    ],
  ])('of one %s nothing is left behind', async (_, make, fault) => {
    const broken = join(dirname(path), 'broken.db');
    make(broken);
    expect(await faultOf(copyDatabase(broken, copy))).toMatch(fault);
    expect(existsSync(dirname(copy)) ? readdirSync(dirname(copy)) : []).toEqual([]);
  });

  test('one of a newer Kantel is no backup that this one could start on', async () => {
    storage.db.prepare('INSERT INTO migrations VALUES (?, 0)').run('9999_from_the_future.sql');
    await expect(copyDatabase(path, copy)).rejects.toThrow(NewerDatabaseError);
    expect(readdirSync(dirname(copy))).toEqual([]);
  });
});

describe('restoring', () => {
  beforeEach(async () => {
    say('kept');
    await copyDatabase(path, copy);
    say('said later');
  });

  test('while a Kantel works on the database nothing is touched', async () => {
    const restoring = restoreDatabase(copy, path, { mayReplace: true, now: NOW });
    await expect(restoring).rejects.toThrow(DatabaseInUseError);
    expect(saidIn(storage.db)).toEqual(['kept', 'said later']);
  });

  test('what is in its place stays there, unless it may be set aside', async () => {
    storage.close();
    const restoring = restoreDatabase(copy, path, { mayReplace: false, now: NOW });
    expect(await faultOf(restoring)).toMatch(/is there already; --replace sets it aside/);
    expect(said(path)).toEqual(['kept', 'said later']);
  });

  test('what a crash left beside the former database goes with it, and is not taken for the new one’s', async () => {
    // As after a crash: what was said last is still in the log beside the file.
    const crashed = join(dirname(path), 'crashed.db');
    for (const ending of ['', '-wal', '-shm']) copyFileSync(`${path}${ending}`, `${crashed}${ending}`);
    const { setAside } = await restoreDatabase(copy, crashed, { mayReplace: true, now: NOW });
    expect(setAside).toBe(`${crashed}.20260302T090000Z`);
    expect(said(crashed)).toEqual(['kept']);
    expect(said(setAside ?? '')).toEqual(['kept', 'said later']);
  });

  test('a log whose database is gone is set aside too', async () => {
    const lost = join(dirname(path), 'lost.db');
    copyFileSync(`${path}-wal`, `${lost}-wal`);
    const { setAside } = await restoreDatabase(copy, lost, { mayReplace: false, now: NOW });
    expect(said(lost)).toEqual(['kept']);
    expect(existsSync(`${setAside}-wal`)).toBe(true);
  });

  test('a copy that does not hold leaves all as it was, and the database free', async () => {
    storage.close();
    writeFileSync(copy, readFileSync(copy).subarray(0, 8_192));
    const restoring = restoreDatabase(copy, path, { mayReplace: true, now: NOW });
    expect(await faultOf(restoring)).toMatch(/^the database is damaged/);
    holdDatabase(path)();
    expect(said(path)).toEqual(['kept', 'said later']);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('restored'))).toEqual([]);
  });
});
