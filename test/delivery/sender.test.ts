import { randomBytes } from 'node:crypto';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { addHours, addMinutes, addSeconds } from 'date-fns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { createDeliveryStore, type DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createSender, type Sender } from '../../src/delivery/sender.ts';
import type { Waiting } from '../../src/delivery/sending-store.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/secrets/sealer.ts';

// What stands in here is Slack's side of a call (`make`), so that each of its answers can be given at will.

const START = new Date('2026-03-02T09:00:00Z');
const clock = standingClock(START);
let db: Database;
let store: DeliveryStore;
let sender: Sender;
/** What reached Slack, in order: key and client_msg_id. */
let reached: { key: string; id: string }[];
/** How Slack answers the next tries of a key; `ok` when there is nothing here. */
let answers: Map<string, unknown[]>;
/** What happens on this side while Slack answers. */
let meanwhile: () => void;

beforeEach(() => {
  clock.moveTo(START);
  db = openDatabase(':memory:');
  migrate(db, START);
  store = createDeliveryStore(db, createSealer(db, randomBytes(32)));
  reached = [];
  answers = new Map();
  meanwhile = () => {};
  sender = newSender();
});

afterEach(async () => {
  await sender.stop();
  db.close();
});

function newSender(): Sender {
  const nextCall = (delivery: Waiting) => ({
    method: 'chat.postMessage' as const,
    place: delivery.lane,
    async make() {
      reached.push({ key: delivery.key, id: delivery.clientMsgId });
      meanwhile();
      const answer = answers.get(delivery.key)?.shift();
      if (answer) throw answer;
      return { isDone: true as const, channel: 'C1', ts: `${reached.length}.0` };
    },
  });
  return createSender({ store, nextCall, clock, log: createLog('silent') });
}

const plan = (key: string, more: Partial<Delivery> = {}): boolean =>
  store.plan(
    {
      key,
      lane: 'a',
      work: { do: 'say', to: { user: 'U1' }, message: { text: `words of ${key}` } },
      ...more,
    },
    clock.now(),
  );

const keys = (): string[] => reached.map(({ key }) => key);

async function lookAgainAt(now: Date): Promise<void> {
  clock.moveTo(now);
  sender.wake();
  await sender.idle();
}

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const noAnswer = () => new WebAPIRequestError(new Error('socket hang up'));
const unreachable = () => new WebAPIRequestError(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));

test('a lane is sent in order, and a key once however often it is planned', async () => {
  expect([plan('one'), plan('two'), plan('one')]).toEqual([true, true, false]);
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(['one', 'two']);
  expect(store.find('one')).toMatchObject({ state: 'sent', channel: 'C1', ts: '1.0' });
});

test('what is carried lies sealed, and is forgotten once it was sent', async () => {
  plan('one');
  const before = db.prepare('SELECT work_sealed FROM deliveries').pluck().get() as Buffer;
  expect(before.includes('words of one')).toBe(false);
  sender.start();
  await sender.idle();
  expect(db.prepare('SELECT work_sealed FROM deliveries').pluck().get()).toBeNull();
});

test('a delivery that cannot be opened any more is given up, and holds up no other', async () => {
  plan('one');
  plan('two');
  db.prepare("UPDATE deliveries SET work_sealed = zeroblob(60) WHERE key = 'one'").run();
  sender.start();
  await sender.idle();
  await lookAgainAt(addSeconds(START, 1));
  expect(keys()).toEqual(['two']);
  expect(store.find('one')).toMatchObject({ state: 'failed', error: 'unreadable' });
});

test('a lane that has to wait holds up its own followers and no other lane', async () => {
  answers.set('one', [new WebAPIHTTPError(503, 'Service Unavailable', {})]);
  plan('one');
  plan('two');
  plan('three', { lane: 'b' });
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(['one', 'three']);
  await lookAgainAt(addMinutes(START, 1));
  expect(keys()).toEqual(['one', 'three', 'one', 'two']);
});

test('Slack is not asked again before the seconds it named have passed', async () => {
  answers.set('one', [new WebAPIRateLimitedError(30)]);
  plan('one');
  sender.start();
  await sender.idle();
  plan('two');
  await lookAgainAt(addSeconds(START, 29));
  expect(keys()).toEqual(['one']);
  await lookAgainAt(addSeconds(START, 30));
  expect(keys()).toEqual(['one', 'one', 'two']);
});

test('a channel that is shut holds up its lane, in order, and what waited goes out once it is opened', async () => {
  answers.set('one', [refusal('is_archived'), refusal('is_archived')]);
  plan('one');
  plan('two');
  sender.start();
  await sender.idle();
  expect(store.find('one')).toMatchObject({ state: 'waiting', error: 'is_archived' });
  await lookAgainAt(addMinutes(START, 1));
  expect(keys()).toEqual(['one', 'one']);
  await lookAgainAt(addHours(START, 2));
  expect(keys()).toEqual(['one', 'one', 'one', 'two']);
  expect(store.find('one')).toMatchObject({ state: 'sent', error: null });
});

test('a message that Slack does not like steps aside, and is given up after a day', async () => {
  answers.set(
    'one',
    Array.from({ length: 100 }, () => refusal('no_text')),
  );
  plan('one');
  plan('two');
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(['one', 'two']);
  for (let hour = 1; hour < 24; hour += 1) await lookAgainAt(addHours(START, hour));
  expect(store.find('one')).toMatchObject({ state: 'waiting', error: 'no_text' });
  await lookAgainAt(addHours(START, 25));
  expect(store.find('one')).toMatchObject({ state: 'failed', error: 'no_text' });
});

test('what was given up can be tried once more, before what stands behind it', async () => {
  const shut = () => Array.from({ length: 400 }, () => refusal('is_archived'));
  answers = new Map([
    ['pair:4:one', shut()],
    ['pair:4:two', shut()],
  ]);
  plan('pair:4:one');
  plan('pair:4:two');
  plan('pair:44:one', { lane: 'b' });
  sender.start();
  await sender.idle();
  for (let hour = 1; hour <= 7 * 24; hour += 1) await lookAgainAt(addHours(START, hour));
  expect(['pair:4:one', 'pair:4:two'].map((key) => store.find(key)?.state)).toEqual(['failed', 'waiting']);
  answers.clear();
  reached = [];
  expect(store.tryAgain(['pair:4:one', 'pair:4:two', 'pair:44:one'], clock.now())).toBe(2);
  sender.wake();
  await sender.idle();
  expect(keys()).toEqual(['pair:4:one', 'pair:4:two']);
});

test('where no answer came, what people need is said again under the same id', async () => {
  answers.set('one', [noAnswer()]);
  plan('one');
  sender.start();
  await sender.idle();
  await lookAgainAt(addMinutes(START, 1));
  expect(keys()).toEqual(['one', 'one']);
  expect(new Set(reached.map(({ id }) => id)).size).toBe(1);
});

test('where no answer came, a reminder is not said again', async () => {
  answers.set('one', [noAnswer()]);
  plan('one', { weight: 'reminder' });
  sender.start();
  await sender.idle();
  await lookAgainAt(addHours(START, 2));
  expect(keys()).toEqual(['one']);
  expect(store.find('one')?.state).toBe('unknown');
});

test('a reminder that cannot have reached Slack is said later', async () => {
  answers.set('one', [unreachable()]);
  plan('one', { weight: 'reminder' });
  sender.start();
  await sender.idle();
  await lookAgainAt(addMinutes(START, 1));
  expect(keys()).toEqual(['one', 'one']);
});

test('what has lost its point is dropped', async () => {
  plan('one', { expiresAt: addHours(START, 1) });
  plan('two');
  clock.moveTo(addHours(START, 1));
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(['two']);
  expect(store.find('one')?.state).toBe('expired');
});

test('what is withdrawn is not sent; only what begins with the prefix is', async () => {
  plan('pair:4:nudge:1');
  plan('pair:4:meeting:1');
  store.withdraw('a', 'pair:4:nudge:', START);
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(['pair:4:meeting:1']);
});

test('after a week in which it cannot have been said it is given up', async () => {
  answers.set('one', Array.from({ length: 400 }, unreachable));
  plan('one');
  sender.start();
  await sender.idle();
  for (let hour = 1; hour < 7 * 24; hour += 1) await lookAgainAt(addHours(START, hour));
  expect(store.find('one')?.state).toBe('waiting');
  for (let hour = 7 * 24; hour <= 7 * 24 + 2; hour += 1) await lookAgainAt(addHours(START, hour));
  expect(store.find('one')?.state).toBe('failed');
});

test('where nobody knows whether it was said, it is said again only while Slack may know it again', async () => {
  answers.set('one', Array.from({ length: 400 }, noAnswer));
  plan('one');
  plan('two');
  sender.start();
  await sender.idle();
  for (let second = 1; second < 900; second += 1) await lookAgainAt(addSeconds(START, second));
  expect(store.find('one')?.state).toBe('unknown');
  expect(keys().filter((key) => key === 'one')).toHaveLength(9);
  expect(keys().at(-1)).toBe('two');
});

test('soon after Slack is back from hours away, what waited is sent', async () => {
  const away = 6 * 60;
  answers.set('one', Array.from({ length: 400 }, unreachable));
  plan('one');
  sender.start();
  await sender.idle();
  for (let minute = 1; minute <= away; minute += 1) await lookAgainAt(addMinutes(START, minute));
  answers.clear();
  await lookAgainAt(addMinutes(START, away + 5));
  expect(store.find('one')?.state).toBe('sent');
});

test.each([
  ['a message people need, shortly after', 'needed', 5, ['one']],
  ['a message people need, long after', 'needed', 60, []],
  ['a reminder, shortly after', 'reminder', 5, []],
] as const)('a crash in the middle of sending: %s', async (_what, weight, minutesLater, sentAgain) => {
  plan('one', { weight });
  store.take(store.heads('chat.postMessage', START, 1)[0]?.id ?? 0, START);
  clock.moveTo(addMinutes(START, minutesLater));
  sender.start();
  await sender.idle();
  expect(keys()).toEqual(sentAgain);
  if (sentAgain.length === 0) expect(store.find('one')?.state).toBe('unknown');
});

test('stopping waits for what is under way and takes nothing new', async () => {
  plan('one');
  sender.start();
  await sender.stop();
  plan('two');
  sender.wake();
  expect(keys()).toEqual(['one']);
  expect(store.find('two')?.state).toBe('waiting');
});

test('calls that hang leave other methods their places', async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const hanging = createSender({
    store,
    clock,
    log: createLog('silent'),
    nextCall: ({ key, work }) => ({
      method: work.do === 'say' ? 'chat.postMessage' : 'conversations.create',
      async make() {
        reached.push({ key, id: '' });
        if (work.do !== 'say') await released;
        return { isDone: true };
      },
    }),
  });
  const work = { do: 'openChannel', name: 'm', members: [], topic: '', purpose: '' } as const;
  for (let n = 0; n < 30; n += 1) plan(`channel ${n}`, { lane: `c${n}`, work });
  plan('said');
  hanging.start();
  const idle = hanging.idle();
  expect(keys().filter((key) => key !== 'said')).toHaveLength(8);
  expect(keys()).toContain('said');
  release();
  await idle;
  // Twenty a minute.
  expect(keys()).toHaveLength(21);
  await hanging.stop();
});

test('what Slack took while the disk took nothing is written down later, and not said again', async () => {
  plan('one');
  plan('two');
  meanwhile = () => db.pragma('query_only = ON');
  sender.start();
  await sender.idle();
  await lookAgainAt(addMinutes(START, 30));
  expect([keys(), store.find('one')?.state]).toEqual([['one'], 'sending']);

  meanwhile = () => {};
  db.pragma('query_only = OFF');
  await lookAgainAt(addMinutes(START, 31));
  expect([keys(), store.find('one')?.state, store.find('two')?.state]).toEqual([
    ['one', 'two'],
    'sent',
    'sent',
  ]);
});

test('what was sent while the disk took nothing is written down at the latest when it stops', async () => {
  plan('one');
  meanwhile = () => db.pragma('query_only = ON');
  sender.start();
  await sender.idle();
  db.pragma('query_only = OFF');
  await sender.stop();
  expect(store.find('one')?.state).toBe('sent');
});

test('what was said about a subject is forgotten once nothing of it is under way, and nothing else', async () => {
  for (const key of ['proposal:1:mentor', 'proposal:1:mentor:change', 'proposal:12:mentor']) plan(key);
  expect(store.forget('proposal:1')).toBe(false);
  expect(store.find('proposal:1:mentor')).toBeDefined();
  sender.start();
  await sender.idle();
  expect(store.forget('proposal:1')).toBe(true);
  expect(db.prepare('SELECT key FROM deliveries').pluck().all()).toEqual(['proposal:12:mentor']);
});
