import { randomBytes } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../../src/clock.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../../src/db/open.ts';
import { createTransact } from '../../../src/db/transaction.ts';
import { createDeliveryStore } from '../../../src/delivery/delivery-store.ts';
import { createCohorts } from '../../../src/features/cohorts/service.ts';
import { createCohortStore } from '../../../src/features/cohorts/store.ts';
import { createFirewall } from '../../../src/features/firewall/service.ts';
import { createFirewallStore } from '../../../src/features/firewall/store.ts';
import { createHolding } from '../../../src/features/holding/service.ts';
import { createPairs } from '../../../src/features/pairs/service.ts';
import { createPairStore } from '../../../src/features/pairs/store.ts';
import { createAgenda } from '../../../src/schedule/agenda-store.ts';
import { createSealer } from '../../../src/secrets/sealer.ts';
import { createPeople } from '../../../src/slack/people.ts';
import { createPeopleStore } from '../../../src/slack/people-store.ts';
import { addCohort, addPair } from '../../support/rows.ts';

/** A working Monday morning. */
const now = new Date('2026-03-02T09:00:00Z');
let db: Database;
let pairId: number;
let room: ReturnType<typeof furnish>;

function furnish() {
  const sealer = createSealer(db, randomBytes(32));
  const transact = createTransact(db, () => {});
  const clock = standingClock(now);
  const client = new WebClient('xoxb-nobody-answers');
  const people = createPeople({ store: createPeopleStore(db), client, clock, otherwise: 'en', transact });
  const deliveries = createDeliveryStore(db, sealer);
  const coordinators = { known: () => ({ ids: ['UKEES'], isWhole: true }) };
  const defaults = { timeZone: 'Europe/Amsterdam', country: 'NL', language: 'en' as const };
  const cohorts = createCohorts({
    store: createCohortStore(db),
    people,
    coordinators,
    deliveries,
    transact,
    defaults,
  });
  const pairs = createPairs({ store: createPairStore(db), deliveries });
  const firewall = createFirewall({ store: createFirewallStore(db), people, sealer });
  const agenda = createAgenda(db);
  const meetings = { ahead: () => undefined };
  const holding = createHolding({ pairs, people, cohorts, firewall, meetings, deliveries, agenda });
  people.onChange(firewall.factsChanged);
  firewall.onChange(holding.review);
  return { transact, people, pairs, firewall, agenda, holding };
}

beforeEach(() => {
  db = openDatabase(':memory:');
  migrate(db, now);
  addCohort(db, { id: 1, name: 'First' });
  pairId = addPair(db, { mentorId: 'UOMAR', menteeId: 'URUTH' });
  for (const id of ['UOMAR', 'URUTH'])
    db.prepare('INSERT INTO people (user_id, name, is_member, fetched_at) VALUES (?, ?, 1, 0)').run(id, id);
  room = furnish();
});

const isHeld = () => room.pairs.get(pairId).heldSince !== null;
const told = () => db.prepare<[], string>("SELECT key FROM deliveries WHERE key LIKE '%hold%'").pluck().all();

test('whichever of the facts changes, the pairs that rest on it are looked at in the same transaction', () => {
  const { firewall, people, transact } = room;
  const tries: [come: () => void, go: () => void][] = [
    [() => firewall.setAppraisers('UOMAR', ['URUTH'], now), () => firewall.setAppraisers('UOMAR', [], now)],
    [
      () => firewall.setDeciders('UOMAR', ['URUTH'], now),
      () => firewall.setDeciders('UOMAR', ['UNINA'], now),
    ],
    [() => people.setTeam('UOMAR', 'Tax'), () => people.setTeam('URUTH', 'Board')],
    [
      () => people.heard({ id: 'URUTH', deleted: true }, now),
      () => people.heard({ id: 'URUTH', deleted: false }, now),
    ],
  ];
  people.setTeam('URUTH', 'tax');
  for (const [come, go] of tries) {
    transact(come);
    expect(isHeld()).toBe(true);
    transact(go);
    expect(isHeld()).toBe(false);
  }
});

test('two steps up: a new appraiser of somebody’s appraiser counts', () => {
  const { firewall, transact } = room;
  transact(() => firewall.setAppraisers('URUTH', ['UNINA'], now));
  transact(() => firewall.setAppraisers('UNINA', ['UOMAR'], now));
  expect(isHeld()).toBe(true);
});

test('what turns back before the next tick is told to nobody', () => {
  const { firewall, transact, agenda, holding } = room;
  transact(() => firewall.setAppraisers('UOMAR', ['URUTH'], now));
  transact(() => firewall.setAppraisers('UOMAR', ['UNINA'], now));
  expect(agenda.has('hold', pairId)).toBe(false);
  transact(() => firewall.setAppraisers('UOMAR', ['URUTH'], now));
  transact(() => holding.due(pairId, now));
  expect(told()).toHaveLength(3);
});

test('whom somebody would rather not be paired with is theirs to leave, and changes nothing', () => {
  const { firewall, transact } = room;
  transact(() => firewall.setRatherNot('UOMAR', ['URUTH']));
  transact(() => firewall.keepApart('UOMAR', 'URUTH'));
  transact(() => firewall.factsChanged('UOMAR', now));
  expect(isHeld()).toBe(false);
  expect(firewall.obstacles('UOMAR', 'URUTH')).toEqual(expect.arrayContaining(['ratherNot', 'keptApart']));
});

test('old news from Slack, and news of strangers, change nothing', () => {
  const { people, transact } = room;
  transact(() => people.heard({ id: 'URUTH', deleted: false }, now));
  transact(() => people.heard({ id: 'URUTH', deleted: true }, new Date(now.getTime() - 5 * 60_000)));
  transact(() => people.heard({ id: 'USTRANGER', deleted: true }, now));
  expect(isHeld()).toBe(false);
  db.prepare('UPDATE people SET fetched_at = ?').run(now.getTime() + 24 * 60 * 60_000);
  transact(() => people.heard({ id: 'URUTH', deleted: true }, now));
  expect(isHeld(), 'after the clock was set back, news is news').toBe(true);
  expect(people.known('USTRANGER').isMember).toBe(true);
});
