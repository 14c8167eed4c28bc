import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from '../../src/db/open.ts';

const BESIDE = ['', '-wal', '-shm', '-journal'];

/** Which of these bytes are found in the files of a database: looked for by their first sixteen, and their last. */
export function tracesIn(path: string, wanted: readonly Buffer[]): Buffer[] {
  const files = BESIDE.map((end) => `${path}${end}`).filter(existsSync);
  const all = Buffer.concat(files.map((file) => readFileSync(file)));
  return wanted.filter((bytes) => all.includes(bytes.subarray(0, 16)) || all.includes(bytes.subarray(-16)));
}

/** Copies the files of a database as they would be found if it crashed now. @returns the path of the copy */
export function copyOf(path: string, folder: string): string {
  const into = mkdtempSync(join(folder, 'crash-'));
  // The index of the log is made anew after a crash of the machine.
  for (const end of BESIDE.filter((each) => each !== '-shm' && existsSync(`${path}${each}`))) {
    copyFileSync(`${path}${end}`, join(into, `${basename(path)}${end}`));
  }
  return join(into, basename(path));
}

/**
 * Copies the files of a database each time something was written to one of these tables, before it is
 * committed.
 * @returns the paths of the copies made so far, oldest first
 */
export function crashCopies(db: Database, path: string, folder: string, tables: readonly string[]): string[] {
  const copies: string[] = [];
  db.function('copy_files', () => copies.push(copyOf(path, folder)));
  for (const table of tables) {
    for (const what of ['INSERT', 'UPDATE', 'DELETE']) {
      db.exec(
        `CREATE TEMP TRIGGER ${table}_${what} AFTER ${what} ON ${table} BEGIN SELECT copy_files(); END`,
      );
    }
  }
  return copies;
}
