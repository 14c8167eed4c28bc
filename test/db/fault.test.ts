import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseFault, inWords, storageTroubleOf } from '../../src/db/fault.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';

let db: Database;

beforeEach(() => {
  db = openDatabase(':memory:');
  db.exec('CREATE TABLE said (words TEXT UNIQUE) STRICT');
});
afterEach(() => db.close());

/** What SQLite throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const say = (words: string): unknown => db.prepare('INSERT INTO said VALUES (?)').run(words);

test('a database that may not grow is trouble with the storage, and a row that may not be is none', () => {
  say('one');
  const twice = thrownBy(() => say('one'));
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  const full = thrownBy(() => say('x'.repeat(10_000)));
  db.pragma('query_only = ON');
  const readOnly = thrownBy(() => say('two'));
  expect([twice, full, readOnly, new Error('SQLITE_FULL')].map(storageTroubleOf)).toEqual([
    undefined,
    'SQLITE_FULL',
    'SQLITE_READONLY',
    undefined,
  ]);
  expect(inWords(full)).toEqual(
    new DatabaseFault('the disk is full; make room and start again (SQLITE_FULL)'),
  );
});

test('what has nothing to do with a database or a file stays as it is', () => {
  const ours = new RangeError('something else');
  const coded = Object.assign(new Error('Slack'), { code: 'slack_webapi_platform_error' });
  expect([inWords(ours), inWords(coded), inWords('thrown')]).toEqual([ours, coded, 'thrown']);
});
