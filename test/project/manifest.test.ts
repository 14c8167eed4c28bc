import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createKantel } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { manifest } from '../support/stage.ts';
import { sources } from './sources.ts';

/** What Kantel hears, as it tells Bolt. */
const heard = { commands: new Set<string>(), events: new Set<string>(), shortcuts: new Set<string>() };

beforeAll(() => {
  const command = vi.spyOn(App.prototype, 'command');
  const event = vi.spyOn(App.prototype, 'event');
  const shortcut = vi.spyOn(App.prototype, 'shortcut');
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    COORDINATORS: 'U1',
    DATABASE_PATH: ':memory:',
  };
  const log = createLog('silent', new PassThrough());
  createKantel({ config: readConfig(env), clock: systemClock, log });
  for (const [name] of command.mock.calls) heard.commands.add(String(name));
  for (const [name] of event.mock.calls) heard.events.add(String(name));
  for (const [constraints] of shortcut.mock.calls) {
    heard.shortcuts.add(String((constraints as { callback_id: string }).callback_id));
  }
  vi.restoreAllMocks();
});

/** What the app has to be told of, for each event that Kantel hears. It hears messages in its DMs alone. */
const eventNames: Record<string, string> = {
  message: 'message.im',
  app_home_opened: 'app_home_opened',
  user_change: 'user_change',
};
/** Scopes that an event needs (docs.slack.dev, the page of each event). */
const scopesOfEvents: Record<string, string[]> = {
  'message.im': ['im:history'],
  app_home_opened: [],
  user_change: ['users:read'],
};
/** Scopes that a method needs with a bot token (docs.slack.dev, the page of each method). */
const scopesOfMethods: Record<string, string[]> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.archive': ['groups:write'],
  'conversations.create': ['groups:write'],
  'conversations.invite': ['groups:write'],
  'conversations.members': ['groups:read'],
  'conversations.open': ['im:write'],
  'conversations.setPurpose': ['groups:write'],
  'conversations.setTopic': ['groups:write'],
  'pins.add': ['pins:write'],
  'pins.remove': ['pins:write'],
  'usergroups.users.list': ['usergroups:read'],
  'users.conversations': ['groups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Methods, and addresses of files, that Kantel does without where their optional scope was not granted. */
const optionalScopes: Record<string, string> = {
  'client.users.lookupByEmail': 'users:read.email',
  'client.filesUploadV2': 'files:write',
  url_private: 'files:read',
};

/** The Web API methods that the sources call. */
function methodsCalled(): string[] {
  const methods = new Set(['auth.test']); // called by Bolt when it starts
  for (const { path, text } of sources('src').filter(
    ({ path }) => !/^src\/(local-slack|demo)\//.test(path),
  )) {
    for (const [, method = ''] of text.matchAll(/\bclient\s*((?:\.\s*[a-zA-Z]+)+)\s*\(/g)) {
      if (method !== '.apiCall') methods.add(method.replace(/\s/g, '').slice(1));
    }
    for (const [whole, method] of text.matchAll(/\.apiCall\(\s*(?:'([^']+)')?/g)) {
      if (!method) throw new Error(`${path} calls a method that cannot be read off: ${whole}`);
      methods.add(method);
    }
  }
  return [...methods].sort();
}

describe('the manifest', () => {
  test("is valid by Slack's schema", () => {
    const schema = new URL('manifest.schema.2.0.0.json', import.meta.url);
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...manifest, display_information: {} })).toBe(false);
  });

  test("keeps to Slack's limits on what people read", () => {
    const { display_information: app, features } = manifest;
    expect(app.name.length).toBeLessThanOrEqual(35);
    expect(app.description.length).toBeLessThanOrEqual(140);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    for (const { command, description, usage_hint } of features.slash_commands) {
      expect(command.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint?.length ?? 0).toBeLessThanOrEqual(1_000);
    }
  });

  test('has every command that Kantel hears and no other, with mentions as ids', () => {
    const commands = manifest.features.slash_commands as { command: string; should_escape: boolean }[];
    expect(commands.map(({ command }) => command).sort()).toEqual([...heard.commands].sort());
    expect(commands.filter(({ should_escape }) => !should_escape)).toEqual([]);
  });

  test('has every shortcut that Kantel hears and no other', () => {
    const shortcuts = manifest.features.shortcuts as { callback_id: string }[];
    expect(shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual([...heard.shortcuts].sort());
  });

  test('has every event that Kantel hears and no other', () => {
    const events = [...heard.events].map((name) => eventNames[name] ?? `unknown here: ${name}`);
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(events.sort());
  });

  test('asks for the scopes that Kantel needs and for no other', () => {
    const methods = methodsCalled().filter((method) => !(`client.${method}` in optionalScopes));
    expect(methods.length).toBeGreaterThan(10);
    const unknown = methods.filter((method) => !scopesOfMethods[method]);
    expect(unknown, 'methods whose scope is not in the table of this test').toEqual([]);
    const unused = Object.keys(scopesOfMethods).filter((method) => !methods.includes(method));
    expect(unused, 'methods of the table that nobody calls').toEqual([]);
    const needed = new Set([
      'commands',
      ...methods.flatMap((method) => scopesOfMethods[method] ?? []),
      ...manifest.settings.event_subscriptions.bot_events.flatMap(
        (name: string) => scopesOfEvents[name] ?? [`unknown here: ${name}`],
      ),
    ]);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...needed].sort());
  });

  test('leaves to whoever installs it the scopes that Kantel can do without', () => {
    const all = sources('src')
      .filter(({ path }) => !/^src\/(local-slack|demo)\//.test(path))
      .map(({ text }) => text)
      .join('\n');
    const used = Object.keys(optionalScopes).filter((name) => all.includes(name));
    expect(used).toEqual(Object.keys(optionalScopes));
    expect([...manifest.oauth_config.scopes.bot_optional].sort()).toEqual(
      Object.values(optionalScopes).sort(),
    );
  });
});
