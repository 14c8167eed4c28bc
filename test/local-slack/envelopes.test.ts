import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { quiet, startFirm } from './firm.ts';

type Heard = {
  ack: (body?: object) => Promise<void>;
  body: Record<string, unknown>;
  retry_num?: number;
  retry_reason?: string;
};

/** The client waits this long before it connects again. */
const COMES_BACK_AFTER_MS = 500;

let slack: LocalSlack;
type Client = SocketModeReceiver['client'];
const clients: Client[] = [];

/** Bolt's own socket client, without Bolt around it: it acknowledges when told to. */
async function connect(): Promise<Client> {
  const { client } = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: COMES_BACK_AFTER_MS,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
    logger: quiet,
  });
  clients.push(client);
  await client.start();
  return client;
}

beforeEach(async () => {
  slack = await startFirm();
});

/** A Slack that loses patience soon: only for tests in which the bot is meant to be late. */
async function impatient(): Promise<Client> {
  await slack.close();
  slack = await startFirm({ ackWithinMs: 60 });
  return await connect();
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.disconnect()));
  await slack.close();
});

test('a late acknowledgement is shown to the person and written down', async () => {
  const client = await impatient();
  const late = new Promise<Heard>((resolve) => client.on('slash_commands', resolve));
  const petra = slack.as('petra');
  await expect(petra.command('/hi')).rejects.toThrow('/hi failed with the error "operation_timeout"');
  expect(petra.messages()).toMatchObject([
    { text: '/hi failed with the error "operation_timeout"', ephemeral: true, user: 'USLACKBOT' },
  ]);
  expect(slack.faults).toEqual([{ kind: 'no_ack', detail: '/hi of @petra was not acknowledged in time' }]);
  await (await late).ack();
  await slack.until(() => slack.faults.some((fault) => fault.kind === 'late_ack'));
});

test('without a connection a command fails at once', async () => {
  await expect(slack.as('petra').command('/hi')).rejects.toThrow('dispatch_failed');
});

test('an event that is not acknowledged comes again with the same id', async () => {
  const client = await impatient();
  const heard: Heard[] = [];
  client.on('slack_event', async (event: Heard) => {
    heard.push(event);
    if (heard.length > 1) await event.ack();
  });
  await slack.as('petra').say('hello');
  await slack.until(() => heard.length === 2);
  expect(heard.map((one) => one.retry_num)).toEqual([0, 1]);
  expect(heard[1]?.retry_reason).toBe('http_timeout');
  expect(heard[1]?.body.event_id).toBe(heard[0]?.body.event_id);
});

test('events wait for a bot that is away', async () => {
  await slack.as('petra').say('anybody there?');
  const heard: Heard[] = [];
  const client = await connect();
  client.on('slack_event', async (event: Heard) => {
    heard.push(event);
    await event.ack();
  });
  slack.cutSockets();
  await slack.until(() => heard.length > 0);
  expect(heard[0]?.body).toMatchObject({
    type: 'event_callback',
    event: { text: 'anybody there?', channel_type: 'im' },
  });
});

test('each envelope goes to one connection, and connections come back when asked', async () => {
  const heard: number[] = [];
  const listen = (client: Client, nth: number) =>
    client.on('slash_commands', async ({ ack }: Heard) => {
      heard.push(nth);
      await ack();
    });
  listen(await connect(), 1);
  listen(await connect(), 2);
  for (let time = 0; time < 4; time += 1) await slack.as('petra').command('/hi');
  expect(heard.toSorted()).toEqual([1, 1, 2, 2]);
  slack.refreshSockets();
  await slack.until(() => slack.connections === 0);
  await slack.until(() => slack.connections === 2);
  await slack.as('petra').command('/hi');
  expect(slack.faults).toEqual([]);
});

test('a ticket opens one connection, and the server pings', async () => {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.appToken}` },
  });
  const { url } = (await response.json()) as { url: string };
  const open = () =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.on('ping', () => {
        socket.close();
        resolve('open and pinged');
      });
      socket.on('error', (error) => resolve(error.message));
    });
  expect(await open()).toBe('open and pinged');
  expect(await open()).toContain('401');
});

test('an answer where none is taken is a fault', async () => {
  const client = await connect();
  client.on('interactive', async ({ ack }: Heard) => await ack({ text: 'no' }));
  await slack.as('petra').shortcut('Take a note');
  expect(slack.faults).toMatchObject([{ kind: 'unexpected_ack_body' }]);
});

test('a command the manifest lacks is refused by Slack itself', async () => {
  const petra = slack.as('petra');
  await expect(petra.command('/nope')).rejects.toThrow('/nope is not a valid command');
  expect(petra.messages()).toMatchObject([{ user: 'USLACKBOT', ephemeral: true }]);
  expect(slack.as('sanne').messages()).toEqual([]);
});
