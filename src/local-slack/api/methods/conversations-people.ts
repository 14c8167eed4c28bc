import { asText, type Json } from '../../json.ts';
import { channelObject } from '../../objects/channel.ts';
import type { Channel } from '../../state/channels.ts';
import type { World } from '../../world.ts';
import { cursorOf, joinedChannel, knownUser, notArchived, notIm, page, seenChannel } from '../lookup.ts';
import type { Method, Reach } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { requireScopeFor } from '../scopes.ts';

const names = (value: unknown): string[] =>
  asText(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Why this person cannot be invited; undefined where they can. */
function hindrance(world: World, channel: Channel, id: string): string | undefined {
  const user = world.users.byId(id);
  if (user === undefined) return 'user_not_found';
  if (id === world.bot.id) return 'cant_invite_self';
  if (channel.members.includes(id)) return 'already_in_channel';
  if (user.deleted) return 'cant_invite';
  if (user.ultraRestricted) {
    const inOne = world.channels.all().some((one) => one.kind !== 'im' && one.members.includes(id));
    return inOne ? 'ura_max_channels' : 'user_is_restricted';
  }
  return user.restricted ? 'user_is_restricted' : undefined;
}

/** Somebody came or went: the event for those subscribed to it. */
function moved(
  reach: Reach,
  type: 'member_joined_channel' | 'member_left_channel',
  channel: Channel,
  user: string,
): void {
  reach.world.channels.touch(channel);
  const { world } = reach;
  reach.event(type, {
    type,
    user,
    channel: channel.id,
    channel_type: 'G',
    team: world.team.id,
    event_ts: world.stamps.next(),
  });
}

const invite: Method = {
  args: { channel: 'string!', users: 'string!', force: 'boolean' },
  tier: 3,
  run: (reach, args) => {
    const { world } = reach;
    const channel = notArchived(notIm(joinedChannel(world, asText(args.channel))));
    requireScopeFor(world, channel.kind, 'invite');
    const users = names(args.users);
    if (users.length === 0) throw new Refusal('no_user');
    const errors = users.flatMap((user): Json[] => {
      const error = hindrance(world, channel, user);
      return error === undefined ? [] : [{ user, ok: false, error }];
    });
    const good = users.filter((user) => !errors.some((error) => error.user === user));
    if (errors.length > 0 && (args.force !== true || good.length === 0))
      throw new Refusal(asText(errors[0]?.error), { errors });
    for (const user of good) {
      channel.members.push(user);
      moved(reach, 'member_joined_channel', channel, user);
    }
    return { channel: channelObject(world, channel), ...(errors.length > 0 ? { errors } : {}) };
  },
};

const kick: Method = {
  args: { channel: 'string!', user: 'string!' },
  tier: 3,
  run: (reach, args) => {
    const { world } = reach;
    const channel = notArchived(notIm(joinedChannel(world, asText(args.channel))));
    requireScopeFor(world, channel.kind, 'write');
    const user = knownUser(world, asText(args.user));
    if (user.id === world.bot.id) throw new Refusal('cant_kick_self');
    if (channel.isGeneral) throw new Refusal('cant_kick_from_general');
    if (!channel.members.includes(user.id)) throw new Refusal('not_in_channel');
    channel.members = channel.members.filter((id) => id !== user.id);
    moved(reach, 'member_left_channel', channel, user.id);
    return { errors: {} };
  },
};

const open: Method = {
  args: { channel: 'string', users: 'string', return_im: 'boolean', prevent_creation: 'boolean' },
  tier: 3,
  run: ({ world }, args) => {
    requireScopeFor(world, 'im', 'write');
    if (args.channel !== undefined) {
      const channel = joinedChannel(world, asText(args.channel));
      if (channel.kind !== 'im') throw new Refusal('method_not_supported_for_channel_type');
      return { channel: channelObject(world, channel) };
    }
    const users = names(args.users);
    if (users.length === 0) throw new Refusal('users_list_not_supplied');
    if (users.length > 8) throw new Refusal('too_many_users');
    const known = users.map((id) => knownUser(world, id));
    if (known.some((user) => user.deleted)) throw new Refusal('user_disabled');
    // Group conversations are left out: nothing here reads them, and mpim:write would have to be asked for.
    const only = known.length === 1 ? known[0] : undefined;
    if (only === undefined) throw new Refusal('missing_scope', { needed: 'mpim:write' });
    if (only.isBot) throw new Refusal('cannot_dm_bot');
    const channel = world.channels.directMessage(only.id, world.bot.id);
    return {
      channel: args.return_im === true ? channelObject(world, channel) : { id: channel.id },
    };
  },
};

export const conversationsPeopleMethods: Record<string, Method> = {
  'conversations.invite': invite,
  'conversations.kick': kick,
  'conversations.open': open,
  'conversations.leave': {
    args: { channel: 'string!' },
    tier: 3,
    run: (reach, args) => {
      const { world } = reach;
      const channel = notArchived(notIm(seenChannel(world, asText(args.channel))));
      requireScopeFor(world, channel.kind, 'write');
      if (!channel.members.includes(world.bot.id)) return { not_in_channel: true };
      if (channel.isGeneral) throw new Refusal('cant_leave_general');
      if (channel.kind === 'private' && channel.members.length === 1) throw new Refusal('last_member');
      channel.members = channel.members.filter((id) => id !== world.bot.id);
      moved(reach, 'member_left_channel', channel, world.bot.id);
      return {};
    },
  },
  'conversations.members': {
    args: { channel: 'string!', cursor: 'string', limit: 'number' },
    tier: 4,
    run: ({ world }, args) => {
      const channel = seenChannel(world, asText(args.channel));
      requireScopeFor(world, channel.kind, 'read');
      const { items, next } = page(channel.members, args, 100);
      return { members: items, ...cursorOf(next) };
    },
  },
};
