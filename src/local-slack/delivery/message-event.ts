import type { Json } from '../json.ts';
import type { Channel } from '../state/channels.ts';
import type { World } from '../world.ts';

const SUBSCRIPTION = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;
const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const;

/**
 * Tells the bot of a message in a conversation it is in, its own messages included (Bolt drops those), if
 * the manifest subscribes to that kind of conversation.
 */
export function messageEvent(
  world: World,
  event: (subscription: string, event: Json) => void,
  channel: Channel,
  message: Json,
): void {
  if (!channel.members.includes(world.bot.id)) return;
  event(SUBSCRIPTION[channel.kind], {
    ...message,
    channel: channel.id,
    channel_type: CHANNEL_TYPE[channel.kind],
    event_ts: message.ts,
  });
}
