import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, settingNames } from '../src/config.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const good = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
  COORDINATORS: 'UKEES',
  NOTES_KEY: key,
};
type Env = Record<string, string | undefined>;

function faultsOf(changes: Env): readonly string[] {
  try {
    readConfig({ ...good, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

const NO_TOKEN = 'SLACK_BOT_TOKEN is missing: the bot token of your Slack app, xoxb-…';
const NO_DOOR =
  'SLACK_APP_TOKEN is missing: give it for Socket Mode, or SLACK_SIGNING_SECRET to be reached by HTTP';
const BAD_PORT = 'PORT must be a port number, 0 to 65535';
const BAD_COORDINATORS = 'COORDINATORS must be user ids (U…) or user group ids (S…), with commas between';
const BAD_KEY = 'NOTES_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32';
const NO_KEY = 'NOTES_KEY is missing: 32 bytes in base64; make one with: openssl rand -base64 32';
const BAD_COUNTRY = 'COUNTRY must be a country whose holidays are known, in two capital letters, such as NL';
const BAD_ZONE = 'TIME_ZONE is not a time zone such as Europe/Amsterdam';
const BAD_LOCALE = 'LOCALE must be one of en, nl';

describe('a fault is one line', () => {
  test.each<[changes: Env, fault: string]>([
    [{ SLACK_BOT_TOKEN: undefined }, NO_TOKEN],
    [{ SLACK_BOT_TOKEN: '  ' }, NO_TOKEN],
    [{ SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN must be a bot token, which begins with xoxb-'],
    [{ SLACK_APP_TOKEN: undefined }, NO_DOOR],
    [{ SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN must be an app-level token, which begins with xapp-'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL must be an http(s) address'],
    [{ SLACK_API_URL: 'ftp://slack.com/api/' }, 'SLACK_API_URL must be an http(s) address'],
    [{ PORT: 'http' }, BAD_PORT],
    [{ PORT: '-1' }, BAD_PORT],
    [{ PORT: '65536' }, BAD_PORT],
    [{ PORT: '80.5' }, BAD_PORT],
    [{ PORT: '0x50' }, BAD_PORT],
    [
      { COORDINATORS: undefined },
      'COORDINATORS is missing: user ids (U…) or user group ids (S…), with commas between',
    ],
    [{ COORDINATORS: ',' }, BAD_COORDINATORS],
    [{ COORDINATORS: '@kees' }, BAD_COORDINATORS],
    [{ COORDINATORS: 'UKEES, #partners' }, BAD_COORDINATORS],
    [{ COORDINATORS: 'ukees' }, BAD_COORDINATORS],
    [{ COORDINATORS: 'C0123' }, BAD_COORDINATORS],
    [{ NOTES_KEY: undefined }, NO_KEY],
    [{ NOTES_KEY: 'secret' }, BAD_KEY],
    [{ NOTES_KEY: Buffer.alloc(16).toString('base64') }, BAD_KEY],
    [{ NOTES_KEY: Buffer.alloc(33).toString('base64') }, BAD_KEY],
    [{ NOTES_KEY: Buffer.alloc(32).toString('hex') }, BAD_KEY],
    [{ TIME_ZONE: 'Amsterdam' }, BAD_ZONE],
    [{ COUNTRY: 'nl' }, BAD_COUNTRY],
    [{ COUNTRY: 'Netherlands' }, BAD_COUNTRY],
    [{ COUNTRY: 'XX' }, BAD_COUNTRY],
    [{ COUNTRY: 'UK' }, BAD_COUNTRY],
    [{ COUNTRY: 'constructor' }, BAD_COUNTRY],
    [{ LOCALE: 'fr' }, BAD_LOCALE],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent'],
  ])('%o', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  test('and each fault has its own', () => {
    expect(faultsOf({ SLACK_BOT_TOKEN: '', PORT: 'x', COUNTRY: 'x' })).toEqual([
      NO_TOKEN,
      BAD_PORT,
      BAD_COUNTRY,
    ]);
  });

  test('and never holds what was given', () => {
    const given = fc.stringMatching(/^[!-~]{12,40}$/);
    const settings = fc.dictionary(fc.constantFrom(...settingNames), given);
    fc.assert(
      fc.property(settings, (changes) => {
        const said = faultsOf(changes).join('\n');
        for (const value of Object.values(changes)) expect(said).not.toContain(value);
      }),
    );
  });
});

describe('what is given', () => {
  test('no more than needed: the rest is as the design says', () => {
    expect(readConfig(good)).toEqual({
      botToken: 'xoxb-1',
      connection: { mode: 'socket', appToken: 'xapp-1' },
      apiUrl: 'https://slack.com/api/',
      port: 3000,
      databasePath: 'data/kantel.db',
      coordinators: ['UKEES'],
      notesKey: Buffer.alloc(32, 7),
      defaults: { timeZone: 'Europe/Amsterdam', country: 'NL', language: 'en' },
      logLevel: 'info',
    });
  });

  test.each<[changes: Env, read: object]>([
    [
      { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 's' },
      { connection: { mode: 'http', signingSecret: 's' } },
    ],
    [{ SLACK_SIGNING_SECRET: 's' }, { connection: { mode: 'socket', appToken: 'xapp-1' } }],
    [{ SLACK_BOT_TOKEN: ' xoxb-2\n' }, { botToken: 'xoxb-2' }],
    [{ SLACK_API_URL: 'https://slack.example.com/api' }, { apiUrl: 'https://slack.example.com/api/' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65535 }],
    [{ COORDINATORS: 'U1, W2 ,S3,' }, { coordinators: ['U1', 'W2', 'S3'] }],
    [{ NOTES_KEY: key.replace('=', '') }, { notesKey: Buffer.alloc(32, 7) }],
    [
      { TIME_ZONE: 'America/New_York', COUNTRY: 'US', LOCALE: 'nl-NL' },
      { defaults: { timeZone: 'America/New_York', country: 'US', language: 'nl' } },
    ],
  ])('%o', (changes, read) => {
    expect(readConfig({ ...good, ...changes })).toMatchObject(read);
  });

  test.each(['http://127.0.0.1:4000/api/', 'http://localhost:4000/api', 'http://[::1]:4000/api/'])(
    'no key is needed on a Slack of this machine: %s',
    (SLACK_API_URL) => {
      expect(readConfig({ ...good, NOTES_KEY: undefined, SLACK_API_URL }).notesKey).toHaveLength(32);
    },
  );

  test.each(['https://slack.com/api/', 'https://localhost.example.com/api/', 'http://10.0.0.1/api/'])(
    'a key is needed on any other: %s',
    (SLACK_API_URL) => {
      expect(faultsOf({ NOTES_KEY: undefined, SLACK_API_URL })).toEqual([NO_KEY]);
    },
  );
});
