import { closedRoom, freshName, greeting, room } from '../asking.ts';
import type { Case } from '../case.ts';
import { opinion, type Party } from '../parties.ts';

/** The channel of a pair, and the DM of a person. */
export const channelCases: Case[] = [
  {
    of: 'conversations.create',
    when: 'the name is free',
    ask: async ({ client }) => {
      const { channel } = await client.conversations.create({ name: freshName(), is_private: true });
      const { id, is_private, is_archived, is_member, creator } = channel ?? {};
      return { id, is_private, is_archived, is_member, creator };
    },
    answer: { id: 'C…', is_private: true, is_archived: false, is_member: true, creator: 'U…' },
  },
  {
    of: 'conversations.create',
    when: 'a channel has that name',
    ask: async ({ client }) => {
      const name = freshName();
      await client.conversations.create({ name, is_private: true });
      return client.conversations.create({ name, is_private: true });
    },
    answer: 'name_taken',
  },
  {
    of: 'conversations.create',
    when: 'an archived channel has that name',
    ask: async ({ client }) => {
      const name = freshName();
      const { channel } = await client.conversations.create({ name, is_private: true });
      await client.conversations.archive({ channel: channel?.id ?? '' });
      return client.conversations.create({ name, is_private: true });
    },
    answer: 'name_taken',
  },
  {
    of: 'conversations.create',
    when: 'a public channel has that name',
    ask: ({ client }) => client.conversations.create({ name: 'general', is_private: true }),
    answer: 'name_taken',
  },
  ...named('has 80 letters', 'm'.repeat(80), 'made'),
  ...named('has 81 letters', 'm'.repeat(81), 'invalid_name_maxlength'),
  ...named('has letters with marks', 'mentor-zoë-ångström', 'invalid_name_specials'),
  ...named('has a dot', 'mentor-a.b', 'invalid_name_specials'),
  ...named('is punctuation alone', '---', 'invalid_name_punctuation'),
  ...named('is empty', '', 'invalid_name_required', {
    answer: 'invalid_name_specials',
    because: 'it has the rule for an empty name and looks at another first',
  }),
  ...named('has capitals', 'Mentor-Zoe', 'invalid_name_specials', {
    answer: 'made',
    because: 'it lowers them; "contained unallowed special characters or upper case characters"',
  }),
  ...named('has a space', 'mentor jip', 'invalid_name_specials', {
    answer: 'made',
    because: 'it makes it a hyphen; "Channel names are always validated by this method"',
  }),
  {
    of: 'conversations.invite',
    when: 'two people are not in yet',
    ask: async (slack) => {
      const channel = await room(slack);
      const users = `${slack.idOf('sanne')},${slack.idOf('petra')}`;
      const { channel: now } = await slack.client.conversations.invite({ channel, users });
      return { same: now?.id === channel, archived: now?.is_archived };
    },
    answer: { same: true, archived: false },
  },
  {
    of: 'conversations.invite',
    when: 'both are in already, as after a crash',
    ask: async (slack) => {
      const invitation = {
        channel: await room(slack),
        users: `${slack.idOf('sanne')},${slack.idOf('petra')}`,
      };
      await slack.client.conversations.invite(invitation);
      return slack.client.conversations.invite(invitation);
    },
    answer: 'already_in_channel',
  },
  {
    of: 'conversations.invite',
    when: 'one is in and the other is not: the other is not let in either (node-slack-sdk issue 1596)',
    ask: async (slack) => {
      const channel = await room(slack);
      const [sanne, petra] = [slack.idOf('sanne'), slack.idOf('petra')];
      await slack.client.conversations.invite({ channel, users: sanne });
      const both = await opinion(slack.client.conversations.invite({ channel, users: `${sanne},${petra}` }));
      const alone = await opinion(slack.client.conversations.invite({ channel, users: petra }));
      return [both, typeof alone === 'string' ? alone : 'only now'];
    },
    answer: ['already_in_channel', 'only now'],
  },
  {
    of: 'conversations.invite',
    when: 'nobody has that id',
    ask: async (slack) => slack.client.conversations.invite({ channel: await room(slack), users: 'UNOBODY' }),
    answer: 'user_not_found',
  },
  {
    of: 'conversations.invite',
    when: 'the bot invites itself',
    ask: async (slack) => slack.client.conversations.invite({ channel: await room(slack), users: slack.bot }),
    answer: 'cant_invite_self',
  },
  {
    of: 'conversations.invite',
    when: 'nobody is named',
    ask: async (slack) => slack.client.conversations.invite({ channel: await room(slack), users: '' }),
    answer: 'no_user',
    theirs: { answer: 'user_not_found', because: '"no_user: No value was passed for users"' },
  },
  {
    of: 'conversations.invite',
    when: 'the channel is archived',
    ask: async (slack) =>
      slack.client.conversations.invite({ channel: await closedRoom(slack), users: slack.idOf('sanne') }),
    answer: 'is_archived',
  },
  ...(['topic', 'purpose'] as const).flatMap((which) => describing(which)),
  {
    of: 'conversations.open',
    when: 'a DM is opened twice: it is the same one',
    ask: async ({ client, idOf }) => {
      const first = await client.conversations.open({ users: idOf('omar') });
      const second = await client.conversations.open({ users: idOf('omar') });
      return { id: first.channel?.id, same: first.channel?.id === second.channel?.id };
    },
    answer: { id: 'D…', same: true },
  },
  {
    of: 'conversations.open',
    when: 'a message to a person goes to that DM',
    ask: async ({ client, idOf }) => {
      const opened = await client.conversations.open({ users: idOf('ruth') });
      const { channel } = await client.chat.postMessage({ channel: idOf('ruth'), ...greeting });
      return channel === opened.channel?.id;
    },
    answer: true,
  },
  {
    of: 'conversations.open',
    when: 'nobody has that id',
    ask: ({ client }) => client.conversations.open({ users: 'UNOBODY' }),
    answer: 'user_not_found',
  },
  {
    of: 'conversations.open',
    when: 'nobody is named',
    ask: ({ client }) => client.conversations.open({ users: '' }),
    answer: 'users_list_not_supplied',
  },
];

function named(how: string, name: string, answer: string, theirs?: Case['theirs']): Case[] {
  const ask = async ({ client }: Party) => {
    await client.conversations.create({ name, is_private: true });
    return 'made';
  };
  return [{ of: 'conversations.create', when: `the name ${how}`, ask, answer, ...(theirs && { theirs }) }];
}

function describing(which: 'topic' | 'purpose'): Case[] {
  const of = which === 'topic' ? 'conversations.setTopic' : 'conversations.setPurpose';
  const set = (slack: Party, channel: string, value: string) =>
    which === 'topic'
      ? slack.client.conversations.setTopic({ channel, topic: value })
      : slack.client.conversations.setPurpose({ channel, purpose: value });
  const ask = (value: string, where: (slack: Party) => Promise<string>) => async (slack: Party) => {
    await set(slack, await where(slack), value);
    return 'taken';
  };
  return [
    { of, when: 'it has 250 characters', ask: ask('t'.repeat(250), room), answer: 'taken' },
    { of, when: 'it has 251 characters', ask: ask('t'.repeat(251), room), answer: 'too_long' },
    { of, when: 'the channel is archived', ask: ask('Sanne and Petra', closedRoom), answer: 'is_archived' },
    {
      of,
      when: 'there is no such channel',
      ask: ask('x', async () => 'CNOWHERE'),
      answer: 'channel_not_found',
    },
  ];
}
