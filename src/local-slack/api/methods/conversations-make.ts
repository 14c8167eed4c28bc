import { asText } from '../../json.ts';
import { channelObject } from '../../objects/channel.ts';
import type { World } from '../../world.ts';
import { joinedChannel, notArchived, notIm, seenChannel } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { requireScopeFor } from '../scopes.ts';

/**
 * "Channel names may only contain lowercase letters, numbers, hyphens, and underscores, and must be 80
 * characters or less" (https://docs.slack.dev/reference/methods/conversations.create). Slack lets letters of
 * other alphabets pass; their marks and anything else are special.
 */
function freeName(world: World, name: string): string {
  if (name === '') throw new Refusal('invalid_name_required');
  if (name.length > 80) throw new Refusal('invalid_name_maxlength');
  if (/^[\p{P}\p{S}_-]+$/u.test(name)) throw new Refusal('invalid_name_punctuation');
  if (!/^[a-z0-9_-]+$/.test(name)) throw new Refusal('invalid_name_specials');
  if (world.channels.byName(name) !== undefined) throw new Refusal('name_taken');
  return name;
}

export const conversationsMakeMethods: Record<string, Method> = {
  'conversations.create': {
    args: { name: 'string!', is_private: 'boolean' },
    tier: 2,
    run: ({ world }, args) => {
      const kind = args.is_private === true ? 'private' : 'public';
      requireScopeFor(world, kind, 'write');
      const name = freeName(world, asText(args.name));
      const channel = world.channels.create(kind, name, world.bot.id, [world.bot.id]);
      return { channel: channelObject(world, channel) };
    },
  },
  'conversations.rename': {
    args: { channel: 'string!', name: 'string!' },
    tier: 2,
    run: ({ world }, args) => {
      const channel = notArchived(notIm(joinedChannel(world, asText(args.channel))));
      requireScopeFor(world, channel.kind, 'write');
      if (channel.creator !== world.bot.id) throw new Refusal('not_authorized');
      const name = asText(args.name);
      if (name !== channel.name) {
        channel.previousNames.push(channel.name);
        channel.name = freeName(world, name);
        world.channels.touch(channel);
      }
      return { channel: channelObject(world, channel) };
    },
  },
  'conversations.archive': {
    args: { channel: 'string!' },
    tier: 2,
    run: ({ world }, args) => {
      const channel = notIm(joinedChannel(world, asText(args.channel)));
      requireScopeFor(world, channel.kind, 'write');
      if (channel.isGeneral) throw new Refusal('cant_archive_general');
      if (channel.isArchived) throw new Refusal('already_archived');
      channel.isArchived = true;
      world.channels.touch(channel);
      return {};
    },
  },
  'conversations.unarchive': {
    args: { channel: 'string!' },
    tier: 2,
    run: ({ world }, args) => {
      const channel = notIm(seenChannel(world, asText(args.channel)));
      requireScopeFor(world, channel.kind, 'write');
      if (!channel.isArchived) throw new Refusal('not_archived');
      channel.isArchived = false;
      world.channels.touch(channel);
      return {};
    },
  },
};
