import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import { presses } from '../src/features/presses.ts';
import { type LocalSlack, type Person, startLocalSlack } from '../src/local-slack/index.ts';
import { quantile } from './figures.ts';
import { seedPairs } from './seed.ts';

const PAIRS = 10_000;
const A_SECOND = 50;
const SECONDS = 10;
const PEOPLE = 50;
const LABEL = 'Bench button';

const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));

const members = Array.from({ length: PEOPLE }, (_, n) => ({
  mentor: {
    id: `UBM${n}`,
    name: `mentor${n}`,
    realName: `Mentor ${n}`,
    locale: 'en-GB',
    tz: 'Europe/Amsterdam',
  },
  mentee: {
    id: `UBL${n}`,
    name: `mentee${n}`,
    realName: `Mentee ${n}`,
    locale: 'en-GB',
    tz: 'Europe/Amsterdam',
  },
}));

/**
 * How long acknowledgements take with many pairs and a steady stream of presses, beside a bare Bolt app in the same
 * run. Each app is a process of its own; the local Slack is this one.
 */
export async function benchAcks(now: Date): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kantel-bench-'));
  const databasePath = join(folder, 'kantel.db');
  seedPairs(
    databasePath,
    PAIRS,
    now,
    members.map(({ mentor, mentee }) => [mentor.id, mentee.id]),
  ).close();
  try {
    const kantel = await measure(['src/main.ts'], { DATABASE_PATH: databasePath });
    const bare = await measure(['bench/bare-bolt.ts'], {});
    return [
      `acks at ${A_SECOND} presses a second for ${SECONDS} s, ${PAIRS} pairs (milliseconds; p99 under 100 wanted):`,
      `  Kantel     ${figures(kantel)}`,
      `  bare Bolt  ${figures(bare)}`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const figures = (times: readonly number[]): string =>
  [0.5, 0.9, 0.99, 1].map((share) => `p${share * 100} ${quantile(times, share).toFixed(1)}`).join('  ');

function measure(program: string[], env: Record<string, string>): Promise<number[]> {
  return withApp(program, env, async (slack) => {
    const pressers = await Promise.all(members.map(({ mentee }, n) => showButton(slack, mentee.id, n + 1)));
    await pressAll(pressers, A_SECOND); // a second to warm up
    return await pressAll(pressers, A_SECOND * SECONDS);
  });
}

/** Does it in a local Slack to which this program, a process of its own, is connected. */
async function withApp<T>(
  program: string[],
  env: Record<string, string>,
  use: (slack: LocalSlack) => Promise<T>,
): Promise<T> {
  const slack = await startLocalSlack({
    manifest,
    workspace: { name: 'Bench', users: members.flatMap(({ mentor, mentee }) => [mentor, mentee]) },
    rateLimits: false,
  });
  const bot = start(slack, program, env);
  try {
    await slack.until(() => slack.connections > 0, 'the app to connect', 30_000);
    return await use(slack);
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await slack.close();
  }
}

/** Milliseconds to the acknowledgement of a bare Bolt app, with one press at a time. */
export async function bareAcks(presses: number): Promise<number[]> {
  return await withApp(['bench/bare-bolt.ts'], {}, async (slack) => {
    const presser = await showButton(slack, 'UBL0', 1);
    await pressOnce(presser);
    const times: number[] = [];
    for (let n = 0; n < presses; n += 1) times.push(await pressOnce(presser));
    return times;
  });
}

function start(slack: LocalSlack, program: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', ...program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      COORDINATORS: 'UBM0',
      PORT: '0',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
}

/** Puts a button in somebody's DM that their bot hears: a press that reads, decides, writes and plans a delivery. */
async function showButton(slack: LocalSlack, userId: string, pairId: number): Promise<Person> {
  const call = (method: string, args: object) =>
    fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` },
      body: JSON.stringify(args),
    }).then((response) => response.json() as Promise<{ channel?: { id: string } }>);
  const { channel } = await call('conversations.open', { users: userId });
  await call('chat.postMessage', {
    channel: channel?.id,
    text: 'bench',
    blocks: [
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: LABEL },
            action_id: presses.snooze,
            value: `${pairId}`,
          },
        ],
      },
    ],
  });
  return slack.as(userId);
}

/** Presses at a steady pace, whether or not earlier presses have been acknowledged. */
async function pressAll(pressers: readonly Person[], count: number): Promise<number[]> {
  const times: Promise<number>[] = [];
  const begun = performance.now();
  for (let n = 0; n < count; n += 1) {
    await pause(Math.max(0, begun + (n * 1_000) / A_SECOND - performance.now()));
    const presser = pressers[n % pressers.length];
    if (presser) times.push(pressOnce(presser));
  }
  return Promise.all(times);
}

async function pressOnce(presser: Person): Promise<number> {
  const begun = performance.now();
  await presser.press(LABEL, { in: 'dm' });
  return performance.now() - begun;
}
