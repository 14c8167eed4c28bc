import { elementsOf } from '../blocks/elements-of.ts';
import { valueField } from '../blocks/state-values.ts';
import { asJson, asText, type Json } from '../json.ts';
import { renderBlocks, renderText } from '../render/blocks.ts';
import { renderValue } from '../render/values.ts';
import type { Message } from '../state/messages.ts';
import { blocksOf } from '../state/views.ts';
import { controlsOf, fieldLabel } from './controls.ts';
import { readerOf, type Session } from './session.ts';
import { readMessage } from './sight.ts';
import { errorsByLabel } from './submit.ts';

export interface SeenMessage {
  channel: string;
  channelName: string;
  ts: string;
  user: string;
  text: string;
  blocks: readonly Json[];
  ephemeral: boolean;
  files: readonly { name: string; content: string }[];
  /** As plain lines, in this person's language and zone. */
  readable: string;
  buttons: readonly string[];
}

export interface SeenModal {
  title: string;
  submit: string;
  close: string;
  text: string;
  labels: readonly string[];
  buttons: readonly string[];
  values: Readonly<Record<string, string | string[]>>;
  errors: Readonly<Record<string, string>>;
}

export interface SeenHome {
  readable: string;
  buttons: readonly string[];
}

export interface SeenChannel {
  id: string;
  name: string;
  isPrivate: boolean;
  isArchived: boolean;
  topic: string;
  purpose: string;
  pins: readonly string[];
  bookmarks: readonly { title: string; link: string }[];
  /** Handles. */
  members: readonly string[];
}

const buttonsIn = (session: Session, blocks: readonly Json[]): string[] =>
  controlsOf(readerOf(session), blocks).map((control) => control.label);

export function seenMessage(session: Session, message: Message): SeenMessage {
  const { world, user } = session;
  const channel = world.channels.byId(message.channel);
  return {
    channel: message.channel,
    channelName: channel?.kind === 'im' ? 'dm' : (channel?.name ?? ''),
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    ephemeral: message.ephemeralTo !== undefined,
    files: message.files.map(({ name, content }) => ({ name, content: content.toString('utf8') })),
    readable: readMessage(world, user, message),
    buttons: buttonsIn(session, message.blocks),
  };
}

export function seenModal(session: Session): SeenModal | null {
  const view = session.world.views.top(session.user.id);
  if (view === undefined) return null;
  const reader = readerOf(session);
  const blocks = blocksOf(view);
  const fields = elementsOf(blocks).filter(({ element }) => valueField(element.type) !== undefined);
  const held = ({ block, element }: { block: Json; element: Json }) =>
    asJson(asJson(view.state[asText(block.block_id)])[asText(element.action_id)]);
  return {
    title: renderText(reader, view.body.title),
    submit: renderText(reader, view.body.submit),
    close: renderText(reader, view.body.close),
    text: renderBlocks(reader, blocks, view.state).join('\n'),
    labels: fields.map(({ block, element }) => fieldLabel(reader, block, element)),
    buttons: buttonsIn(session, blocks),
    values: Object.fromEntries(
      fields.map((one) => [fieldLabel(reader, one.block, one.element), renderValue(reader, held(one))]),
    ),
    errors: errorsByLabel(session, view),
  };
}

export function seenHome(session: Session): SeenHome | null {
  const home = session.world.views.home(session.user.id);
  if (home === undefined) return null;
  const blocks = blocksOf(home);
  return {
    readable: renderBlocks(readerOf(session), blocks, home.state).join('\n'),
    buttons: buttonsIn(session, blocks),
  };
}
