import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LogLevel, WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { standingClock } from '../src/clock.ts';
import { migrate } from '../src/db/migrate.ts';
import { type Database, openDatabase } from '../src/db/open.ts';
import { createDeliveryStore, type DeliveryStore } from '../src/delivery/delivery-store.ts';
import { createDirectMessages } from '../src/delivery/direct-messages.ts';
import { createPerformer } from '../src/delivery/perform.ts';
import { createSender, type Sender } from '../src/delivery/sender.ts';
import { promptMessage } from '../src/features/intro/view.ts';
import { channelOf, welcome } from '../src/features/pairing/welcome-view.ts';
import { channelKeyOf, laneOf, membersOf, type Pair } from '../src/features/pairs/rules.ts';
import { METHODS } from '../src/local-slack/api/methods/index.ts';
import { PER_MINUTE, POSTS } from '../src/local-slack/api/rate-limits.ts';
import { type LocalSlack, startLocalSlack } from '../src/local-slack/index.ts';
import { createLog } from '../src/log.ts';
import { createSealer } from '../src/secrets/sealer.ts';
import { quantile } from './figures.ts';

const PAIRS = 500;
const LANES = [100, 10_000] as const;
const MINUTE = 60_000;

/** What it took to open pairs at once. */
export interface Opened {
  /** Until the last message was said. Seconds of Slack's time. */
  readonly took: number;
  /** The least that Slack's limits allow for the same calls, and the method that is the narrowest. Seconds. */
  readonly least: number;
  readonly narrowest: string;
  readonly calls: number;
  /** Calls that Slack refused as too fast, and for any other reason. */
  readonly tooFast: number;
  readonly refused: number;
  /** Channels with both in them and everything said. */
  readonly complete: number;
  /** The most calls of one method within any minute, as a share of what its tier allows. */
  readonly densest: number;
}

/**
 * Plans the opening of so many pairs at one moment, and sends it to a local Slack with its rate limits. Both look at one
 * clock, which is moved to the next moment at which something can be sent: nobody waits.
 */
export async function openAtOnce(count: number): Promise<Opened> {
  const start = new Date('2026-03-02T09:00:00Z');
  const clock = standingClock(start);
  const slack = await startLocalSlack({ manifest: manifestOfOurs(), workspace: firmOf(count), clock });
  const db = openDatabase(':memory:');
  migrate(db, start);
  const store = createDeliveryStore(db, createSealer(db, randomBytes(32)));
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
  const nextCall = createPerformer(client, store, createDirectMessages(client));
  const sender = createSender({ store, nextCall, clock, log: createLog('silent') });
  try {
    db.transaction(() => {
      for (let n = 1; n <= count; n += 1) planOpening(store, n, start);
    })();
    sender.start();
    await toTheEnd(sender, clock);
    return figuresOf(slack, count, start);
  } finally {
    await sender.stop();
    await slack.close();
    db.close();
  }
}

async function toTheEnd(sender: Sender, clock: ReturnType<typeof standingClock>): Promise<void> {
  for (;;) {
    await sender.idle();
    const next = sender.nextMoment();
    if (!next) return;
    clock.moveTo(new Date(Math.max(next.getTime(), clock.now().getTime() + 1)));
  }
}

const mentor = (n: number) => ({ id: `UBM${n}`, name: `Mentor${n} Jansen` });
const mentee = (n: number) => ({ id: `UBL${n}`, name: `Mentee${n} de Vries` });

/** What is planned for a pair when it is made: `features/pairing/service.ts`, without its decisions. */
function planOpening(store: DeliveryStore, n: number, now: Date): void {
  const pair: Pair = {
    id: n,
    cohortId: 1,
    mentorId: mentor(n).id,
    menteeId: mentee(n).id,
    mentorTeam: 'Tax',
    menteeTeam: 'Litigation',
    stage: 'open',
    cadenceWeeks: 4,
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    pausedUntil: null,
    openedAt: now,
    agreedAt: null,
    heldSince: null,
    closedAt: null,
    keepUntil: null,
  };
  const lane = laneOf(n);
  const to = { channelOf: channelKeyOf(n) };
  store.plan({ key: channelKeyOf(n), lane, work: channelOf(pair, mentor(n), mentee(n)) }, now);
  const career = { about: 'intro:career', message: promptMessage(pair, 'career', membersOf(pair)) };
  for (const { about, message } of [...welcome(pair, { name: 'Bench', purpose: null }), career]) {
    store.plan({ key: `${lane}:${about}`, lane, work: { do: 'say', to, message } }, now);
  }
}

function figuresOf(slack: LocalSlack, count: number, start: Date): Opened {
  const timesOf = new Map<string, number[]>();
  for (const { method, at } of slack.calls)
    timesOf.set(method, [...(timesOf.get(method) ?? []), at.getTime()]);
  const least = [...timesOf].map(([method, { length }]) => ({
    method,
    seconds: leastSeconds(method, length),
  }));
  const narrowest = least.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  const ends = slack.calls.map(({ at }) => at.getTime());
  const refused = slack.calls.filter(({ result }) => result !== 'ok');
  const tooFast = refused.filter(({ result }) => result === 'ratelimited').length;
  const channels = slack.world.channels.all().filter(({ kind }) => kind === 'private');
  return {
    took: (Math.max(...ends) - start.getTime()) / 1_000,
    least: narrowest.seconds,
    narrowest: narrowest.method,
    calls: slack.calls.length,
    tooFast,
    refused: refused.length - tooFast,
    complete: channels.filter((channel) => isComplete(slack, channel)).length,
    densest: Math.max(...[...timesOf].map(([method, times]) => mostInAMinute(times) / allowed(method))),
  };

  function isComplete(
    { world }: LocalSlack,
    { id, members, topic, purpose }: (typeof channels)[number],
  ): boolean {
    const said = world.messages.all().filter(({ channel }) => channel === id).length;
    return members.length === 3 && said === 4 && topic.value !== '' && purpose.value !== '' && count > 0;
  }
}

/** Calls a minute that Slack allows. */
function allowed(method: string): number {
  const tier = METHODS[method]?.tier ?? 'free';
  if (tier === 'free') return Number.POSITIVE_INFINITY;
  return tier === 'post' ? POSTS.workspace : PER_MINUTE[tier];
}

/** The least time for so many calls: a minute's worth at once, the rest at the rate of the tier. */
function leastSeconds(method: string, calls: number): number {
  const most = allowed(method);
  return Number.isFinite(most) ? Math.max(0, ((calls - most) / most) * 60) : 0;
}

/** Times in order. */
function mostInAMinute(times: readonly number[]): number {
  let from = 0;
  let most = 0;
  for (const [index, at] of times.entries()) {
    while ((times[from] ?? at) <= at - MINUTE) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

const manifestOfOurs = () => parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));

function firmOf(pairs: number) {
  const user = ({ id, name }: { id: string; name: string }) => ({
    id,
    name: id.toLowerCase(),
    realName: name,
    locale: 'en-GB',
    tz: 'Europe/Amsterdam',
  });
  const numbers = Array.from({ length: pairs }, (_, n) => n + 1);
  return { name: 'Bench', users: numbers.flatMap((n) => [user(mentor(n)), user(mentee(n))]) };
}

/** A cohort opened at once beside the least that Slack allows, and what looking for the next call costs. */
export async function benchOpening(): Promise<string[]> {
  const opened = await openAtOnce(PAIRS);
  const minutes = (seconds: number): string => `${(seconds / 60).toFixed(1)} min`;
  return [
    `${PAIRS} pairs opened at once, ${opened.complete} complete: ${minutes(opened.took)} of Slack's time for ` +
      `${opened.calls} calls; the least that its limits allow: ${minutes(opened.least)} (${opened.narrowest}); ` +
      `ratio ${(opened.took / opened.least).toFixed(3)} (at most 1.1 wanted)`,
    `  refused as too fast: ${opened.tooFast}, for another reason: ${opened.refused} (0 wanted); ` +
      `densest minute of any method: ${(opened.densest * 100).toFixed(0)} % of its tier`,
    benchLooks(),
  ];
}

/** What it costs to look for what can be sent, with few and with many lanes that wait, measured in turn. */
function benchLooks(): string {
  const now = new Date('2026-03-02T09:00:00Z');
  const stores = LANES.map((lanes) => waitingIn(lanes, now));
  const times: number[][] = LANES.map(() => []);
  for (let round = 0; round < 500; round += 1) {
    for (const [which, { store }] of stores.entries()) {
      const begun = performance.now();
      store.heads('conversations.create', now, 8);
      store.nextMoment('conversations.create');
      times[which]?.push(performance.now() - begun);
    }
  }
  for (const { db } of stores) db.close();
  const [few = 0, many = 0] = times.map((each) => quantile(each, 0.5));
  return (
    `a look at what can be sent next: ${(few * 1_000).toFixed(0)} µs with ${LANES[0]} waiting lanes, ` +
    `${(many * 1_000).toFixed(0)} µs with ${LANES[1]} (${(many / few).toFixed(2)} times; at most 3 wanted)`
  );
}

function waitingIn(lanes: number, now: Date): { db: Database; store: DeliveryStore } {
  const db = openDatabase(':memory:');
  migrate(db, now);
  const store = createDeliveryStore(db, createSealer(db, randomBytes(32)));
  db.transaction(() => {
    for (let n = 1; n <= lanes; n += 1) planOpening(store, n, now);
  })();
  return { db, store };
}
