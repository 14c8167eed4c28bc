import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createBolt } from '../../src/slack/bolt.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const config = readConfig({
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
  COORDINATORS: 'U1',
});

test('while Slack is away the socket is tried again twice a minute, however long that lasts', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let tries = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.endsWith('/auth.test')) return Response.json({ ok: true, user_id: 'UBOT', bot_id: 'B1' });
    tries += 1;
    throw new TypeError('fetch failed');
  });
  const bolt = createBolt(config, createLog('silent'), []);
  await bolt.init();
  void bolt.start();
  await vi.advanceTimersByTimeAsync(2 * 60 * 60_000);
  const before = tries;
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(tries - before).toBeGreaterThanOrEqual(119);
});
