import { checkMessage, type MessageBody } from '../../blocks/check-message.ts';
import { giveIds } from '../../blocks/give-ids.ts';
import { messageEvent } from '../../delivery/message-event.ts';
import { asText, isJson, type Json } from '../../json.ts';
import { messageObject } from '../../objects/message.ts';
import type { Channel } from '../../state/channels.ts';
import type { Message } from '../../state/messages.ts';
import type { World } from '../../world.ts';
import { joinedChannel, notArchived } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal, refuseWith } from '../refusal.ts';

/**
 * How long Slack knows a client_msg_id again is not documented ("duplicate_message_not_found" shows that it
 * looks): a few minutes here.
 */
const REMEMBERED_MS = 5 * 60 * 1000;

const content = {
  text: 'string',
  blocks: 'json',
  attachments: 'json',
  markdown_text: 'string',
  metadata: 'json',
  mrkdwn: 'boolean',
  parse: 'string',
  link_names: 'boolean',
  unfurl_links: 'boolean',
  unfurl_media: 'boolean',
  thread_ts: 'string',
  reply_broadcast: 'boolean',
  username: 'string',
  icon_emoji: 'string',
  icon_url: 'string',
  as_user: 'boolean',
  client_msg_id: 'string',
} as const;

/** The text and blocks of this call, or Slack's refusal. */
export function readBody(world: World, args: Json, longest?: number): MessageBody {
  const read = checkMessage(args, world.refuseBlocks, longest);
  if (!('error' in read)) return { text: read.text, blocks: giveIds(read.blocks) };
  throw read.messages === undefined ? new Refusal(read.error) : refuseWith(read.error, read.messages);
}

/**
 * A channel id; or a person's, which stands for their conversation with the bot. A deactivated account takes
 * messages like any other (python-slack-sdk issue 1156): who sends must look before.
 */
function target(world: World, id: string): Channel {
  const user = world.users.byId(id);
  if (user === undefined) return notArchived(joinedChannel(world, id));
  if (user.isBot) throw new Refusal('cannot_dm_bot');
  return world.channels.directMessage(user.id, world.bot.id);
}

function said(world: World, channel: Channel, clientMsgId: string): Message | undefined {
  const message = world.messages.byClientId(channel.id, clientMsgId);
  const since = world.clock.now().getTime() - REMEMBERED_MS;
  return message !== undefined && Number(message.ts) * 1000 >= since ? message : undefined;
}

const answer = (world: World, message: Message): Json => ({
  channel: message.channel,
  ts: message.ts,
  message: messageObject(world, message),
});

const postMessage: Method = {
  args: { channel: 'string!', ...content },
  tier: 'post',
  scopes: ['chat:write'],
  run: ({ world, event }, args) => {
    const channel = target(world, asText(args.channel));
    const body = readBody(world, args);
    const threadTs = asText(args.thread_ts) || undefined;
    if (args.metadata !== undefined && !(isJson(args.metadata) && isJson(args.metadata.event_payload)))
      throw new Refusal('invalid_metadata_format');
    const before = said(world, channel, asText(args.client_msg_id));
    if (before !== undefined) return answer(world, before);
    const message = world.messages.add({
      channel: channel.id,
      ts: world.stamps.next(),
      user: world.bot.id,
      ...body,
      threadTs,
      clientMsgId: asText(args.client_msg_id) || undefined,
      metadata: isJson(args.metadata) ? args.metadata : undefined,
    });
    messageEvent(world, event, channel, messageObject(world, message));
    return answer(world, message);
  },
};

const postEphemeral: Method = {
  args: { channel: 'string!', user: 'string!', ...content },
  tier: 4,
  scopes: ['chat:write'],
  run: ({ world }, args) => {
    const channel = notArchived(joinedChannel(world, asText(args.channel)));
    const user = asText(args.user);
    if (!channel.members.includes(user)) throw new Refusal('user_not_in_channel');
    const body = readBody(world, args);
    const ts = world.stamps.next();
    world.messages.add({ channel: channel.id, ts, user: world.bot.id, ...body, ephemeralTo: user });
    return { message_ts: ts };
  },
};

export const chatPostMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
};
