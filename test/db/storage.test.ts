import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseFault, DatabaseInUseError } from '../../src/db/fault.ts';
import { holdDatabase } from '../../src/db/lock.ts';
import { openStorage } from '../../src/db/storage.ts';
import { databaseFile } from '../support/database.ts';
import { hasSmallDisks, smallDisk, writeProtect } from '../support/small-disk.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
/** How long another program's lock is waited for. Milliseconds. */
const timeout = 20;
let path: string;
let remove: () => void;

beforeEach(() => {
  ({ path, remove } = databaseFile());
});

afterEach(() => remove());

/** A sound database with some hundred pages in it, put away. */
function made(file = path): string {
  const { db, close } = openStorage(file, NOW);
  db.exec('CREATE TABLE filled (words TEXT) STRICT');
  const insert = db.prepare('INSERT INTO filled VALUES (?)');
  db.transaction(() => {
    for (let row = 0; row < 400; row += 1) insert.run(`row ${row} `.repeat(100));
  })();
  close();
  return file;
}

/** What is said when it is opened, and whether each file beside it is left byte for byte as it was. */
function refusal(file = path): { fault: string; isUntouched: boolean } {
  const before = contents(file);
  let fault = 'it opened';
  try {
    openStorage(file, NOW, { timeout }).close();
  } catch (error) {
    fault = error instanceof DatabaseFault ? error.message : `not in words: ${error}`;
  }
  return { fault, isUntouched: contents(file).equals(before) };
}

const contents = (file: string): Buffer => (statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0));

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

describe('one at a time', () => {
  test('a database that is worked on is refused to everybody else, under each of its names, until it is let go of', () => {
    const link = `${path}.link`;
    symlinkSync(path, link);
    const first = openStorage(path, NOW);
    expect(() => openStorage(path, NOW)).toThrow(DatabaseInUseError);
    expect(() => openStorage(link, NOW)).toThrow(DatabaseInUseError);
    expect(() => holdDatabase(path)).toThrow(DatabaseInUseError);
    first.close();
    const release = holdDatabase(link);
    expect(() => openStorage(path, NOW)).toThrow(DatabaseInUseError);
    release();
    openStorage(path, NOW).close();
  });

  test('what holds it is an empty file that stays', () => {
    made();
    expect(readdirSync(join(path, '..')).sort()).toEqual(['kantel.db', 'kantel.db-lock']);
    expect(statSync(`${path}-lock`).size).toBe(0);
  });

  test('one that is refused for what is in it is let go of', () => {
    const isOurs = (): void => {
      throw new Error('another key');
    };
    expect(() => openStorage(path, NOW, { isOurs })).toThrow('another key');
    holdDatabase(path)();
  });

  test('databases that are not kept do not know of each other', () => {
    const first = openStorage(':memory:', NOW);
    openStorage(':memory:', NOW).close();
    first.close();
  });
});

test('an opened database has its settings on, and only whoever runs Kantel may read its file', () => {
  const { db, close } = openStorage(path, NOW);
  const setting = (name: string): unknown => db.pragma(name, { simple: true });
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(setting)).toEqual([
    'wal',
    2,
    1,
    5_000,
  ]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  close();
});

test('a row that belongs to one that is not there is told of, and the database opens', () => {
  const beside = new BetterSqlite3(made());
  beside.pragma('foreign_keys = OFF');
  beside.exec(
    'CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent) STRICT; CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT; INSERT INTO child VALUES (7)',
  );
  beside.close();
  const { loose, close } = openStorage(path, NOW);
  close();
  expect(loose).toEqual(['child']);
});

describe('refused in one line, and not a byte of it changed', () => {
  test('a file that is damaged in the middle', () => {
    made();
    overwrite(path, 40 * 4_096, Buffer.alloc(4_096, 0xff));
    expect(refusal()).toEqual({
      fault:
        'the database is damaged; it was left as it is. Put a backup in its place: docs/reliability.md says how',
      isUntouched: true,
    });
  });

  test('a file of which the end is missing', () => {
    writeFileSync(path, readFileSync(made()).subarray(0, 20 * 4_096));
    expect(refusal()).toEqual({
      fault: expect.stringMatching(/^the database is damaged; it was left as it is/),
      isUntouched: true,
    });
  });

  test('a file of which the beginning is overwritten', () => {
    made();
    overwrite(path, 0, Buffer.alloc(4_096, 0x20));
    expect(refusal()).toEqual({
      fault: 'this file is not a database; it was left as it is (SQLITE_NOTADB)',
      isUntouched: true,
    });
  });

  test('a folder', () => {
    mkdirSync(path);
    expect(refusal().fault).toBe('this is a folder; name a file in it, such as kantel.db');
  });

  test.each(['EXCLUSIVE', 'IMMEDIATE'])('a database that another program has locked (%s)', (kind) => {
    const other = new BetterSqlite3(made());
    if (kind === 'EXCLUSIVE') other.pragma('locking_mode = EXCLUSIVE');
    other.exec(`BEGIN ${kind}`);
    expect(refusal()).toEqual({
      fault: 'another program keeps the database locked; close that program and start again (SQLITE_BUSY)',
      isUntouched: true,
    });
    other.close();
  });

  describe.skipIf(!hasSmallDisks)('where the disk or the rights forbid it', () => {
    test.each([
      [
        'file',
        '',
        'the database may not be written to; give whoever runs Kantel the right to (SQLITE_READONLY)',
      ],
      [
        'folder',
        '/..',
        'the file beside it that ends in -lock may not be written to; give whoever runs Kantel the right to',
      ],
      [
        'lock',
        '-lock',
        'the file beside it that ends in -lock may not be written to; give whoever runs Kantel the right to',
      ],
    ])('a write-protected %s', (_, where, fault) => {
      const undo = writeProtect(resolve(`${made()}${where}`));
      try {
        expect(refusal()).toEqual({ fault, isUntouched: true });
      } finally {
        undo();
      }
      expect(refusal().fault).toBe('it opened');
    });

    test('a write-protected folder in which there is no database yet', () => {
      const undo = writeProtect(dirname(path));
      let fault: unknown;
      try {
        openStorage(path, NOW);
      } catch (error) {
        fault = error;
      }
      undo();
      expect(fault).toEqual(
        new DatabaseFault(
          'no database can be opened or made there; look at the rights of its folder (SQLITE_CANTOPEN)',
        ),
      );
    });

    test('a full disk, for a database that is there already, and for one that is made first', () => {
      const disk = smallDisk(2_000);
      try {
        const file = made(join(disk.folder, 'kantel.db'));
        disk.fill();
        expect(refusal(file)).toEqual({
          fault: expect.stringMatching(/^the disk is full; make room and start again \(SQLITE_\w+\)$/),
          isUntouched: true,
        });
        const another = join(disk.folder, 'another.db');
        writeFileSync(another, '');
        expect(refusal(another)).toEqual({
          fault: expect.stringMatching(/^the disk is full; make room and start again \(SQLITE_\w+\)$/),
          isUntouched: true,
        });
        disk.free();
        expect(refusal(file).fault).toBe('it opened');
        expect(refusal(another).fault).toBe('it opened');
      } finally {
        disk.remove();
      }
    });
  });
});
