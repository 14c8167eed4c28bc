import { createHash } from 'node:crypto';
import Holidays from 'date-holidays';
import { z } from 'zod';
import { isTimeZone } from './words/dates.ts';
import { type Language, languages } from './words/language.ts';

/** How Slack reaches Kantel: over a socket Kantel opens, or by HTTP requests that Slack signs. */
type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string };

export interface Config {
  readonly botToken: string;
  readonly connection: Connection;
  /** Where Slack's Web API is, with a slash at the end. */
  readonly apiUrl: string;
  readonly port: number;
  readonly databasePath: string;
  /** User ids (`U…`, `W…`) and user group ids (`S…`). */
  readonly coordinators: readonly string[];
  /** 32 bytes that seal what people write. */
  readonly notesKey: Buffer;
  /** Defaults of a new cohort; `language` is also spoken to people whose locale is not one of ours. */
  readonly defaults: { readonly timeZone: string; readonly country: string; readonly language: Language };
  readonly logLevel: string;
}

const SLACK_API_URL = 'https://slack.com/api/';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const NO_KEY = 'NOTES_KEY is missing: 32 bytes in base64; make one with: openssl rand -base64 32';
const NO_PORT = 'must be a port number, 0 to 65535';

/** UK, for one, is refused: it is GB, and under a code nobody knows no holiday would be kept. */
const isCountry = (code: string): boolean => Object.hasOwn(new Holidays().getCountries(), code);

const key = z
  .string()
  .refine((text) => /^[A-Za-z0-9+/]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32, {
    error: 'must be 32 bytes in base64; make one with: openssl rand -base64 32',
  })
  .transform((text) => Buffer.from(text, 'base64'));

const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string('is missing: the bot token of your Slack app, xoxb-…')
    .startsWith('xoxb-', 'must be a bot token, which begins with xoxb-'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'must be an app-level token, which begins with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default(SLACK_API_URL),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, NO_PORT)
    .transform(Number)
    .refine((port) => port <= 65_535, NO_PORT)
    .default(3000),
  DATABASE_PATH: z.string().default('data/kantel.db'),
  /** Read by `npm run litestream`, not by the bot. */
  REPLICA_URL: z.string().optional(),
  COORDINATORS: z
    .string('is missing: user ids (U…) or user group ids (S…), with commas between')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine((ids) => ids.length > 0 && ids.every((id) => /^[UWS][A-Z0-9]+$/.test(id)), {
      error: 'must be user ids (U…) or user group ids (S…), with commas between',
    }),
  NOTES_KEY: key.optional(),
  NEW_NOTES_KEY: key.optional(),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'is not a time zone such as Europe/Amsterdam' })
    .default('Europe/Amsterdam'),
  COUNTRY: z
    .string()
    .refine(isCountry, {
      error: 'must be a country whose holidays are known, in two capital letters, such as NL',
    })
    .default('NL'),
  LOCALE: z
    .string()
    .transform((locale) => locale.slice(0, 2).toLowerCase())
    .pipe(z.enum(languages, `must be one of ${languages.join(', ')}`))
    .default('en'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** The names of all settings, for the test that holds `.env.example` to them. */
export const settingNames = Object.keys(environment.shape);

/** Faults in the settings, one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads the settings from an environment. Space around a value is ignored; a variable that is empty counts as absent.
 * @throws ConfigError with one line per fault; a line names the variable, never its value
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = presentIn(env);
  const parsed = environment.safeParse(present);
  const faults = faultsOf(parsed);
  if (!present.SLACK_APP_TOKEN && !present.SLACK_SIGNING_SECRET) {
    faults.push(
      'SLACK_APP_TOKEN is missing: give it for Socket Mode, or SLACK_SIGNING_SECRET to be reached by HTTP',
    );
  }
  if (lacksKey(present)) faults.push(NO_KEY);
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const settings = parsed.data;
  return {
    botToken: settings.SLACK_BOT_TOKEN,
    connection: settings.SLACK_APP_TOKEN
      ? { mode: 'socket', appToken: settings.SLACK_APP_TOKEN }
      : { mode: 'http', signingSecret: settings.SLACK_SIGNING_SECRET ?? '' },
    apiUrl: settings.SLACK_API_URL.replace(/\/*$/, '/'),
    port: settings.PORT,
    databasePath: settings.DATABASE_PATH,
    coordinators: settings.COORDINATORS,
    notesKey: settings.NOTES_KEY ?? practiceKey(),
    defaults: { timeZone: settings.TIME_ZONE, country: settings.COUNTRY, language: settings.LOCALE },
    logLevel: settings.LOG_LEVEL,
  };
}

/** What a command has to know that works on what is sealed. */
interface KeySettings {
  readonly databasePath: string;
  readonly notesKey: Buffer;
  /** The key that is to come in its place. */
  readonly newNotesKey: Buffer | undefined;
}

/** Reads the settings of a command that works on what is sealed. @throws ConfigError as readConfig */
export function readKeySettings(env: Readonly<Record<string, string | undefined>>): KeySettings {
  const present = presentIn(env);
  const parsed = environment
    .pick({ DATABASE_PATH: true, NOTES_KEY: true, NEW_NOTES_KEY: true })
    .safeParse(present);
  const faults = faultsOf(parsed);
  if (lacksKey(present)) faults.push(NO_KEY);
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const { DATABASE_PATH, NOTES_KEY, NEW_NOTES_KEY } = parsed.data;
  return { databasePath: DATABASE_PATH, notesKey: NOTES_KEY ?? practiceKey(), newNotesKey: NEW_NOTES_KEY };
}

/** Where the database is, for a command that needs no other setting. */
export function databasePathOf(env: Readonly<Record<string, string | undefined>>): string {
  return environment.shape.DATABASE_PATH.parse(env.DATABASE_PATH?.trim() || undefined);
}

type Present = Readonly<Record<string, string>>;

function presentIn(env: Readonly<Record<string, string | undefined>>): Present {
  return Object.fromEntries(
    settingNames.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
}

const faultsOf = ({ error }: z.ZodSafeParseResult<unknown>): string[] =>
  error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];

const lacksKey = (present: Present): boolean =>
  !present.NOTES_KEY && !isLoopback(present.SLACK_API_URL ?? SLACK_API_URL);

/** On this machine's own Slack nothing real is written, so a key anybody could know will do there. */
function practiceKey(): Buffer {
  return createHash('sha256').update('Kantel on a local Slack').digest();
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
