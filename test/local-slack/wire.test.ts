import type { App } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { socketApp, startFirm } from './firm.ts';

let slack: LocalSlack;
let app: App;
beforeEach(() => begin());

async function begin(options: { ackWithinMs?: number } = {}): Promise<void> {
  slack = await startFirm(options);
  app = socketApp(slack);
  app.command('/hi', ({ ack }) => ack());
  await app.start();
}

async function end(): Promise<void> {
  await app.stop();
  await slack.close();
}
afterEach(end);

const say = (text: string): Promise<unknown> =>
  fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'U0PETRA', text }),
  }).then((response) => response.json());

const heard = (): string[] =>
  slack
    .as('petra')
    .messages('dm')
    .map(({ text }) => text);

test('who is on the wire is told of each call before and after it has its effect', async () => {
  const told: string[] = [];
  slack.tapWire({
    called: ({ method }) => void told.push(`${method} comes, ${heard().length} said`),
    answered: ({ method }) => void told.push(`${method} goes, ${heard().length} said`),
  });
  await say('one');
  expect(told).toEqual(['chat.postMessage comes, 0 said', 'chat.postMessage goes, 1 said']);
});

test('a call that is dropped had no effect, one whose answer is lost had', async () => {
  slack.tapWire({ called: () => ({ dropped: true }) });
  await expect(say('one')).rejects.toThrow();
  expect(heard()).toEqual([]);
  slack.tapWire({ answered: () => 'lost' });
  await expect(say('two')).rejects.toThrow();
  expect(heard()).toEqual(['two']);
  slack.tapWire({ called: () => ({ retryAfter: 7 }) });
  expect(await say('three')).toMatchObject({ error: 'ratelimited' });
});

test('an acknowledgement that is lost was never given', async () => {
  await end();
  await begin({ ackWithinMs: 200 });
  const sent: string[] = [];
  slack.tapWire({ sent: (what) => void sent.push(what), acknowledged: () => 'lost' });
  await expect(slack.as('petra').command('/hi')).rejects.toThrow('operation_timeout');
  expect(sent).toEqual(['/hi of @petra']);
});
