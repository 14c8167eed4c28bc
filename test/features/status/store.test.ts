import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../../src/db/open.ts';
import { createTransact } from '../../../src/db/transaction.ts';
import { createDeliveryStore } from '../../../src/delivery/delivery-store.ts';
import { createStatus } from '../../../src/features/status/service.ts';
import { createStatusStore } from '../../../src/features/status/store.ts';
import { createSealer } from '../../../src/secrets/sealer.ts';
import { addCohort, addDelivery, addMeeting, addPair } from '../../support/rows.ts';

const now = new Date('2026-03-30T10:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60_000);
let db: Database;
const status = () =>
  createStatus({
    store: createStatusStore(db),
    deliveries: createDeliveryStore(db, createSealer(db, randomBytes(32))),
    transact: createTransact(db, () => {}),
    between: () => [],
    signupsOf: () => ({ mentors: 0, mentees: 0, placesLeft: 0, waiting: [] }),
    askingIn: () => 0,
  });
const page = (number = 1, cohortId?: number) => status().page(now, number, cohortId);
const overview = () => status().overview(now);

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, now);
  addCohort(db, { id: 1, name: 'Spring' });
});

test('it reads states and dates, and nothing that people wrote', () => {
  const sql = readFileSync(new URL('../../../src/features/status/store.ts', import.meta.url), 'utf8');
  expect(sql).toContain('FROM meetings');
  expect(sql).not.toMatch(/sealed|SELECT \*|notes|expectations|sealer|INSERT|UPDATE|DELETE/);
});

test('last and next meeting, and only those lost since they last met', () => {
  const id = addPair(db, { openedAt: days(-90) });
  addMeeting(db, { pairId: id, state: 'cancelled', startsAt: days(-60) });
  addMeeting(db, { pairId: id, state: 'met', startsAt: days(-50) });
  addMeeting(db, { pairId: id, state: 'cancelled', startsAt: days(-20) });
  addMeeting(db, { pairId: id, state: 'planned', startsAt: days(5) });
  expect(page().rows).toMatchObject([{ lastMetAt: days(-50), plannedAt: days(5), needs: [] }]);
  addMeeting(db, { pairId: id, state: 'missed', startsAt: days(-3) });
  expect(page().rows).toMatchObject([{ needs: [{ kind: 'lost', meetings: 2 }] }]);
});

test('the meeting that is planned, though nobody said yet whether an earlier one took place', () => {
  const id = addPair(db, { openedAt: days(-90) });
  addMeeting(db, { pairId: id, state: 'planned', startsAt: days(-2) });
  addMeeting(db, { pairId: id, state: 'planned', startsAt: days(6) });
  expect(page().rows).toMatchObject([{ plannedAt: days(6) }]);
});

test('what does not get through, by pair and by place, but not changes, pins and what had no ground', () => {
  const id = addPair(db, { openedAt: days(-20) });
  const lane = `pair:${id}`;
  addDelivery(db, { key: `${lane}:intro:career:change:1`, lane, error: 'message_not_found', at: days(-1) });
  addDelivery(db, { key: `${lane}:agreement:1:pin`, lane, error: 'too_many_pins', at: days(-1) });
  addDelivery(db, { key: `${lane}:nudge:1:1`, lane, error: 'missing_ground', at: days(-1) });
  addDelivery(db, { key: `${lane}:nudge:0:1`, lane, error: 'is_archived', at: days(-15) });
  expect(page().rows[0]?.needs).toEqual([]);
  addDelivery(db, { key: `${lane}:nudge:2:1`, lane, error: 'is_archived', at: days(-2) });
  expect(page().rows[0]?.needs).toMatchObject([
    {
      kind: 'notSent',
      what: { place: 'channel', error: 'is_archived', since: days(-2), outcome: 'givenUp' },
    },
  ]);
  addDelivery(db, {
    key: `${lane}:channel`,
    lane,
    error: 'restricted_action',
    at: days(-20),
    state: 'waiting',
  });
  addDelivery(db, {
    key: `${lane}:guide:UPETRA`,
    lane: 'user:UPETRA',
    error: 'user_disabled',
    at: days(-1),
    state: 'waiting',
  });
  expect(page().rows[0]?.needs).toMatchObject([
    { kind: 'noChannel', what: { error: 'restricted_action' } },
    { kind: 'notSent', what: { place: { user: 'UPETRA' } } },
    { kind: 'notSent', what: { place: 'channel' } },
  ]);
});

test('the table finds what is in trouble without reading what is not', () => {
  const plan = db
    .prepare<[], { detail: string }>(
      "EXPLAIN QUERY PLAN SELECT key FROM deliveries WHERE error IS NOT NULL AND state IN ('waiting', 'failed', 'unknown')",
    )
    .all();
  expect(plan.map(({ detail }) => detail).join()).toContain('deliveries_troubled');
});

test('pages of 25, of one cohort or of all that run; a page that is not there is the nearest', () => {
  addCohort(db, { id: 2, name: 'Autumn' });
  addCohort(db, { id: 3, name: 'Long ago', closedAt: days(-100) });
  for (let count = 0; count < 30; count += 1) addPair(db, { cohortId: 1 });
  for (let count = 0; count < 3; count += 1) addPair(db, { cohortId: 2 });
  addPair(db, { cohortId: 2, stage: 'closed' });
  addPair(db, { cohortId: 3 });
  expect(page()).toMatchObject({ page: 1, pages: 2, totals: { running: 33, ended: 1 } });
  expect(page().rows).toHaveLength(25);
  expect(page(2).rows).toHaveLength(8);
  expect(page(99).page).toBe(2);
  expect(page(1, 2)).toMatchObject({ pages: 1, cohortId: 2, totals: { running: 3, ended: 1 } });
  expect(page(1, 3)).toMatchObject({ cohortId: undefined, totals: { running: 33 } });
  expect(overview().map(({ name, totals }) => [name, totals.running])).toEqual([
    ['Spring', 30],
    ['Autumn', 3],
  ]);
});
