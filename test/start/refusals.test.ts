import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createKantel } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase, useWriteAheadLog } from '../../src/db/open.ts';
import { createLog } from '../../src/log.ts';
import { faultInWords } from '../../src/startup-fault.ts';
import { freePort } from '../support/port.ts';
import { MONDAY } from '../support/stage.ts';
import { listen, startProcess, withFolder } from './process.ts';
import { type Mode, withSlack } from './stage.ts';

/** Tries to start with these settings in this process. @returns what it says instead */
async function faultOf(env: Record<string, string>): Promise<string> {
  const log = createLog('silent', new PassThrough());
  try {
    const kantel = createKantel({ config: readConfig(env), clock: standingClock(MONDAY), log });
    try {
      await kantel.start();
      return 'it started';
    } finally {
      await kantel.stop().catch(() => {});
    }
  } catch (error) {
    return faultInWords(error);
  }
}

test.concurrent('faulty settings are a line each, without their values, and the process ends', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxp-hush\nPORT=70000\n');
    const { code, stdout, stderr } = await startProcess({}, folder).ended;
    expect([code, stdout]).toEqual([1, []]);
    expect(stderr).toEqual([
      'SLACK_BOT_TOKEN must be a bot token, which begins with xoxb-',
      'PORT must be a port number, 0 to 65535',
      'COORDINATORS is missing: user ids (U…) or user group ids (S…), with commas between',
      'SLACK_APP_TOKEN is missing: give it for Socket Mode, or SLACK_SIGNING_SECRET to be reached by HTTP',
      'NOTES_KEY is missing: 32 bytes in base64; make one with: openssl rand -base64 32',
    ]);
  });
});

test.concurrent('a token that Slack refuses is one line, and the process ends', async () => {
  await withSlack('socket', async ({ start }) => {
    const { code, stderr } = await start({ SLACK_BOT_TOKEN: 'xoxb-wrong' }).ended;
    expect([code, stderr]).toEqual([
      1,
      ['Slack refused the connection: invalid_auth; look at SLACK_BOT_TOKEN and SLACK_APP_TOKEN'],
    ]);
  });
});

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  test('a port that is taken is one line, and nothing was sent', async () => {
    await withSlack(mode, async ({ slack, env }) => {
      const taken = createServer();
      const port = await listen(taken);
      expect(await faultOf({ ...env, PORT: String(port) })).toBe(
        'PORT: another program listens there already',
      );
      expect(slack.calls.filter(({ method }) => method !== 'auth.test')).toEqual([]);
      taken.close();
    });
  });
});

test('an app-level token that Slack refuses is one line', async () => {
  await withSlack('socket', async ({ env }) => {
    expect(await faultOf({ ...env, SLACK_APP_TOKEN: 'xapp-wrong' })).toBe(
      'Slack refused the connection: invalid_auth; look at SLACK_BOT_TOKEN and SLACK_APP_TOKEN',
    );
  });
});

test('a Slack that cannot be reached is one line', async () => {
  await withSlack('socket', async ({ env }) => {
    const SLACK_API_URL = `http://127.0.0.1:${await freePort()}/api/`;
    expect(await faultOf({ ...env, SLACK_API_URL })).toBe('SLACK_API_URL: Slack cannot be reached there');
  });
});

test('a file that is no database is one line, and stays as it is', async () => {
  await withSlack('socket', async ({ database, env }) => {
    mkdirSync(dirname(database));
    writeFileSync(database, 'These are the minutes of the partners’ meeting.\n'.repeat(40));
    const before = readFileSync(database);
    expect(await faultOf(env)).toBe(
      'DATABASE_PATH: this file is not a database; it was left as it is (SQLITE_NOTADB)',
    );
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});

test('a place where no database can be made is one line', async () => {
  await withSlack('socket', async ({ folder, env }) => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(await faultOf({ ...env, DATABASE_PATH: join(folder, 'a-file', 'kantel.db') })).toBe(
      'DATABASE_PATH: no file can be made there (EEXIST)',
    );
    expect(await faultOf({ ...env, DATABASE_PATH: folder })).toBe(
      'DATABASE_PATH: this is a folder; name a file in it, such as kantel.db',
    );
  });
});

test('another key than the database was written with is one line', async () => {
  await withSlack('socket', async ({ env }) => {
    expect(await faultOf(env)).toBe('it started');
    const NOTES_KEY = Buffer.alloc(32, 9).toString('base64');
    expect(await faultOf({ ...env, NOTES_KEY })).toBe(
      'NOTES_KEY: it is not the key that this database was written with',
    );
    expect(await faultOf(env)).toBe('it started');
  });
});

test.each(['put away', 'left by a crash'])(
  'a database of a newer Kantel, %s, is refused, and not a byte of it changes',
  async (state) => {
    await withSlack('socket', async ({ slack, database, env }) => {
      const made = `${database}.made`;
      const db = openDatabase(made);
      migrate(db, MONDAY);
      useWriteAheadLog(db);
      db.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, 0)').run('9999_from_the_future.sql');
      if (state === 'put away') db.close();
      copyFileSync(made, database);
      // What a crash leaves is still in the log beside the file.
      if (state === 'left by a crash') copyFileSync(`${made}-wal`, `${database}-wal`);
      db.close();
      const before = readFileSync(database);
      expect(await faultOf(env)).toBe(
        'DATABASE_PATH: the database was made by a newer Kantel (9999_from_the_future.sql); it was left as it is',
      );
      expect(readFileSync(database).equals(before)).toBe(true);
      expect(slack.calls).toEqual([]);
    });
  },
);
