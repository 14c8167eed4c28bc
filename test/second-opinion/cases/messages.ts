import { blocksOf, call, closedRoom, greeting, room, said, saidBefore } from '../asking.ts';
import type { Case } from '../case.ts';

/** What is said in a channel, and changed there. */
export const messageCases: Case[] = [
  {
    of: 'chat.postMessage',
    when: 'a message is taken',
    ask: async (slack) => {
      const posted = await room(slack);
      const { channel, ts, message } = await slack.client.chat.postMessage({ channel: posted, ...greeting });
      return {
        same: channel === posted,
        ts,
        text: message?.text,
        blocks: message?.blocks,
        user: message?.user,
      };
    },
    answer: { same: true, ts: 'stamp', text: 'Welcome', blocks: greeting.blocks, user: 'U…' },
  },
  {
    of: 'chat.postMessage',
    when: 'there is nothing in it',
    ask: async (slack) => slack.client.chat.postMessage({ channel: await room(slack), text: '' }),
    answer: 'no_text',
  },
  {
    of: 'chat.postMessage',
    when: 'there is no such channel',
    ask: ({ client }) => client.chat.postMessage({ channel: 'CNOWHERE', text: 'Hello' }),
    answer: 'channel_not_found',
  },
  {
    of: 'chat.postMessage',
    when: 'the channel is archived',
    ask: async (slack) => slack.client.chat.postMessage({ channel: await closedRoom(slack), text: 'Hello' }),
    answer: 'is_archived',
  },
  {
    of: 'chat.postMessage',
    when: 'the bot is not in the public channel',
    ask: ({ client, elsewhere }) => client.chat.postMessage({ channel: elsewhere, text: 'Hello' }),
    answer: 'not_in_channel',
    theirs: { answer: 'taken', because: 'it lets any bot speak in public, which takes chat:write.public' },
  },
  {
    of: 'chat.postMessage',
    when: 'the same client_msg_id comes again',
    ask: async (slack) => {
      const channel = await room(slack);
      const message = { channel, text: 'Once', client_msg_id: '0a8ec2bd-8f6c-4d0b-9d39-0f3d2ff3a3f1' };
      const first = await call(slack, 'chat.postMessage', message);
      const second = await call(slack, 'chat.postMessage', message);
      return first.ts === second.ts ? 'said once' : 'said twice';
    },
    answer: 'said once',
    theirs: {
      answer: 'said twice',
      because: 'it keeps the id without looking at it; "duplicate_message_not_found" shows that Slack looks',
    },
  },
  {
    of: 'chat.update',
    when: 'text and blocks are given: the message has both',
    ask: async (slack) => {
      const place = await said(slack);
      const blocks = [{ ...greeting.blocks[0], block_id: 'changed' }];
      const { channel, ts, text, message } = await call(slack, 'chat.update', {
        ...place,
        text: 'Changed',
        blocks,
      });
      return { same: channel === place.channel && ts === place.ts, text, blocks: blocksOf(message) };
    },
    answer: { same: true, text: 'Changed', blocks: [{ ...greeting.blocks[0], block_id: 'changed' }] },
  },
  {
    of: 'chat.update',
    when: 'text alone is given: "the blocks will be removed"',
    ask: async (slack) => {
      const { message } = await slack.client.chat.update({ ...(await said(slack)), text: 'Plain' });
      return { text: message?.text, blocks: message?.blocks };
    },
    answer: { text: 'Plain' },
  },
  {
    of: 'chat.update',
    when: 'there is no such message',
    ask: async (slack) =>
      slack.client.chat.update({ channel: await room(slack), ts: '1700000000.000001', text: 'Changed' }),
    answer: 'message_not_found',
  },
  {
    of: 'chat.update',
    when: 'there is no such channel',
    ask: ({ client }) =>
      client.chat.update({ channel: 'CNOWHERE', ts: '1700000000.000001', text: 'Changed' }),
    answer: 'channel_not_found',
    theirs: { answer: 'message_not_found', because: 'it looks for the message alone' },
  },
  {
    of: 'chat.update',
    when: 'the channel is archived',
    ask: async (slack) => slack.client.chat.update({ ...(await saidBefore(slack)), text: 'Changed' }),
    answer: 'is_inactive',
    theirs: {
      answer: 'taken',
      because: '"The message cannot be edited within a frozen, archived or deleted channel"',
    },
  },
];
