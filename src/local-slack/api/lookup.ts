import { asText, type Json } from '../json.ts';
import type { Channel } from '../state/channels.ts';
import type { User } from '../state/users.ts';
import type { World } from '../world.ts';
import { Refusal } from './refusal.ts';

/** A conversation the bot can see: public ones, and private ones it is in. Others do not exist for it. */
export function seenChannel(world: World, id: string): Channel {
  const channel = world.channels.byId(id);
  const visible = channel?.kind === 'public' || channel?.members.includes(world.bot.id);
  if (channel === undefined || !visible) throw new Refusal('channel_not_found');
  return channel;
}

/** One the bot is in. */
export function joinedChannel(world: World, id: string): Channel {
  const channel = seenChannel(world, id);
  if (!channel.members.includes(world.bot.id)) throw new Refusal('not_in_channel');
  return channel;
}

export function notIm(channel: Channel): Channel {
  if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
  return channel;
}

export function notArchived(channel: Channel): Channel {
  if (channel.isArchived) throw new Refusal('is_archived');
  return channel;
}

export function knownUser(world: World, id: string): User {
  const user = world.users.byId(id);
  if (user === undefined) throw new Refusal('user_not_found');
  return user;
}

export interface Page<T> {
  items: T[];
  next: string;
}

/** One page of a list, with Slack's kind of cursor. */
export function page<T>(items: readonly T[], args: Json, fallback: number): Page<T> {
  const limit = typeof args.limit === 'number' && args.limit > 0 ? Math.min(args.limit, 1000) : fallback;
  const cursor = asText(args.cursor);
  const at = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next:', ''));
  if (!Number.isInteger(at)) throw new Refusal('invalid_cursor');
  const end = at + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(at, end), next };
}

export const cursorOf = (next: string): Json => ({ response_metadata: { next_cursor: next } });
