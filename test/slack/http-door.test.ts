import { createHmac } from 'node:crypto';
import type { App } from '@slack/bolt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { createBolt } from '../../src/slack/bolt.ts';
import { firm } from '../support/firm.ts';
import { manifest } from '../support/stage.ts';

/** Over HTTP anybody can knock: only what Slack signed, lately, and of a size that Slack sends, is looked at. */
const SECRET = 'a signing secret';
let slack: LocalSlack;
let bolt: App;
let door = '';

beforeAll(async () => {
  slack = await startLocalSlack({ manifest, workspace: firm });
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    COORDINATORS: 'U1',
    PORT: '0',
  });
  bolt = createBolt(config, createLog('silent'), []);
  await bolt.init();
  const server = await bolt.start();
  const address = 'address' in server ? server.address() : null;
  if (typeof address !== 'object' || !address) throw new Error('no port');
  door = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  await bolt.stop();
  await slack.close();
});

/** Nothing comes of it once it is let in. */
const body = new URLSearchParams({ command: '/nothing' }).toString();

/** @param age how many seconds ago it was signed */
function knock(
  given: { secret?: string; age?: number; sent?: string; path?: string; headers?: object } = {},
) {
  const { secret = SECRET, age = 0, sent = body, path = '/slack/events' } = given;
  const at = Math.floor(Date.now() / 1_000) - age;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': signature,
    ...given.headers,
  };
  return fetch(`${door}${path}`, { method: 'POST', headers: headers as Record<string, string>, body: sent });
}

test.each<[what: string, given: Parameters<typeof knock>[0], status: number]>([
  ['signed now', {}, 200],
  ['signed four minutes ago', { age: 240 }, 200],
  ['signed more than five minutes ago', { age: 301 }, 401],
  ['signed with another secret', { secret: 'another' }, 401],
  ['changed after it was signed', { sent: `${body}&x=1` }, 401],
  ['without a signature', { headers: { 'x-slack-signature': '' } }, 401],
  ['with a signature that is none', { headers: { 'x-slack-signature': 'v0=00' } }, 401],
  ['without a time', { headers: { 'x-slack-request-timestamp': '' } }, 401],
  ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'NaN' } }, 401],
  ['larger than Slack sends', { sent: 'x'.repeat(2 ** 20 + 1) }, 413],
  ['at a path that is not there', { path: '/slack/other' }, 404],
])('what is %s is answered without a word', async (_what, given, status) => {
  const answer = await knock(given);
  expect([answer.status, await answer.text()]).toEqual([status, '']);
});
