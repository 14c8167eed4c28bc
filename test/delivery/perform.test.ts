import { randomBytes } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import type { Work } from '../../src/delivery/delivery.ts';
import { createDeliveryStore, type DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDirectMessages } from '../../src/delivery/direct-messages.ts';
import { createPerformer } from '../../src/delivery/perform.ts';
import { createSender, type Sender } from '../../src/delivery/sender.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { firm } from '../support/firm.ts';
import { MONDAY, manifest } from '../support/stage.ts';

let slack: LocalSlack;
let db: Database;
let store: DeliveryStore;
let sender: Sender;

beforeEach(async () => {
  const clock = standingClock(MONDAY);
  slack = await startLocalSlack({ manifest, workspace: firm, clock });
  db = openDatabase(':memory:');
  migrate(db, MONDAY);
  store = createDeliveryStore(db, createSealer(db, randomBytes(32)));
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const nextCall = createPerformer(client, store, createDirectMessages(client));
  sender = createSender({ store, nextCall, clock, log: createLog('silent') });
  sender.start();
});

afterEach(async () => {
  await sender.stop();
  await slack.close();
  db.close();
});

async function deliver(key: string, work: Work): Promise<string | undefined> {
  store.plan({ key, lane: 'a', work }, MONDAY);
  sender.wake();
  await sender.idle();
  return store.find(key)?.state;
}

const say: Work = { do: 'say', to: { user: 'UPETRA' }, message: { text: 'Hello' } };

test.each(['duplicate_message_not_found', 'duplicate_channel_not_found'])(
  'a message that Slack has seen before and no longer has counts as said: %s',
  async (error) => {
    slack.failNext('chat.postMessage', { error });
    expect(await deliver('said', say)).toBe('sent');
    expect(store.find('said')?.ts).toBeNull();
  },
);

test.each(['no_pin', 'not_pinned'])('what is no longer pinned needs no unpinning: %s', async (error) => {
  await deliver('said', say);
  slack.failNext('pins.remove', { error });
  expect(await deliver('unpinned', { do: 'unpin', messageOf: 'said' })).toBe('sent');
});

test('a channel is archived, and one that people archived before counts as done', async () => {
  await deliver('channel', {
    do: 'openChannel',
    name: 'mentor-sanne-petra',
    members: ['USANNE', 'UPETRA'],
    topic: 'Sanne and Petra',
    purpose: 'Reverse mentoring',
  });
  const archive: Work = { do: 'archive', channelOf: 'channel' };
  expect(await deliver('archived', archive)).toBe('sent');
  expect(slack.world.channels.byName('mentor-sanne-petra')?.isArchived).toBe(true);
  expect(await deliver('archived again', archive)).toBe('sent');
});

test('a message in a DM can be changed afterwards', async () => {
  await deliver('said', say);
  const change: Work = { do: 'change', messageOf: 'said', message: { text: 'Hello again' } };
  expect(await deliver('changed', change)).toBe('sent');
  expect(
    slack
      .as('petra')
      .messages('dm')
      .map(({ text }) => text),
  ).toEqual(['Hello again']);
});

test('what Slack refuses in another way was not done', async () => {
  slack.failNext('chat.postMessage', { error: 'restricted_action' });
  expect(await deliver('said', say)).toBe('waiting');
  expect(store.find('said')).toMatchObject({ error: 'restricted_action', ts: null });
});

test('a message whose blocks Slack does not take is said in words alone', async () => {
  slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
  const blocks = [{ type: 'divider' as const }];
  expect(
    await deliver('said', { do: 'say', to: { user: 'UPETRA' }, message: { text: 'Hello', blocks } }),
  ).toBe('sent');
  const [seen] = slack.as('petra').messages('dm');
  expect(seen).toMatchObject({ text: 'Hello', blocks: [] });
});
