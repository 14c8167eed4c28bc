import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DAMAGED, DatabaseFault, inWords } from './fault.ts';
import { refuseNewer } from './migrate.ts';
import { type Database, openDatabase, openToLook } from './open.ts';

/** What SQLite keeps beside a database. Beside another file than its own it would be taken for that one's. */
export const BESIDE = ['-wal', '-shm', '-journal'];

/** A copy that was made, and looked through. */
export interface Copied {
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Copies a database, also one that is being worked on: as it is at this moment, with SQLite's online backup. The copy
 * is one file, readable for whoever runs this alone. It gets its name only once it was opened and looked through: each
 * page is in order, each table has as many rows as the original, and this Kantel can work on it.
 * @param to where; never the original itself
 * @param mayReplace whether a file that is there already may be replaced
 * @throws DatabaseFault where it cannot be done; then nothing is left behind, and a file that was there stays
 */
export async function copyDatabase(from: string, to: string, mayReplace = false): Promise<Copied> {
  const part = `${to}.part`;
  try {
    if (!existsSync(from)) throw new DatabaseFault(`there is no database at ${from}`);
    refusePlace(from, to, mayReplace);
    mkdirSync(dirname(to), { recursive: true });
    remove(part);
    const counts = await copyAsItIs(from, part);
    const copied = lookThrough(part, counts);
    putInPlace(part, to, mayReplace);
    return copied;
  } catch (error) {
    remove(part);
    throw inWords(error);
  }
}

function remove(part: string): void {
  for (const ending of ['', ...BESIDE]) rmSync(`${part}${ending}`, { force: true });
}

function refusePlace(from: string, to: string, mayReplace: boolean): void {
  const original = realpathSync(from);
  const isBeside = [...BESIDE, '-lock'].some((ending) => realPlaceOf(to) === `${original}${ending}`);
  if (isBeside) throw new DatabaseFault('that name is for a file of the database itself; choose another');
  if (!existsSync(to)) return;
  if (realpathSync(to) === original) throw new DatabaseFault('a database cannot be copied onto itself');
  if (!mayReplace) throw new DatabaseFault(`${to} is there already; it was left as it is`);
}

/** The same place without links on the way to it; its folder may have to be made yet. */
function realPlaceOf(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}

/** @returns how many rows each table had at the moment that the copy shows */
async function copyAsItIs(from: string, part: string): Promise<Map<string, number>> {
  closeSync(openSync(part, 'wx', 0o600));
  const db = openToLook(from);
  try {
    // One read transaction around it all: otherwise the backup would begin anew with each write of the running bot.
    db.exec('BEGIN');
    const counts = rowsByTable(db);
    await db.backup(part);
    return counts;
  } finally {
    db.close();
  }
}

function lookThrough(part: string, counts: ReadonlyMap<string, number>): Copied {
  const db = openDatabase(part);
  try {
    // One file, without a log beside it; Kantel switches its log on again when it opens it.
    db.pragma('journal_mode = DELETE');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DatabaseFault(DAMAGED);
    refuseNewer(db);
    if (counts.size === 0) throw new DatabaseFault('there is nothing in that database');
    const copied = rowsByTable(db);
    for (const [table, rows] of counts) {
      if (copied.get(table) !== rows) throw new DatabaseFault(`the copy misses rows of ${table}`);
    }
    const rows = [...copied.values()].reduce((sum, each) => sum + each, 0);
    return { bytes: statSync(part).size, tables: copied.size, rows };
  } finally {
    db.close();
  }
}

function rowsByTable(db: Database): Map<string, number> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )
    .pluck()
    .all();
  const count = (table: string): number =>
    db
      .prepare<[], number>(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get() ?? 0;
  return new Map(tables.map((table) => [table, count(table)]));
}

function putInPlace(part: string, to: string, mayReplace: boolean): void {
  flush(part);
  // Taking the name fails where somebody else took it meanwhile.
  if (!mayReplace) closeSync(openSync(to, 'wx', 0o600));
  renameSync(part, to);
  flush(dirname(to));
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
