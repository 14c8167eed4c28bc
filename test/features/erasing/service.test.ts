import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.ts';
import { type Database, openDatabase, useWriteAheadLog } from '../../../src/db/open.ts';
import { createTransact } from '../../../src/db/transaction.ts';
import { createDeliveryStore } from '../../../src/delivery/delivery-store.ts';
import { createErasing } from '../../../src/features/erasing/service.ts';
import { createErasingStore } from '../../../src/features/erasing/store.ts';
import { createKeyStore } from '../../../src/secrets/key-store.ts';
import { ErasedError } from '../../../src/secrets/keyring.ts';
import { createSealer } from '../../../src/secrets/sealer.ts';
import { databaseFile } from '../../support/database.ts';
import { addCohort, addMeeting, addPair } from '../../support/rows.ts';
import { tracesIn } from '../../support/traces.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const LATER = new Date('2026-06-02T09:00:00Z');
let file: ReturnType<typeof databaseFile>;
let db: Database;

beforeEach(() => {
  file = databaseFile();
  db = openDatabase(file.path);
  migrate(db, NOW);
  useWriteAheadLog(db);
  addCohort(db, { id: 1, name: 'Spring' });
});

afterEach(() => {
  db.close();
  file.remove();
});

/** The service with everything real; `transact` is also for what is tried inside a transaction. */
function setUp() {
  const sealer = createSealer(db, randomBytes(32));
  const deliveries = createDeliveryStore(db, sealer);
  const transact = createTransact(db, () => {});
  const erasing = createErasing({ store: createErasingStore(db), deliveries, sealer, transact });
  return { sealer, deliveries, transact, erasing };
}

type Place = { table: string; column: string };

/** Every column that holds what people wrote, as the tables are. */
const places = (): Place[] =>
  db
    .prepare<[], Place>(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_master AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND c.name LIKE '%\\_sealed' ESCAPE '\\' ORDER BY 1, 2`,
    )
    .all();

/** Lets a pair write in every place there is. @returns all that was sealed */
function writeEverywhere(pair: number, { sealer, deliveries }: ReturnType<typeof setUp>): Buffer[] {
  addMeeting(db, { pairId: pair, state: 'met', startsAt: NOW });
  const said: Buffer[] = [];
  const seal = (text: string): Buffer => {
    const sealed = sealer.seal(`pair:${pair}`, `${text} `.repeat(30));
    said.push(sealed);
    return sealed;
  };
  db.prepare('UPDATE meetings SET place_sealed = ? WHERE pair_id = ?').run(seal('lunch'), pair);
  db.prepare(
    `INSERT INTO notes (pair_id, meeting_id, author_id, visibility, findings_sealed, action_sealed, written_at)
     SELECT pair_id, id, 'U1', 'pair', ?, ?, 0 FROM meetings WHERE pair_id = ?`,
  ).run(seal('findings '.repeat(200)), seal('action'), pair);
  db.prepare('INSERT INTO role_slips SELECT id, pair_id, 0 FROM meetings WHERE pair_id = ?').run(pair);
  db.prepare("INSERT INTO expectations VALUES (?, 'U1', ?, ?, 0)").run(pair, seal('hopes'), seal('limits'));
  const agreement = db
    .prepare(
      `INSERT INTO agreements (pair_id, version, cadence_weeks, length_minutes, place_sealed, confidentiality_sealed,
         learning_wish_sealed, drafted_by, drafted_at) VALUES (?, 1, 4, 60, ?, ?, ?, 'U1', 0)`,
    )
    .run(pair, seal('place'), seal('confidence'), seal('wish')).lastInsertRowid;
  db.prepare("INSERT INTO agreement_signatures VALUES (?, 'U1', 0)").run(agreement);
  const say = (key: string, lane: string): void => {
    const message = { text: `${key} `.repeat(20) };
    deliveries.plan({ key, lane, work: { do: 'say', to: { user: 'U1' }, message } }, NOW);
    const work = db.prepare<[string], Buffer>('SELECT work_sealed FROM deliveries WHERE key = ?').pluck();
    said.push(work.get(key) ?? Buffer.alloc(0));
  };
  say(`pair:${pair}:thanks`, `pair:${pair}`);
  say(`pair:${pair}:reminder:U1`, 'user:U1');
  return said;
}

const ended = (): number => addPair(db, { stage: 'closed', openedAt: NOW });

/** Those of a person: erased with what they signed up with, not with a pair. */
const ofPersons = ['rather_nots.ids_sealed', 'signups.why_sealed', 'signups.words_sealed'];

test('every column that holds what people wrote is erased with the pair, or is known to be a person’s', () => {
  const set = setUp();
  const pair = ended();
  writeEverywhere(pair, set);
  const empty = () =>
    places().flatMap(({ table, column }) =>
      count(table, `${column} IS NOT NULL`) === 0 ? [`${table}.${column}`] : [],
    );
  expect(empty()).toEqual(ofPersons);
  expect(set.erasing.erasePair(pair, LATER)).toBe('erased');
  expect(empty()).toHaveLength(places().length);
});

function count(table: string, where: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() ?? 0;
}

test('what a pair said is gone, that it was there stays, and others keep theirs', () => {
  const set = setUp();
  const [pair, other] = [ended(), ended()];
  const said = writeEverywhere(pair, set);
  const others = writeEverywhere(other, set);
  expect(set.erasing.erasePair(pair, LATER)).toBe('erased');

  const [first = Buffer.alloc(0)] = said;
  expect(() => set.sealer.open(`pair:${pair}`, first)).toThrow(ErasedError);
  const [theirs = Buffer.alloc(0)] = others;
  expect(set.sealer.open(`pair:${other}`, theirs)).toContain('lunch');
  for (const table of ['notes', 'expectations', 'agreements', 'role_slips']) {
    expect(count(table, `pair_id = ${pair}`)).toBe(0);
    expect(count(table, `pair_id = ${other}`)).toBe(1);
  }
  expect(count('meetings', `pair_id = ${pair} AND state = 'met' AND place_sealed IS NULL`)).toBe(1);
  expect(count('pairs', `id = ${pair} AND erased_at = ${LATER.getTime()}`)).toBe(1);
  expect(count('pairs', `id = ${other} AND erased_at IS NULL`)).toBe(1);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('what waits to be said to them is withdrawn, and what stands behind it in somebody’s lane goes on', () => {
  const set = setUp();
  const [pair, other] = [ended(), ended()];
  writeEverywhere(pair, set);
  writeEverywhere(other, set);
  set.erasing.erasePair(pair, LATER);
  expect(set.deliveries.find(`pair:${pair}:thanks`)?.state).toBe('withdrawn');
  expect(set.deliveries.find(`pair:${pair}:reminder:U1`)?.state).toBe('withdrawn');
  const next = set.deliveries.heads('chat.postMessage', LATER, 9).map(({ key }) => key);
  expect(next.sort()).toEqual([`pair:${other}:reminder:U1`, `pair:${other}:thanks`]);
});

test('neither the key nor a word of it is left in the files', () => {
  const set = setUp();
  const [pair, other] = [ended(), ended()];
  const said = writeEverywhere(pair, set);
  const others = writeEverywhere(other, set);
  const keyOf = (id: number): Buffer => {
    const key = createKeyStore(db).find(`pair:${id}`);
    return Buffer.isBuffer(key) ? key : Buffer.alloc(0);
  };
  const [key, theirs] = [keyOf(pair), keyOf(other)];
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(tracesIn(file.path, [key, ...said])).toHaveLength(1 + said.length);
  set.erasing.erasePair(pair, LATER);
  expect(tracesIn(file.path, [key, ...said])).toHaveLength(0);
  expect(tracesIn(file.path, [theirs, ...others])).toHaveLength(1 + others.length);
});

test('within a larger transaction the log is emptied once that is over', async () => {
  const set = setUp();
  const pair = ended();
  const said = writeEverywhere(pair, set);
  set.transact(() => {
    expect(set.erasing.erasePair(pair, LATER)).toBe('erased');
  });
  await new Promise(setImmediate);
  expect(tracesIn(file.path, said)).toHaveLength(0);
});

test('where something fails, nothing of it has happened', () => {
  const set = setUp();
  const pair = ended();
  const [first = Buffer.alloc(0)] = writeEverywhere(pair, set);
  db.exec("CREATE TEMP TRIGGER no BEFORE UPDATE ON data_keys BEGIN SELECT raise(ABORT, 'no'); END");
  expect(() => set.erasing.erasePair(pair, LATER)).toThrow('no');
  expect(set.sealer.open(`pair:${pair}`, first)).toContain('lunch');
  expect(count('notes', `pair_id = ${pair}`)).toBe(1);
  expect(count('deliveries', "state = 'waiting'")).toBe(2);
});

test('a pair that has not ended keeps everything; one that is not there is not known; again does no harm', () => {
  const set = setUp();
  const running = addPair(db, { stage: 'meeting' });
  const [first = Buffer.alloc(0)] = writeEverywhere(running, set);
  expect(set.erasing.erasePair(running, LATER)).toBe('running');
  expect(set.sealer.open(`pair:${running}`, first)).toContain('lunch');
  expect(set.erasing.erasePair(99, LATER)).toBe('unknown');
  const pair = ended();
  expect([set.erasing.erasePair(pair, LATER), set.erasing.erasePair(pair, LATER)]).toEqual([
    'erased',
    'erased',
  ]);
});
