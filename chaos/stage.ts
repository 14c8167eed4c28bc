import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { standingClock } from '../src/clock.ts';
import { openToLook } from '../src/db/open.ts';
import { COORDINATOR, lawFirm, PLACE } from '../src/demo/firm.ts';
import { type LocalSlack, startLocalSlack, type Wire } from '../src/local-slack/index.ts';
import type { Language } from '../src/words/language.ts';
import { manifest } from '../test/support/stage.ts';
import { instant, type Passed } from './bot/passed.ts';
import type { BotProcess } from './bot/process.ts';
import type { Order } from './bot/wire.ts';
import { plannedIn } from './planned.ts';
import type { Pool } from './pool.ts';

/** What is put off for longer than this is not waited for: the clock is not moved for it. Milliseconds. */
const SOON = 3 * 60 * 60_000;
/**
 * The database lies in memory where the machine offers that: what a process wrote survives its death there as well as
 * on a disk, which these runs would do little else than wait for.
 */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** How long the bot may take to open its socket again. Milliseconds. */
const RECONNECTS = 60_000;
/** How long the bot may take to acknowledge. Milliseconds. */
const ANSWERS = 60_000;
/** How often a start that fails is tried again, as whoever runs the bot would. */
const MOST_STARTS = 30;
/** A death of the process is heard of a moment after its socket has closed; on a busy machine, a long one. Milliseconds. */
const NEWS = 30_000;

/** The first head of a lane that waits, as the sender sees it. */
const NEXT_WAITING = `SELECT min(not_before) FROM deliveries AS head WHERE state = 'waiting'
  AND id = (SELECT min(id) FROM deliveries WHERE lane = head.lane AND state IN ('waiting', 'sending'))`;

/** Where and when a run takes place. */
export interface Setting {
  /** A working moment. */
  readonly begins: Date;
  /** Of everybody; each person's own where it is absent. */
  readonly language?: Language;
}

const ANY_SPARED = "SELECT 1 FROM deliveries WHERE weight = 'reminder' AND state = 'unknown'";

/** What happens to a run. */
export interface Disturbance {
  /** The point at which the bot is killed. */
  readonly killAt?: string | undefined;
  /** What the network and Slack do to what passes. Told `disturb` when it did something. */
  readonly weather?: ((slack: () => LocalSlack, disturb: () => void) => Wire) | undefined;
  /** How often everything that goes to the bot comes again. */
  readonly copies?: Parameters<LocalSlack['deliverCopies']>[0];
}

/** A bot in a process of its own, a Slack, a database file, and a clock that stands still until it is moved. */
export class Stage {
  readonly slack: LocalSlack;
  readonly databasePath: string;
  /** How often something went wrong so far: whoever does something looks whether it went wrong meanwhile. */
  troubles = 0;
  deaths = 0;
  /** How often the weather struck. */
  strikes = 0;
  /** The bot's own deaths, which nobody wished. */
  readonly faults: string[] = [];
  /** The points that were passed on Slack's side, and what passed there. */
  readonly passed: Passed[] = [];
  readonly #clock: ReturnType<typeof standingClock>;
  readonly #pool: Pool;
  readonly #folder: string;
  readonly #env: Record<string, string>;
  readonly #disturbance: Disturbance;
  readonly #counts = { call: 0, envelope: 0, ack: 0 };
  #bot: BotProcess;
  #up: Promise<void>;
  #sent = 0;
  #closing = false;

  private constructor(parts: {
    slack: LocalSlack;
    clock: ReturnType<typeof standingClock>;
    pool: Pool;
    disturbance: Disturbance;
  }) {
    this.slack = parts.slack;
    this.#clock = parts.clock;
    this.#pool = parts.pool;
    this.#disturbance = parts.disturbance;
    this.#folder = mkdtempSync(join(MEMORY, 'kantel-chaos-'));
    this.databasePath = join(this.#folder, 'kantel.db');
    this.#env = {
      SLACK_BOT_TOKEN: this.slack.botToken,
      SLACK_APP_TOKEN: this.slack.appToken,
      SLACK_API_URL: this.slack.apiUrl,
      COORDINATORS: COORDINATOR,
      NOTES_KEY: randomBytes(32).toString('base64'),
      DATABASE_PATH: this.databasePath,
      TIME_ZONE: PLACE.timeZone,
      COUNTRY: PLACE.country,
      PORT: '0',
    };
    this.slack.tapWire(this.#wire());
    if (parts.disturbance.copies) this.slack.deliverCopies(parts.disturbance.copies);
    this.#bot = this.#pool.take();
    this.#up = this.#start(this.#disturbance.killAt);
  }

  /** @returns a stage whose bot is starting */
  static async set({ begins, language }: Setting, pool: Pool, disturbance: Disturbance = {}): Promise<Stage> {
    const clock = standingClock(begins);
    const slack = await startLocalSlack({
      manifest,
      workspace: lawFirm(language),
      clock,
      rateLimits: false,
      patienceMs: 1_000,
      ackWithinMs: ANSWERS,
    });
    return new Stage({ slack, clock, pool, disturbance });
  }

  now(): Date {
    return this.#clock.now();
  }

  /** Resolves when a bot runs and listens. */
  async up(): Promise<void> {
    for (let before: Promise<void> | undefined; before !== this.#up; ) {
      before = this.#up;
      await before;
    }
    const { slack } = this;
    if (slack.connections === 0) await slack.until(() => slack.connections > 0, 'a socket', RECONNECTS);
  }

  /**
   * Resolves when everything that follows from what was done has happened, also after a crash: by then `troubles` has
   * whatever went wrong, because a bot that lives has answered.
   */
  async settle(): Promise<void> {
    for (let tries = 0; tries < 500; tries += 1) {
      await this.up();
      if (!(await this.#tried({ do: 'idle' }))) continue;
      const isAnswered = (): boolean => this.#sent <= this.slack.envelopes.length;
      if (!isAnswered()) {
        await this.slack.until(isAnswered, 'an answer to all that was sent', ANSWERS);
        continue;
      }
      // The bot ticks every minute; here the clock stands, so what has just fallen due is looked at now.
      const due = await this.#bot.ask({ do: 'nextDue' }).catch(() => null);
      if (typeof due === 'number' && due <= this.now().getTime()) {
        await this.#tried({ do: 'tick' });
        continue;
      }
      const next = this.#nextWaiting();
      if (next === null || next > this.now().getTime() + SOON) {
        plannedIn(this);
        return;
      }
      await this.#moveTo(Math.max(next, this.now().getTime() + 1_000));
    }
    throw new Error('it does not come to rest');
  }

  /** Whether a reminder is not said again because Slack may have taken it. */
  hasSpared(): boolean {
    return this.#look((db) => db.prepare(ANY_SPARED).get() !== undefined);
  }

  /** Moves the clock on, with all that falls due on the way. */
  async turnTo(instant: Date): Promise<void> {
    const until = instant.getTime();
    for (let turns = 0; turns < 5_000; turns += 1) {
      await this.settle();
      const due = await this.#bot.ask({ do: 'nextDue' }).catch(() => undefined);
      if (due === undefined) continue;
      const at = typeof due === 'number' ? Math.min(due, until) : until;
      await this.#moveTo(Math.max(at, this.now().getTime()));
      await this.#tried({ do: 'tick' });
      if (at < until) continue;
      return await this.settle();
    }
    throw new Error('the clock does not get there');
  }

  /** The points of this run in the bot, in their order. */
  async passedByBot(): Promise<readonly Passed[]> {
    return (await this.#bot.ask({ do: 'passed' })) as Passed[];
  }

  /** What the bot wrote last, for whoever looks for what went wrong. */
  get lines(): readonly string[] {
    return this.#bot.lines;
  }

  /** Stops the bot in good order; its process serves the next run. */
  async stopBot(): Promise<void> {
    this.#closing = true;
    await this.#bot.ask({ do: 'stop' });
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.#pool.giveBack(this.#bot);
    await this.slack.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Throws the process away, where nobody knows what state it is in. */
  discardBot(): void {
    this.#closing = true;
    this.#bot.kill();
  }

  #trouble(): void {
    this.troubles += 1;
  }

  #kill(): void {
    this.#trouble();
    this.#bot.kill();
  }

  async #start(killAt?: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const bot = this.#bot;
      bot.ended.then((how) => this.#died(bot, how));
      const order = { do: 'start' as const, env: this.#env, now: this.now().getTime(), killAt };
      const failure = await bot.ask(order).then(
        () => undefined,
        (error: Error) => error,
      );
      // Somebody else starts the next one where this one died.
      if (!failure || bot !== this.#bot || !bot.isAlive) return;
      if (tries >= MOST_STARTS || !this.#disturbance.weather) throw failure;
      this.#trouble();
      this.#bot = this.#pool.fresh();
      bot.kill();
    }
  }

  #died(bot: BotProcess, how: string): void {
    if (bot !== this.#bot || this.#closing) return;
    this.#trouble();
    this.deaths += 1;
    if (how !== 'SIGKILL')
      this.faults.push(`the bot ended by itself (${how}): ${bot.lines.slice(-5).join(' ')}`);
    this.#bot = this.#pool.fresh();
    this.#up = this.#start();
  }

  /** @returns false where the bot died meanwhile; by then the next one is starting */
  async #tried(order: Order): Promise<boolean> {
    const bot = this.#bot;
    try {
      await bot.ask(order);
      return true;
    } catch (error) {
      const died = await Promise.race([bot.ended, pause(NEWS)]);
      if (died === undefined && bot === this.#bot) throw error;
      return false;
    }
  }

  async #moveTo(ms: number): Promise<void> {
    this.#clock.moveTo(new Date(ms));
    await this.#tried({ do: 'clock', now: ms });
  }

  #nextWaiting(): number | null {
    return this.#look((db) => db.prepare<[], number | null>(NEXT_WAITING).pluck().get() ?? null);
  }

  #look<Found>(find: (db: ReturnType<typeof openToLook>) => Found): Found {
    const db = openToLook(this.databasePath);
    try {
      return find(db);
    } finally {
      db.close();
    }
  }

  /** Counts what passes on the wire, kills the bot where it was told to, and lets the weather have its way. */
  #wire(): Wire {
    const weather =
      this.#disturbance.weather?.(
        () => this.slack,
        () => {
          this.strikes += 1;
          this.#trouble();
        },
      ) ?? {};
    const isHere = (kind: 'call' | 'envelope' | 'ack', side: 'before' | 'after', what: string): boolean => {
      const point = `${kind}-${this.#counts[kind]}-${side}`;
      this.passed.push({ point, what, at: instant() });
      if (point !== this.#disturbance.killAt) return false;
      this.#kill();
      return true;
    };
    return {
      called: (call) => {
        this.#counts.call += 1;
        return isHere('call', 'before', call.method) ? { dropped: true } : weather.called?.(call);
      },
      answered: (call) => (isHere('call', 'after', call.method) ? 'lost' : weather.answered?.(call)),
      sent: (what) => {
        this.#sent += 1;
        this.#counts.envelope += 1;
        isHere('envelope', 'before', what);
        weather.sent?.(what);
      },
      acknowledged: (what) => {
        this.#counts.ack += 1;
        if (isHere('ack', 'before', what)) return 'lost';
        isHere('ack', 'after', what);
        return weather.acknowledged?.(what);
      },
    };
  }
}
