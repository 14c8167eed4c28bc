import { seconds } from '../../clock.ts';
import { asText } from '../../json.ts';
import { messageObject } from '../../objects/message.ts';
import type { World } from '../../world.ts';
import { joinedChannel, notArchived } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';

/** A channel holds 100 pins. */
const MOST = 100;

function pinnable(world: World, channel: string, ts: string): void {
  if (ts === '') throw new Refusal('no_item_specified');
  if (!/^\d+\.\d{6}$/.test(ts)) throw new Refusal('bad_timestamp');
  const message = world.messages.find(channel, ts);
  if (message === undefined || message.ephemeralTo !== undefined) throw new Refusal('message_not_found');
}

export const pinsMethods: Record<string, Method> = {
  'pins.add': {
    args: { channel: 'string!', timestamp: 'string' },
    tier: 2,
    scopes: ['pins:write'],
    run: ({ world }, args) => {
      const channel = notArchived(joinedChannel(world, asText(args.channel)));
      const ts = asText(args.timestamp);
      pinnable(world, channel.id, ts);
      if (channel.pins.some((pin) => pin.ts === ts)) throw new Refusal('already_pinned');
      if (channel.pins.length >= MOST) throw new Refusal('too_many_pins');
      channel.pins.push({ ts, by: world.bot.id, created: seconds(world.clock) });
      world.channels.touch(channel);
      return {};
    },
  },
  'pins.remove': {
    args: { channel: 'string!', timestamp: 'string' },
    tier: 2,
    scopes: ['pins:write'],
    run: ({ world }, args) => {
      const channel = notArchived(joinedChannel(world, asText(args.channel)));
      const ts = asText(args.timestamp);
      pinnable(world, channel.id, ts);
      if (!channel.pins.some((pin) => pin.ts === ts)) throw new Refusal('no_pin');
      channel.pins = channel.pins.filter((pin) => pin.ts !== ts);
      world.channels.touch(channel);
      return {};
    },
  },
  'pins.list': {
    args: { channel: 'string!' },
    tier: 2,
    scopes: ['pins:read'],
    run: ({ world }, args) => {
      const channel = joinedChannel(world, asText(args.channel));
      const items = channel.pins.flatMap((pin) => {
        const message = world.messages.find(channel.id, pin.ts);
        if (message === undefined) return [];
        const { created, by } = pin;
        return [
          {
            type: 'message',
            created,
            created_by: by,
            channel: channel.id,
            message: messageObject(world, message),
          },
        ];
      });
      return { items };
    },
  },
};
