import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createKantel, type Kantel } from '../app.ts';
import { readConfig } from '../config.ts';
import { type LocalSlack, type Manifest, type PageOptions, startLocalSlack } from '../local-slack/index.ts';
import { createLog } from '../log.ts';
import type { Language } from '../words/language.ts';
import { type Acts, createActs } from './acts.ts';
import { COORDINATOR, lawFirm, PLACE } from './firm.ts';
import { createTurner, type TurnableClock, type Turner } from './turner.ts';

/** A local Slack with the firm in it, and the real Kantel connected to it as it would be to Slack. */
export interface Demo {
  readonly slack: LocalSlack;
  readonly kantel: Kantel;
  readonly turner: Turner;
  /** What people can do in it. */
  readonly acts: Acts;
  close(): Promise<void>;
}

/** What a demo is started with. */
export interface DemoOptions {
  clock: TurnableClock;
  /** Where the clock stands still until it is turned, no minute passes by itself. */
  isStanding?: boolean | undefined;
  /** Of everybody and everything; each person's own where it is absent. */
  language?: Language | undefined;
  /** Where to keep the database; nowhere, but in memory, where it is absent. */
  databasePath?: string | undefined;
  /** Of the local Slack; the next free one where it is taken. */
  port?: number | undefined;
  /** What leads through it in the browser; without it there is no page. */
  guide?: PageOptions['guide'];
  /** Told when an act has a form filled in, before it is sent. */
  onForm?: ((handle: string) => void) | undefined;
}

export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { clock } = options;
  const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')) as Manifest;
  const cohortLanguage = options.language ?? 'en';
  let turner: Turner | undefined;
  const slack = await startLocalSlack({
    manifest,
    workspace: lawFirm(options.language),
    clock,
    port: options.port,
    page: options.guide && {
      guide: options.guide,
      clock: {
        turnTo: async (instant) => turner?.turnTo(instant),
        nextDue: () => turner?.nextDue() ?? null,
      },
    },
  });
  const { databasePath } = options;
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    COORDINATORS: COORDINATOR,
    // A database that is kept has to be readable the next time, so there the practice key of a local Slack is used.
    ...(!databasePath && { NOTES_KEY: randomBytes(32).toString('base64') }),
    DATABASE_PATH: databasePath || ':memory:',
    TIME_ZONE: PLACE.timeZone,
    COUNTRY: PLACE.country,
    LOCALE: cohortLanguage,
    PORT: '0',
  });
  const kantel = createKantel({
    config,
    clock,
    log: createLog('error'),
    isTicked: options.isStanding === true,
  });
  await kantel.start();
  turner = createTurner({ clock, kantel });
  const { onForm } = options;
  return {
    slack,
    kantel,
    turner,
    acts: createActs({ slack, settle: () => kantel.idle(), cohortLanguage, onForm }),
    async close() {
      await kantel.stop();
      await slack.close();
    },
  };
}
