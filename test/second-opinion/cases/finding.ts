import { closedRoom, freshName, room } from '../asking.ts';
import { type Case, lacking } from '../case.ts';

/** The channel that was made while the answer got lost is found again; the channel of a pair that ended is closed. */
export const findingCases: Case[] = [
  {
    of: 'users.conversations',
    when: 'a private channel of the bot is looked for, page by page',
    ask: async ({ client, bot }) => {
      const name = freshName();
      await client.conversations.create({ name, is_private: true });
      let cursor = '';
      do {
        const page = await client.users.conversations({
          types: 'private_channel',
          limit: 1,
          ...(cursor && { cursor }),
        });
        const found = page.channels?.find((channel) => channel.name === name);
        if (found)
          return {
            isOurs: found.creator === bot,
            isPrivate: found.is_private,
            created: typeof found.created,
          };
        cursor = page.response_metadata?.next_cursor ?? '';
      } while (cursor);
      return 'not found';
    },
    answer: { isOurs: true, isPrivate: true, created: 'number' },
    theirs: lacking('lists of the conversations somebody is in'),
  },
  {
    of: 'conversations.members',
    when: 'nobody was let in yet, and when somebody was',
    ask: async (slack) => {
      const channel = await room(slack);
      const alone = await slack.client.conversations.members({ channel });
      await slack.client.conversations.invite({ channel, users: slack.idOf('sanne') });
      const both = await slack.client.conversations.members({ channel });
      return [alone.members?.map((id) => id === slack.bot), both.members?.length];
    },
    answer: [[true], 2],
  },
  {
    of: 'conversations.archive',
    when: 'the channel is archived already',
    ask: async (slack) => slack.client.conversations.archive({ channel: await closedRoom(slack) }),
    answer: 'already_archived',
  },
];
