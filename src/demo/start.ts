import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createKantel, type Kantel } from '../app.ts';
import type { Clock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { type LocalSlack, type Manifest, startLocalSlack } from '../local-slack/index.ts';
import { createLog } from '../log.ts';
import type { Language } from '../words/language.ts';
import { COORDINATOR, lawFirm } from './firm.ts';

/** A local Slack with the firm in it, and the real Kantel connected to it as it would be to Slack. */
export interface Demo {
  readonly slack: LocalSlack;
  readonly kantel: Kantel;
  close(): Promise<void>;
}

/**
 * @param language of everybody and everything; each person's own where it is absent
 * @param databasePath where to keep the database; a temporary folder, removed afterwards, where it is absent
 */
export async function startDemo(options: {
  clock: Clock;
  language?: Language | undefined;
  databasePath?: string | undefined;
}): Promise<Demo> {
  const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8')) as Manifest;
  const slack = await startLocalSlack({
    manifest,
    workspace: lawFirm(options.language),
    clock: options.clock,
  });
  const folder = options.databasePath ? undefined : mkdtempSync(join(tmpdir(), 'kantel-demo-'));
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    COORDINATORS: COORDINATOR,
    // A database that is kept has to be readable the next time, so there the practice key of a local Slack is used.
    ...(folder && { NOTES_KEY: randomBytes(32).toString('base64') }),
    DATABASE_PATH: options.databasePath ?? join(folder ?? '', 'kantel.db'),
    TIME_ZONE: 'Europe/Amsterdam',
    LOCALE: options.language ?? 'nl',
    PORT: '0',
  });
  const kantel = createKantel({ config, clock: options.clock, log: createLog('error') });
  await kantel.start();
  return {
    slack,
    kantel,
    async close() {
      await kantel.stop();
      await slack.close();
      if (folder) rmSync(folder, { recursive: true });
    },
  };
}
