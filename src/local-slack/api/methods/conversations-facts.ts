import { seconds } from '../../clock.ts';
import { asText, type Json } from '../../json.ts';
import { channelObject } from '../../objects/channel.ts';
import type { Channel } from '../../state/channels.ts';
import type { World } from '../../world.ts';
import { cursorOf, joinedChannel, notArchived, notIm, page, seenChannel } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { requireScopeFor } from '../scopes.ts';

/** "Topic was longer than 250 characters" (https://docs.slack.dev/reference/methods/conversations.setTopic). */
const LONGEST_NOTE = 250;

function setNote(world: World, args: Json, which: 'topic' | 'purpose'): Channel {
  const channel = notArchived(notIm(joinedChannel(world, asText(args.channel))));
  requireScopeFor(world, channel.kind, 'topic');
  const value = asText(args[which]);
  if (value.length > LONGEST_NOTE) throw new Refusal('too_long');
  channel[which] = { value, creator: world.bot.id, last_set: seconds(world.clock) };
  world.channels.touch(channel);
  return channel;
}

const KINDS: Record<string, Channel['kind']> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
};

function listed(world: World, args: Json): Channel[] {
  const types = (asText(args.types) || 'public_channel').split(',').map((type) => type.trim());
  const kinds = types.flatMap((type) => {
    const kind = KINDS[type];
    if (kind === undefined && type !== 'mpim') throw new Refusal('invalid_types');
    return kind === undefined ? [] : [kind];
  });
  for (const kind of kinds) requireScopeFor(world, kind, 'read');
  return world.channels
    .all()
    .filter((channel) => kinds.includes(channel.kind))
    .filter((channel) => !(args.exclude_archived === true && channel.isArchived));
}

const listArgs = { types: 'string', exclude_archived: 'boolean', cursor: 'string', limit: 'number' } as const;

export const conversationsFactsMethods: Record<string, Method> = {
  'conversations.setTopic': {
    args: { channel: 'string!', topic: 'string!' },
    tier: 2,
    run: ({ world }, args) => ({ channel: channelObject(world, setNote(world, args, 'topic')) }),
  },
  'conversations.setPurpose': {
    args: { channel: 'string!', purpose: 'string!' },
    tier: 2,
    run: ({ world }, args) => ({ channel: channelObject(world, setNote(world, args, 'purpose')) }),
  },
  'conversations.info': {
    args: { channel: 'string!', include_locale: 'boolean', include_num_members: 'boolean' },
    tier: 3,
    run: ({ world }, args) => {
      const channel = seenChannel(world, asText(args.channel));
      requireScopeFor(world, channel.kind, 'read');
      const members = args.include_num_members === true ? { num_members: channel.members.length } : {};
      return { channel: { ...channelObject(world, channel), ...members } };
    },
  },
  'conversations.list': {
    args: listArgs,
    tier: 2,
    run: ({ world }, args) => {
      const seen = listed(world, args).filter(
        (one) => one.kind === 'public' || one.members.includes(world.bot.id),
      );
      const { items, next } = page(seen, args, 100);
      return { channels: items.map((channel) => channelObject(world, channel)), ...cursorOf(next) };
    },
  },
  'users.conversations': {
    args: { user: 'string', exclude_muted: 'boolean', ...listArgs },
    tier: 3,
    run: ({ world }, args) => {
      const user = asText(args.user) || world.bot.id;
      const seen = listed(world, args)
        .filter((one) => one.members.includes(user))
        .filter((one) => one.kind === 'public' || one.members.includes(world.bot.id));
      const { items, next } = page(seen, args, 100);
      return { channels: items.map((channel) => channelObject(world, channel)), ...cursorOf(next) };
    },
  },
};
