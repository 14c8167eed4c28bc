import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { startFirm } from './firm.ts';

let slack: LocalSlack;
let app: App;
let server: Server;

beforeEach(async () => {
  slack = await startFirm();
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR });
  app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  server = createServer(receiver.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.deliverTo({
    mode: 'http',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
  });
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await slack.close();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });

test('commands, forms and events reach the bot signed, and their answers come back', async () => {
  app.command('/hi', async ({ ack, command, client }) => {
    await ack({ text: `Hello ${command.text}` });
    await client.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'first',
        title: plain('First'),
        submit: plain('Next'),
        blocks: [
          {
            type: 'input',
            block_id: 'when',
            label: plain('When'),
            element: { type: 'datepicker', action_id: 'when', initial_date: '2026-12-01' },
          },
        ],
      },
    });
  });
  app.view('first', async ({ ack, view }) => {
    const date = view.state.values.when?.when?.selected_date;
    await ack({
      response_action: 'update',
      view: {
        type: 'modal',
        title: plain('Second'),
        blocks: [{ type: 'section', text: plain(`On ${date}`) }],
      },
    });
  });
  app.message('ping', async ({ say }) => {
    await say('pong');
  });
  const petra = slack.as('petra');
  await petra.command('/hi there', { in: '#general' });
  await slack.until(() => petra.modal);
  expect(petra.messages('general')).toMatchObject([{ text: 'Hello there', ephemeral: true }]);
  expect(petra.modal?.values).toEqual({ When: '2026-12-01' });
  await petra.fill('When', '2026-12-24');
  expect(await petra.submit()).toEqual({});
  expect(petra.modal).toMatchObject({ title: 'Second', text: 'On 2026-12-24' });
  await petra.close();
  expect(petra.modal).toBeNull();
  await petra.say('ping');
  await slack.until(() => petra.messages('dm').some((m) => m.text === 'pong'));
  expect(slack.faults).toEqual([]);
});

test('the signature is the one Slack documents', async () => {
  const seen = await new Promise<{ headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const probe = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        response.end();
        probe.close();
        resolve({ headers: request.headers, body });
      });
    });
    probe.listen(0, '127.0.0.1', () => {
      slack.deliverTo({ mode: 'http', url: `http://127.0.0.1:${(probe.address() as AddressInfo).port}/` });
      slack.as('petra').command('/raw @sanne').catch(reject);
    });
  });
  const stamp = String(seen.headers['x-slack-request-timestamp']);
  const mac = createHmac('sha256', slack.signingSecret).update(`v0:${stamp}:${seen.body}`).digest('hex');
  expect(seen.headers['x-slack-signature']).toBe(`v0=${mac}`);
  expect(Object.fromEntries(new URLSearchParams(seen.body))).toMatchObject({
    command: '/raw',
    text: '@sanne',
    user_id: 'U0PETRA',
    channel_name: 'directmessage',
    is_enterprise_install: 'false',
  });
});
