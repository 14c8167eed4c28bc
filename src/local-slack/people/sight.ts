import { keepState } from '../blocks/state-values.ts';
import { renderBlocks } from '../render/blocks.ts';
import { renderMrkdwn } from '../render/mrkdwn.ts';
import { readerFor } from '../render/reader.ts';
import type { Channel } from '../state/channels.ts';
import type { Message } from '../state/messages.ts';
import type { User } from '../state/users.ts';
import { blocksOf, type View } from '../state/views.ts';
import type { World } from '../world.ts';
import type { Surface } from './surface.ts';

/** The channels and direct messages of this person. */
export const channelsOf = (world: World, user: User): Channel[] =>
  world.channels.all().filter((channel) => channel.members.includes(user.id));

/** A channel by id, name, #name or 'dm', among those this person is in. */
export function channelSeen(world: World, user: User, name: string): Channel | undefined {
  if (name === 'dm') return world.channels.directMessage(user.id, world.bot.id);
  const bare = name.replace(/^#/, '');
  return channelsOf(world, user).find((one) => one.id === name || (one.kind !== 'im' && one.name === bare));
}

export function channelNamed(world: World, user: User, name: string): Channel {
  const channel = channelSeen(world, user, name);
  if (channel === undefined) throw new Error(`@${user.name} is in no channel ${name}`);
  return channel;
}

/** What this person sees, oldest first. */
export function messagesOf(world: World, user: User): Message[] {
  const mine = new Set(channelsOf(world, user).map((channel) => channel.id));
  return world.messages
    .all()
    .filter((m) => (m.ephemeralTo === undefined ? mine.has(m.channel) : m.ephemeralTo === user.id));
}

export function readMessage(world: World, user: User, message: Message): string {
  const reader = readerFor(world, user);
  if (message.blocks.length === 0) return renderMrkdwn(reader, message.text);
  return renderBlocks(reader, message.blocks, messageSurface(user, message).state).join('\n');
}

export function messageSurface(user: User, message: Message): Surface {
  return {
    place: { message },
    blocks: message.blocks,
    state: message.state.get(user.id) ?? keepState(message.blocks, {}),
    keep: (state) => message.state.set(user.id, state),
  };
}

export function viewSurface(world: World, view: View): Surface {
  return {
    place: { view },
    blocks: blocksOf(view),
    state: view.state,
    keep: (state) => {
      view.state = state;
      world.views.touch(view);
    },
  };
}
