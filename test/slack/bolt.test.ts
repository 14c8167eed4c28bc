import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { createBolt } from '../../src/slack/bolt.ts';
import { firm } from '../support/firm.ts';
import { manifest } from '../support/stage.ts';

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

test('a socket that looks open and is dead is noticed within half a minute, and another one opened', async () => {
  const slack = await startLocalSlack({ manifest, workspace: firm });
  const states: boolean[] = [];
  const bolt = createBolt(
    {
      ...config,
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      connection: { mode: 'socket', appToken: slack.appToken },
    },
    createLog('silent'),
    [],
    (isOpen) => states.push(isOpen),
  );
  const really = setTimeout;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  /** Lets time pass until the socket is in this state, or so many seconds are over. @returns how many passed */
  const secondsUntil = async (isOpen: boolean, most: number): Promise<number> => {
    for (let second = 0; second < most * 10; second += 1) {
      // What comes over the wire comes in real time.
      await new Promise((resolve) => really(resolve, 1));
      if (states.at(-1) === isOpen) return second / 10;
      await vi.advanceTimersByTimeAsync(100);
    }
    return most;
  };
  await bolt.init();
  const starting = bolt.start();
  expect(await secondsUntil(true, 10)).toBeLessThan(10);
  await starting;
  // It is seen to live, and then it is dead.
  expect(await secondsUntil(false, 20)).toBe(20);
  slack.silenceSockets();
  expect(await secondsUntil(false, 60)).toBeLessThan(30);
  expect(await secondsUntil(true, 60)).toBeLessThan(30);
  vi.useRealTimers();
  await bolt.stop();
  await slack.close();
});
