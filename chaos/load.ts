import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../bench/figures.ts';
import { seedPairs } from '../bench/seed.ts';
import { openDatabase, openToLook } from '../src/db/open.ts';
import { presses } from '../src/features/presses.ts';
import { type LocalSlack, startLocalSlack } from '../src/local-slack/index.ts';
import { manifest } from '../test/support/stage.ts';
import { numbersFrom } from './weather.ts';

const LABEL = 'Load button';
/** Of Slack's answers, so many fail. */
const FAILING = 0.1;
/** What takes longer counts as not acknowledged; how long it took is told apart. Milliseconds. */
const ACKNOWLEDGED_WITHIN = 30_000;
/** When for so long nothing more of what was acknowledged comes into the database, the rest is lost. Milliseconds. */
const STILL = 30_000;

/** How long acknowledgements took, in milliseconds, and what became of the presses. */
interface LoadFigures {
  readonly presses: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** Presses that were not acknowledged. */
  readonly unacknowledged: number;
  /** Acknowledged presses of which nothing is in the database. */
  readonly lost: number;
  /** Answers of Slack that failed. */
  readonly failures: number;
}

export interface Load {
  readonly kantel: LoadFigures;
  /** A Bolt app that acknowledges and does nothing else, in the same run. */
  readonly bare: LoadFigures;
}

/** Presses at a steady pace, each in a pair of its own, so that each leaves a row of its own behind. */
export async function load(aSecond: number, seconds: number): Promise<Load> {
  const count = aSecond * seconds;
  const warmUp = Math.min(aSecond, 100);
  const people = Array.from({ length: count + warmUp }, (_, n) => ({
    id: `ULOAD${n}`,
    name: `load${n}`,
    realName: `Load ${n}`,
    locale: 'en-GB',
    tz: 'Europe/Amsterdam',
  }));
  const folder = mkdtempSync(join(tmpdir(), 'kantel-load-'));
  const databasePath = join(folder, 'kantel.db');
  seed(databasePath, people);
  try {
    const measured = (program: string, path: string) =>
      withApp(program, path, people, async (slack, failures) => {
        await showButtons(slack, people.length);
        await pressAll(slack, aSecond, count, count + warmUp);
        const before = { failures: failures(), envelopes: slack.envelopes.length };
        const acknowledged = await pressAll(slack, aSecond, 0, count);
        const times = slack.envelopes.slice(before.envelopes).map(({ ms }) => ms);
        const figures = { p50: quantile(times, 0.5), p99: quantile(times, 0.99), most: Math.max(...times) };
        const lost = program === BARE ? 0 : await missing(path, acknowledged);
        const unacknowledged = count - acknowledged.length;
        return { presses: count, ...figures, unacknowledged, lost, failures: failures() - before.failures };
      });
    const kantel = await measured('src/main.ts', databasePath);
    return { kantel, bare: await measured(BARE, join(folder, 'none.db')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BARE = 'bench/bare-bolt.ts';

/** Pair n + 1 is of person n and a mentor. Everybody was looked up lately, as they are where people press often. */
function seed(path: string, people: readonly { id: string; realName: string }[]): void {
  const now = new Date();
  seedPairs(
    path,
    people.length,
    now,
    people.map(({ id }, n): [string, string] => [`UMENTOR${n}`, id]),
  ).close();
  const db = openDatabase(path);
  const add = db.prepare(
    `INSERT INTO people (user_id, name, locale, time_zone, is_member, fetched_at)
     VALUES (?, ?, 'en-GB', 'Europe/Amsterdam', 1, ?)`,
  );
  db.transaction(() => {
    for (const { id, realName } of people) add.run(id, realName, now.getTime());
  })();
  db.close();
}

async function withApp<Result>(
  program: string,
  databasePath: string,
  users: Parameters<typeof startLocalSlack>[0]['workspace']['users'],
  use: (slack: LocalSlack, failures: () => number) => Promise<Result>,
): Promise<Result> {
  const slack = await startLocalSlack({
    manifest,
    workspace: { name: 'Load', users },
    rateLimits: false,
    ackWithinMs: ACKNOWLEDGED_WITHIN,
  });
  const bot = start(slack, program, databasePath);
  let failures = 0;
  try {
    await slack.until(() => slack.connections > 0, 'the app to connect', 60_000);
    const next = numbersFrom(1);
    slack.tapWire({
      called() {
        if (next() >= FAILING) return undefined;
        failures += 1;
        return next() < 0.5 ? { status: 503 } : { afterEffect: true };
      },
    });
    return await use(slack, () => failures);
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await slack.close();
  }
}

function start(slack: LocalSlack, program: string, databasePath: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      COORDINATORS: 'ULOAD0',
      DATABASE_PATH: databasePath,
      PORT: '0',
      LOG_LEVEL: 'fatal',
    },
  });
}

/** Puts a button in everybody's direct messages with the bot, as a reminder would. */
function showButtons({ world }: LocalSlack, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const element = {
      type: 'button',
      action_id: presses.snooze,
      text: { type: 'plain_text', text: LABEL },
      value: `${n + 1}`,
    };
    world.messages.add({
      channel: world.channels.directMessage(`ULOAD${n}`, world.bot.id).id,
      ts: world.stamps.next(),
      user: world.bot.id,
      text: 'load',
      blocks: [{ type: 'actions', block_id: 'load', elements: [element] }],
    });
  }
}

/** @returns which pairs' presses were acknowledged */
async function pressAll(slack: LocalSlack, aSecond: number, from: number, to: number): Promise<number[]> {
  const pressing: Promise<number[]>[] = [];
  const begun = performance.now();
  for (let n = from; n < to; n += 1) {
    await pause(Math.max(0, begun + ((n - from) * 1_000) / aSecond - performance.now()));
    const pressed = slack.as(`ULOAD${n}`).press(LABEL, { in: 'dm' });
    pressing.push(
      pressed.then(
        () => [n + 1],
        () => [],
      ),
    );
  }
  return (await Promise.all(pressing)).flat();
}

/** How many of these pairs have nothing in the database that says they were put off. */
async function missing(path: string, pairs: readonly number[]): Promise<number> {
  const db = openToLook(path);
  try {
    const stirred = db.prepare<[], number>('SELECT pair_id FROM nudges').pluck();
    for (let [since, before] = [performance.now(), pairs.length]; ; await pause(200)) {
      const there = new Set(stirred.all());
      const lost = pairs.filter((id) => !there.has(id)).length;
      if (lost < before) [since, before] = [performance.now(), lost];
      if (lost === 0 || performance.now() - since > STILL) return lost;
    }
  } finally {
    db.close();
  }
}
