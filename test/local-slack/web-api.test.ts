import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LocalSlack, LocalSlackOptions } from '../../src/local-slack/index.ts';
import { MANIFEST, quiet, startFirm } from './firm.ts';

let slack: LocalSlack;
let web: WebClient;
let now: Date;

const clientFor = (token: string) =>
  new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });

async function begin(options: Partial<LocalSlackOptions> = {}): Promise<void> {
  now = new Date('2026-11-24T09:00:00Z');
  slack = await startFirm({ clock: { now: () => now }, ...options });
  web = clientFor(slack.botToken);
}

beforeEach(() => begin());
afterEach(() => slack.close());

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

/** 'ok', or what Slack said. */
async function result(method: string, args: Record<string, unknown> = {}): Promise<string> {
  try {
    await web.apiCall(method, args);
    return 'ok';
  } catch (error) {
    const { data, retryAfter, statusCode, message } = error as {
      data?: { error: string };
      retryAfter?: number;
      statusCode?: number;
      message: string;
    };
    return data?.error ?? (retryAfter === undefined ? String(statusCode ?? message) : `wait ${retryAfter}`);
  }
}

async function privateChannel(name = 'mentor-a-b'): Promise<string> {
  const { channel } = await web.conversations.create({ name, is_private: true });
  return channel?.id ?? '';
}

describe('who may call what', () => {
  test('tokens', async () => {
    expect(await result('auth.test')).toBe('ok');
    web = clientFor('xoxb-someone-else');
    expect(await result('auth.test')).toBe('invalid_auth');
    web = clientFor(slack.appToken);
    expect(await result('auth.test')).toBe('not_allowed_token_type');
    const bare = await fetch(`${slack.apiUrl}auth.test`);
    expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  test('scopes, methods and arguments', async () => {
    const channel = await privateChannel();
    await expect(web.conversations.info({ channel })).rejects.toMatchObject({
      data: {
        error: 'missing_scope',
        needed: 'groups:read',
        provided: expect.stringContaining('chat:write'),
      },
    });
    expect(await result('conversations.create', { name: 'open' })).toBe('missing_scope');
    expect(await result('chat.scream', { channel })).toBe('unknown_method');
    await expect(web.apiCall('chat.postMessage', { colour: 'red', text: 'a' })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: [
            '[ERROR] missing required field: channel',
            '[ERROR] unknown argument: colour [json-pointer:/colour]',
          ],
        },
      },
    });
  });

  test('a manifest that subscribes without the scope is refused', async () => {
    const manifest = { ...MANIFEST, oauth_config: { scopes: { bot: ['commands'] } } };
    await expect(startFirm({ manifest })).rejects.toThrow('message.im needs the scope im:history');
  });
});

describe('channels', () => {
  test.each([
    ['', 'invalid_name_required'],
    ['x'.repeat(81), 'invalid_name_maxlength'],
    ['Mentor', 'invalid_name_specials'],
    ['two words', 'invalid_name_specials'],
    ['dot.ted', 'invalid_name_specials'],
    ['zoë', 'invalid_name_specials'],
    ['--', 'invalid_name_punctuation'],
    ['general', 'name_taken'],
    ['x'.repeat(80), 'ok'],
    ['mentor_a-b2', 'ok'],
  ])('the name "%s": %s', async (name, expected) => {
    expect(await result('conversations.create', { name, is_private: true })).toBe(expected);
  });

  test('archived names stay taken, and archived channels are silent', async () => {
    const channel = await privateChannel();
    expect(await result('conversations.archive', { channel })).toBe('ok');
    expect(await result('conversations.archive', { channel })).toBe('already_archived');
    expect(await result('conversations.create', { name: 'mentor-a-b', is_private: true })).toBe('name_taken');
    expect(await result('chat.postMessage', { channel, text: 'a' })).toBe('is_archived');
    expect(await result('conversations.invite', { channel, users: 'U0PETRA' })).toBe('is_archived');
    expect(await result('conversations.unarchive', { channel })).toBe('ok');
    expect(await result('chat.postMessage', { channel, text: 'a' })).toBe('ok');
  });

  test.each([
    ['U0PETRA', 'ok'],
    [' U0PETRA, U0SANNE', 'ok'],
    ['U0NOBODY', 'user_not_found'],
    ['U0GONE', 'cant_invite'],
    ['U0GUEST', 'user_is_restricted'],
    [',', 'no_user'],
  ])('inviting %s: %s', async (users, expected) => {
    expect(await result('conversations.invite', { channel: await privateChannel(), users })).toBe(expected);
  });

  test('one who cannot come keeps the others out, unless forced', async () => {
    const channel = await privateChannel();
    await expect(web.conversations.invite({ channel, users: 'U0PETRA,U0GONE' })).rejects.toMatchObject({
      data: { error: 'cant_invite', errors: [{ user: 'U0GONE', ok: false, error: 'cant_invite' }] },
    });
    expect(
      slack
        .as('petra')
        .channels()
        .map((one) => one.name),
    ).toEqual(['general']);
    expect(await result('conversations.invite', { channel, users: 'U0PETRA,U0GONE', force: true })).toBe(
      'ok',
    );
    expect(await result('conversations.invite', { channel, users: 'U0PETRA' })).toBe('already_in_channel');
    expect(await result('conversations.invite', { channel, users: slack.botUserId })).toBe(
      'cant_invite_self',
    );
    expect(await result('conversations.kick', { channel, user: 'U0SANNE' })).toBe('not_in_channel');
    expect(await result('conversations.kick', { channel, user: 'U0PETRA' })).toBe('ok');
    expect(await result('conversations.leave', { channel })).toBe('last_member');
  });

  test('topic, purpose, pins and bookmarks are seen by those in it', async () => {
    const channel = await privateChannel();
    await web.conversations.invite({ channel, users: 'U0PETRA' });
    expect(await result('conversations.setTopic', { channel, topic: 'x'.repeat(251) })).toBe('too_long');
    await web.conversations.setTopic({ channel, topic: 'Topic' });
    await web.conversations.setPurpose({ channel, purpose: 'Purpose' });
    const { ts = '' } = await web.chat.postMessage({ channel, text: 'Pin me' });
    await web.pins.add({ channel, timestamp: ts });
    expect(await result('pins.add', { channel, timestamp: ts })).toBe('already_pinned');
    expect(await result('pins.add', { channel, timestamp: '1.000000' })).toBe('message_not_found');
    expect(await result('pins.list', { channel })).toBe('missing_scope');
    await web.bookmarks.add({
      channel_id: channel,
      title: 'Guide',
      type: 'link',
      link: 'https://example.com',
    });
    expect(await result('bookmarks.add', { channel_id: channel, title: 'a', type: 'link', link: 'x' })).toBe(
      'invalid_link',
    );
    expect(slack.as('petra').channels().at(-1)).toMatchObject({
      name: 'mentor-a-b',
      isPrivate: true,
      topic: 'Topic',
      purpose: 'Purpose',
      pins: [ts],
      bookmarks: [{ title: 'Guide', link: 'https://example.com' }],
      members: ['helper', 'petra'],
    });
    expect(
      slack
        .as('sanne')
        .channels()
        .map((one) => one.name),
    ).toEqual(['general']);
  });
});

describe('messages', () => {
  test('reach those in the channel, the person, or nobody', async () => {
    const channel = await privateChannel();
    await web.conversations.invite({ channel, users: 'U0PETRA' });
    await web.chat.postMessage({ channel, text: 'Here' });
    await web.chat.postMessage({ channel: 'U0PETRA', text: 'Direct' });
    await web.chat.postEphemeral({ channel, user: 'U0PETRA', text: 'Whisper' });
    expect(
      slack
        .as('petra')
        .messages()
        .map((m) => `${m.channelName}: ${m.text}`),
    ).toEqual(['mentor-a-b: Here', 'dm: Direct', 'mentor-a-b: Whisper']);
    expect(slack.as('sanne').messages()).toEqual([]);
    expect(await result('chat.postEphemeral', { channel, user: 'U0SANNE', text: 'a' })).toBe(
      'user_not_in_channel',
    );
    expect(await result('chat.postMessage', { channel: 'C0NOPE', text: 'a' })).toBe('channel_not_found');
    expect(await result('chat.postMessage', { channel: slack.botUserId, text: 'a' })).toBe('cannot_dm_bot');
  });

  test('the same client_msg_id is said once, for a while', async () => {
    const args = { channel: 'U0PETRA', text: 'Once', client_msg_id: '7f9f4f0e-0000-4000-8000-000000000000' };
    const { ts: first } = await web.chat.postMessage(args);
    const { ts: second } = await web.chat.postMessage(args);
    expect(second).toBe(first);
    expect(slack.as('petra').messages()).toHaveLength(1);
    later(10 * 60_000);
    await web.apiCall('chat.postMessage', args);
    expect(slack.as('petra').messages()).toHaveLength(2);
  });

  test('change and go; text alone takes the blocks away', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Block' } }];
    const { ts, channel } = await web.chat.postMessage({ channel: 'U0PETRA', text: 'a', blocks });
    expect(await result('chat.update', { channel, ts, text: 'b' })).toBe('ok');
    expect(slack.as('petra').messages()[0]).toMatchObject({ text: 'b', readable: 'b' });
    expect(await result('chat.update', { channel, ts, text: 'x'.repeat(4001) })).toBe('msg_too_long');
    expect(await result('chat.update', { channel, ts, text: 'c', blocks: [] })).toBe('ok');
    expect(slack.as('petra').messages()[0]?.readable).toBe('c');
    expect(await result('chat.update', { channel, ts: '1.000000', text: 'a' })).toBe('message_not_found');
    await slack
      .as('petra')
      .say('mine')
      .catch(() => undefined);
    const mine = slack.as('petra').messages().at(-1)?.ts;
    expect(await result('chat.update', { channel, ts: mine, text: 'a' })).toBe('cant_update_message');
    expect(await result('chat.delete', { channel, ts })).toBe('ok');
    expect(
      slack
        .as('petra')
        .messages()
        .map((m) => m.text),
    ).toEqual(['mine']);
  });
});

describe('people', () => {
  test('with their language and zone; of a deactivated account little', async () => {
    const { user } = await web.users.info({ user: 'U0PETRA', include_locale: true });
    expect(user).toMatchObject({
      name: 'petra',
      locale: 'nl-NL',
      tz: 'Europe/Amsterdam',
      tz_offset: 3600,
      is_bot: false,
    });
    await slack.setUser('petra', { deleted: true });
    const gone = await web.users.info({ user: 'U0PETRA' });
    expect(gone.user).toMatchObject({ deleted: true });
    expect(gone.user).not.toHaveProperty('tz');
    expect(await result('users.info', { user: 'U0NOBODY' })).toBe('user_not_found');
    expect(await result('conversations.open', { users: 'U0PETRA' })).toBe('user_disabled');
    await expect(slack.as('petra').command('/hi')).rejects.toThrow('deactivated');
  });

  test('page by page', async () => {
    const first = await web.users.list({ limit: 2 });
    const rest = await web.users.list({ limit: 100, cursor: first.response_metadata?.next_cursor ?? '' });
    expect(first.members).toHaveLength(2);
    expect([...(first.members ?? []), ...(rest.members ?? [])].map((one) => one.name)).toEqual([
      'petra',
      'sanne',
      'omar',
      'gone',
      'guest',
      'helper',
      'slackbot',
    ]);
    expect(rest.response_metadata?.next_cursor).toBe('');
    const { users } = await web.usergroups.users.list({ usergroup: 'S0COORD' });
    expect(users).toEqual(['U0PETRA']);
    expect(await result('usergroups.users.list', { usergroup: 'S0NOPE' })).toBe('no_such_subteam');
  });
});

describe('limits and failures', () => {
  test('posts: a burst of ten a channel, then one a second by the clock', async () => {
    const post = () => result('chat.postMessage', { channel: 'U0PETRA', text: 'a' });
    for (let time = 0; time < 10; time += 1) expect(await post()).toBe('ok');
    expect(await post()).toBe('wait 1');
    expect(await result('chat.postMessage', { channel: 'U0SANNE', text: 'a' })).toBe('ok');
    later(1000);
    expect([await post(), await post()]).toEqual(['ok', 'wait 1']);
  });

  test('twenty new channels a minute', async () => {
    for (let nth = 0; nth < 20; nth += 1) await privateChannel(`c${nth}`);
    expect(await result('conversations.create', { name: 'c20', is_private: true })).toBe('wait 3');
    later(60_000);
    expect(await result('conversations.create', { name: 'c20', is_private: true })).toBe('ok');
  });

  test('calls fail when told to, once or several times, before or after their effect', async () => {
    const post = () => result('chat.postMessage', { channel: 'U0PETRA', text: 'a' });
    slack.failNext('chat.postMessage', { error: 'fatal_error', times: 2 });
    slack.failNext('chat.postMessage', { status: 503 });
    slack.failNext('chat.postMessage', { retryAfter: 7 });
    expect([await post(), await post(), await post(), await post()]).toEqual([
      'fatal_error',
      'fatal_error',
      '503',
      'wait 7',
    ]);
    expect(slack.as('petra').messages()).toHaveLength(0);
    slack.failNext('chat.postMessage', { afterEffect: true });
    expect(await post()).not.toBe('ok');
    expect(slack.as('petra').messages()).toHaveLength(1);
    expect(await post()).toBe('ok');
    expect(slack.calls.map((call) => call.result)).toEqual([
      'fatal_error',
      'fatal_error',
      'http_503',
      'ratelimited',
      'connection_broken',
      'ok',
    ]);
  });
});
