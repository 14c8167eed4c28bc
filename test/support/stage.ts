import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { parse } from 'yaml';
import { createKantel, type Kantel } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { startLocalSlack, type WorkspaceSeed } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { firm } from './firm.ts';
import { patient } from './patience.ts';
import { takeThread } from './thread.ts';

/** The manifest that is installed in Slack, so that tests have its scopes and commands and no others. */
export const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));

const MINUTE = 60_000;

/** A working Monday morning, 10:00 in Amsterdam. */
export const MONDAY = new Date('2026-03-02T09:00:00Z');

export type Stage = Awaited<ReturnType<typeof setStage>>;

/**
 * A real Kantel, connected over a real socket to a local Slack, with a real SQLite database and a clock that stands
 * still until it is moved. People act through `as`; after each act everything that follows from it has happened.
 */
export async function setStage(
  options: {
    now?: Date;
    databasePath?: string;
    env?: Record<string, string>;
    refuseBlocks?: string[];
    /** Optional scopes that were not granted. */
    declinedScopes?: string[];
    workspace?: WorkspaceSeed;
    /** Where a test is about acknowledging in time. Milliseconds. */
    ackWithinMs?: number;
    /** Where people try what may not be there: how long they look for it. Milliseconds. */
    patienceMs?: number;
  } = {},
) {
  const clock = standingClock(options.now ?? MONDAY);
  const slack = await startLocalSlack({
    manifest,
    workspace: options.workspace ?? firm,
    clock,
    ...patient,
    ...(options.ackWithinMs && { ackWithinMs: options.ackWithinMs }),
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    ...(options.refuseBlocks && { refuseBlocks: options.refuseBlocks }),
    ...(options.declinedScopes && { declinedScopes: options.declinedScopes }),
  });
  const logLines: string[] = [];
  const logStream = new PassThrough();
  logStream.on('data', (line: Buffer) => logLines.push(line.toString()));
  const env = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    COORDINATORS: 'UKEES',
    NOTES_KEY: randomBytes(32).toString('base64'),
    DATABASE_PATH: options.databasePath ?? ':memory:',
    PORT: '0',
    LOG_LEVEL: 'info',
    ...options.env,
  };
  const start = async (): Promise<Kantel> => {
    const created = createKantel({
      config: readConfig(env),
      clock,
      log: createLog(env.LOG_LEVEL, logStream),
      startThread: takeThread,
      isTicked: true,
    });
    await created.start();
    return created;
  };
  let kantel = await start();

  return {
    slack,
    clock,
    env,
    /** What Kantel logged so far. */
    logLines,
    get kantel(): Kantel {
      return kantel;
    },
    /** Waits until everything that follows from what was done has happened. */
    settle: async (): Promise<void> => {
      await kantel.idle();
    },
    /**
     * Moves the clock on and lets Kantel tick as its cron would, in the minutes in which something is due and at least
     * four times a day; in all others a tick has nothing to do.
     * @param until an instant
     */
    async turnTo(until: Date): Promise<void> {
      for (let at = nextTick(); at < until.getTime(); at = nextTick()) await tickAt(new Date(at));
      await tickAt(until);
    },
    /** Moves the clock on in one leap, as when the machine was off, and ticks once. */
    leapTo: tickAt,
    /** Stops Kantel and starts it again on the same database. @param meanwhile what happens to that */
    async restart(meanwhile: () => void = () => {}): Promise<void> {
      await kantel.stop();
      meanwhile();
      kantel = await start();
      await kantel.idle();
    },
    async close(): Promise<void> {
      await kantel.stop();
      await slack.close();
    },
  };

  function nextTick(): number {
    const now = clock.now().getTime();
    const due = kantel.nextDue()?.getTime() ?? Number.POSITIVE_INFINITY;
    return Math.min(Math.max(Math.ceil(due / MINUTE) * MINUTE, now + MINUTE), now + 6 * 60 * MINUTE);
  }

  async function tickAt(now: Date): Promise<void> {
    clock.moveTo(now);
    await kantel.tick(now);
    await kantel.idle();
  }
}

/** An instant some days later at the same time of day in UTC. */
export const daysAfter = (instant: Date, days: number): Date =>
  new Date(instant.getTime() + days * 24 * 60 * 60_000);
