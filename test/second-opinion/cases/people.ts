import { room } from '../asking.ts';
import { type Case, lacking } from '../case.ts';

/** Who people are, and who the bot is. */
export const peopleCases: Case[] = [
  {
    of: 'auth.test',
    when: 'Bolt starts and reads whose token it has',
    ask: async ({ client }) => {
      const { user_id, bot_id, team_id } = await client.auth.test();
      return { user_id, bot_id, team_id };
    },
    answer: { user_id: 'U…', bot_id: 'B…', team_id: 'T…' },
  },
  {
    of: 'auth.test',
    when: 'the token is not one of theirs',
    ask: ({ client }) => client.auth.test({ token: 'xoxb-stranger' }),
    answer: 'invalid_auth',
    theirs: { answer: 'taken', because: 'it takes any token, for convenience' },
  },

  {
    of: 'users.info',
    when: 'somebody is looked up',
    ask: async ({ client, idOf }) => {
      const { user } = await client.users.info({ user: idOf('petra'), include_locale: true });
      const { id, name, real_name, deleted, is_bot, locale, tz, profile } = user ?? {};
      const { display_name, real_name: full } = profile ?? {};
      return { id, name, real_name, deleted, is_bot, locale, tz, display_name, full };
    },
    answer: {
      ...{ id: 'U…', name: 'petra', real_name: 'Petra de Vries', deleted: false, is_bot: false },
      ...{ locale: 'nl-NL', tz: 'Europe/Amsterdam', display_name: '', full: 'Petra de Vries' },
    },
    theirs: {
      answer: {
        ...{ id: 'U…', name: 'petra', real_name: 'Petra de Vries', deleted: false, is_bot: false },
        ...{ display_name: '', full: 'Petra de Vries' },
      },
      because: 'nobody there has a locale or a time zone',
    },
  },
  {
    of: 'users.info',
    when: 'the bot itself is looked up',
    ask: async ({ client, bot }) => (await client.users.info({ user: bot })).user?.is_bot,
    answer: true,
  },
  {
    of: 'users.info',
    when: 'nobody has that id',
    ask: ({ client }) => client.users.info({ user: 'UNOBODY' }),
    answer: 'user_not_found',
  },
  {
    of: 'usergroups.users.list',
    when: 'the coordinators are a group',
    ask: async ({ client }) => (await client.usergroups.users.list({ usergroup: 'SCOORD' })).users,
    answer: ['U…'],
    theirs: lacking('user groups'),
  },
  {
    of: 'usergroups.users.list',
    when: 'there is no such group',
    ask: ({ client }) => client.usergroups.users.list({ usergroup: 'SNONE' }),
    answer: 'no_such_subteam',
    theirs: lacking('user groups'),
  },

  {
    of: 'pins.list',
    when: 'the manifest does not ask for its scope',
    ask: async (slack) => slack.client.pins.list({ channel: await room(slack) }),
    answer: 'missing_scope',
  },
  {
    of: 'chat.whisper',
    when: 'there is no such method',
    ask: ({ client }) => client.apiCall('chat.whisper', {}),
    answer: 'unknown_method',
    theirs: { answer: 'HTTP 404', because: 'it serves known paths only' },
  },
];
