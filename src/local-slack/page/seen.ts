import { asJson, asText } from '../json.ts';
import { channelsOf, messageSurface, messagesOf } from '../people/sight.ts';
import type { Channel } from '../state/channels.ts';
import type { Message } from '../state/messages.ts';
import type { User } from '../state/users.ts';
import { blocksOf, type View } from '../state/views.ts';
import type { World } from '../world.ts';
import type { ChannelShape, MessageShape, PersonShape, Seen, ViewShape, WorkspaceShape } from './shape.ts';

const personShape = (user: User): PersonShape => ({
  id: user.id,
  handle: user.name,
  name: user.realName,
  title: user.title,
  locale: user.locale,
  tz: user.tz,
  isBot: user.isBot,
  deleted: user.deleted,
});

export const workspaceShape = (world: World, build: string): WorkspaceShape => ({
  name: world.team.name,
  build,
  app: {
    id: world.bot.id,
    name: world.manifest.appName,
    hasHome: world.manifest.hasHome,
    takesMessages: world.manifest.takesMessages,
  },
  commands: [...world.manifest.commands].map(([name, { description, hint }]) => ({
    name,
    description,
    hint,
  })),
  shortcuts: world.manifest.shortcuts.filter((one) => one.type === 'global').map((one) => one.name),
  groups: world.groups.map(({ id, handle }) => ({ id, handle })),
});

const channelShape = (channel: Channel, unread: number): ChannelShape => ({
  id: channel.id,
  kind: channel.kind,
  name: channel.name,
  topic: channel.topic.value,
  isArchived: channel.isArchived,
  members: channel.members,
  pins: channel.pins.map((pin) => pin.ts),
  bookmarks: channel.bookmarks.map(({ title, link }) => ({ title, link })),
  unread,
});

const messageShape = (user: User, message: Message): MessageShape => ({
  channel: message.channel,
  ts: message.ts,
  user: message.user,
  text: message.text,
  blocks: message.blocks,
  edited: message.edited !== undefined,
  ephemeral: message.ephemeralTo !== undefined,
  state: messageSurface(user, message).state,
});

const viewShape = (view: View, depth: number): ViewShape => ({
  id: view.id,
  title: asText(asJson(view.body.title).text),
  submit: asText(asJson(view.body.submit).text),
  close: asText(asJson(view.body.close).text),
  blocks: blocksOf(view),
  state: view.state,
  errors: view.errors,
  depth,
});

/** What this person has before them in Slack itself. */
export function slackSeen(world: World, user: User, unread: Map<string, number>): Partial<Seen> {
  const stack = world.views.stack(user.id);
  const top = stack.at(-1);
  const home = world.views.home(user.id);
  const channels = channelsOf(world, user);
  const mine = new Set(channels.map(({ id }) => id));
  return {
    me: personShape(user),
    people: world.users.all().map(personShape),
    modal: top === undefined ? null : viewShape(top, stack.length),
    home: home === undefined ? null : viewShape(home, 1),
    ...Object.fromEntries(
      channels.map((channel) => [
        `channel ${channel.id}`,
        channelShape(channel, unread.get(channel.id) ?? 0),
      ]),
    ),
    ...Object.fromEntries(
      messagesOf(world, user)
        .filter((message) => mine.has(message.channel))
        .map((message) => [`message ${message.channel} ${message.ts}`, messageShape(user, message)]),
    ),
  };
}
