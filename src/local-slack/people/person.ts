import { messageEvent } from '../delivery/message-event.ts';
import { messageObject } from '../objects/message.ts';
import { viewObject } from '../objects/view.ts';
import type { Upload } from '../state/files.ts';
import { typeCommand } from './command.ts';
import type { Entry } from './enter.ts';
import { fill } from './fill.ts';
import type { Where } from './find.ts';
import { globalShortcut } from './payloads.ts';
import { press } from './press.ts';
import { renderScreen } from './screen.ts';
import { mustBeAbleTo, type Session } from './session.ts';
import {
  type SeenChannel,
  type SeenHome,
  type SeenMessage,
  type SeenModal,
  seenHome,
  seenMessage,
  seenModal,
} from './shown.ts';
import { channelNamed, channelSeen, channelsOf, messagesOf } from './sight.ts';
import { close, type Submitted, submit } from './submit.ts';

/**
 * Somebody at their Slack. Every action resolves when the bot has acknowledged it, and throws what the
 * person would run into. What the bot does after its acknowledgement has to be awaited: actions wait for
 * their button or field for a moment, and `slack.until` waits for anything else.
 */
export class Person {
  readonly #session: Session;
  /** What was wrong with the form they submitted last, by label. */
  #errors: Record<string, string> = {};

  constructor(session: Session) {
    this.#session = session;
  }

  get id(): string {
    return this.#session.user.id;
  }

  get name(): string {
    return this.#session.user.name;
  }

  /** Types a slash command, with @handles and #channels as one types them. */
  async command(line: string, options: { in?: string } = {}): Promise<void> {
    await typeCommand(this.#session, line, options.in ?? 'dm');
  }

  /** Presses the newest button, or picks the option, with this label. */
  async press(label: string, where: Where = {}): Promise<void> {
    await press(this.#session, label, where);
  }

  /** Fills in the field with this label, in the top modal unless told where. */
  async fill(label: string, entry: Entry, where: Where = {}): Promise<void> {
    await fill(this.#session, label, entry, where);
  }

  async submit(): Promise<Submitted> {
    const result = await submit(this.#session);
    this.#errors = result.errors ?? {};
    return result;
  }

  /** Closes the top modal. */
  async close(): Promise<void> {
    await close(this.#session);
  }

  get modal(): SeenModal | null {
    return seenModal(this.#session);
  }

  get errors(): Readonly<Record<string, string>> {
    return this.#errors;
  }

  /** What they see, oldest first; in one channel (name, id or 'dm') or everywhere. None in a channel they are not in. */
  messages(channel?: string): SeenMessage[] {
    const { world, user } = this.#session;
    const id = channel === undefined ? undefined : (channelSeen(world, user, channel)?.id ?? 'none');
    return messagesOf(world, user)
      .filter((message) => id === undefined || message.channel === id)
      .map((message) => seenMessage(this.#session, message));
  }

  channels(): SeenChannel[] {
    const { world, user } = this.#session;
    return channelsOf(world, user)
      .filter((channel) => channel.kind !== 'im')
      .map((channel) => ({
        id: channel.id,
        name: channel.name,
        isPrivate: channel.kind === 'private',
        isArchived: channel.isArchived,
        topic: channel.topic.value,
        purpose: channel.purpose.value,
        pins: channel.pins.map((pin) => pin.ts),
        bookmarks: channel.bookmarks.map(({ title, link }) => ({ title, link })),
        members: channel.members.map((id) => world.users.byId(id)?.name ?? id),
      }));
  }

  /** Writes a message: to the bot, or in a channel. */
  async say(text: string, options: { in?: string } = {}): Promise<void> {
    await this.#write(text, [], options.in);
  }

  /** Uploads a file: to the bot, or in a channel, with a message or without. */
  async upload(upload: Upload, options: { in?: string; text?: string } = {}): Promise<void> {
    await this.#write(options.text ?? '', [upload], options.in);
  }

  async #write(text: string, uploads: readonly Upload[], place = 'dm'): Promise<void> {
    const { world, user, events } = this.#session;
    mustBeAbleTo(this.#session, 'write');
    const channel = channelNamed(world, user, place);
    if (channel.isArchived) throw new Error(`#${channel.name} is archived`);
    if (channel.kind === 'im' && !world.manifest.takesMessages)
      throw new Error(
        'Sending messages to this app has been turned off (manifest: features.app_home.messages_tab)',
      );
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const mentioned = escaped.replace(/@([\w.-]+)/g, (whole, handle: string) => {
      const found = world.users.find(handle);
      return found === undefined ? whole : `<@${found.id}>`;
    });
    const message = world.messages.add({
      channel: channel.id,
      ts: world.stamps.next(),
      user: user.id,
      text: mentioned,
      blocks: [],
      files: uploads.map((upload) => world.files.add(user.id, upload, world.clock.now())),
      clientMsgId: crypto.randomUUID(),
    });
    const sending: Promise<boolean>[] = [];
    messageEvent(
      world,
      (name, event) => sending.push(events.emit(name, event)),
      channel,
      messageObject(world, message),
    );
    await Promise.all(sending);
  }

  /** Opens the app's Home. */
  async openHome(): Promise<void> {
    const { world, user, events } = this.#session;
    mustBeAbleTo(this.#session, 'write');
    if (!world.manifest.hasHome)
      throw new Error('features.app_home.home_tab_enabled is not set in the manifest');
    const home = world.views.home(user.id);
    await events.emit('app_home_opened', {
      type: 'app_home_opened',
      user: user.id,
      channel: world.channels.directMessage(user.id, world.bot.id).id,
      tab: 'home',
      ...(home === undefined ? {} : { view: viewObject(world, home) }),
      event_ts: world.stamps.next(),
    });
  }

  get home(): SeenHome | null {
    return seenHome(this.#session);
  }

  /** Starts a global shortcut by the name the manifest gives it. */
  async shortcut(name: string): Promise<void> {
    const { world, user, courier } = this.#session;
    mustBeAbleTo(this.#session, 'press');
    const shortcut = world.manifest.shortcuts.find((one) => one.name === name && one.type === 'global');
    if (shortcut === undefined) throw new Error(`the manifest has no global shortcut "${name}"`);
    const ack = await courier.send({
      type: 'interactive',
      takesAnswer: false,
      what: `shortcut "${name}" of @${user.name}`,
      payload: globalShortcut(world, user, shortcut.callback_id),
    });
    if ('error' in ack) throw new Error(`the shortcut "${name}" failed (${ack.error})`);
  }

  /** Leaves a channel. */
  async leave(name: string): Promise<void> {
    const { world, user, events } = this.#session;
    const channel = channelNamed(world, user, name);
    channel.members = channel.members.filter((id) => id !== user.id);
    world.channels.touch(channel);
    await events.emit('member_left_channel', {
      type: 'member_left_channel',
      user: user.id,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: world.team.id,
      event_ts: world.stamps.next(),
    });
  }

  /** Everything in front of them, as text. */
  screen(): string {
    return renderScreen(this);
  }
}
