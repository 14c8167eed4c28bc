import { LONGEST_UPDATE } from '../../blocks/check-message.ts';
import { messageEvent } from '../../delivery/message-event.ts';
import { asText, type Json } from '../../json.ts';
import { messageObject } from '../../objects/message.ts';
import type { Message } from '../../state/messages.ts';
import type { World } from '../../world.ts';
import { joinedChannel } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { readBody } from './chat-post.ts';

/** A message the bot may change: its own, and not an ephemeral one (those change by response_url only). */
function own(world: World, args: Json, refusal: string): Message {
  const message = world.messages.find(asText(args.channel), asText(args.ts));
  if (message === undefined || message.ephemeralTo !== undefined) throw new Refusal('message_not_found');
  if (message.user !== world.bot.id) throw new Refusal(refusal);
  return message;
}

export const chatChangeMethods: Record<string, Method> = {
  'chat.update': {
    args: {
      channel: 'string!',
      ts: 'string!',
      text: 'string',
      blocks: 'json',
      attachments: 'json',
      markdown_text: 'string',
      metadata: 'json',
      parse: 'string',
      link_names: 'boolean',
      reply_broadcast: 'boolean',
      as_user: 'boolean',
      file_ids: 'json',
    },
    tier: 3,
    scopes: ['chat:write'],
    run: ({ world, event }, args) => {
      const channel = joinedChannel(world, asText(args.channel));
      if (channel.isArchived) throw new Refusal('is_inactive');
      const message = own(world, args, 'cant_update_message');
      const body = readBody(world, args, LONGEST_UPDATE);
      const previous = messageObject(world, message);
      message.text = body.text;
      // "Previous blocks will only be retained if the text argument is not provided."
      if (args.blocks !== undefined || args.text !== undefined) message.blocks = body.blocks;
      const ts = world.stamps.next();
      // With blocks, "the edited flag will not be displayed".
      if (body.blocks.length === 0) message.edited = { user: world.bot.id, ts };
      message.state.clear();
      world.messages.touch(message);
      const now = messageObject(world, message);
      messageEvent(world, event, channel, {
        type: 'message',
        subtype: 'message_changed',
        message: now,
        previous_message: previous,
        hidden: true,
        ts,
      });
      return { channel: channel.id, ts: message.ts, text: message.text, message: now };
    },
  },
  'chat.delete': {
    args: { channel: 'string!', ts: 'string!', as_user: 'boolean' },
    tier: 3,
    scopes: ['chat:write'],
    run: ({ world }, args) => {
      const channel = joinedChannel(world, asText(args.channel));
      const message = own(world, args, 'cant_delete_message');
      world.messages.remove(message);
      channel.pins = channel.pins.filter((pin) => pin.ts !== message.ts);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    args: { channel: 'string!', message_ts: 'string!' },
    tier: 'free',
    run: ({ world }, args) => {
      const channel = joinedChannel(world, asText(args.channel));
      const ts = asText(args.message_ts);
      if (world.messages.find(channel.id, ts) === undefined) throw new Refusal('message_not_found');
      const permalink = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
      return { channel: channel.id, permalink };
    },
  },
};
