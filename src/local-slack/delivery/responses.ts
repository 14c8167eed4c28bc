import { checkMessage } from '../blocks/check-message.ts';
import { giveIds } from '../blocks/give-ids.ts';
import type { Json } from '../json.ts';
import type { ResponseUrl } from '../state/response-urls.ts';
import type { World } from '../world.ts';

export type Response = { ok: true } | { ok: false; error: string; messages?: string[] };

/** Where an answer belongs: the person who asked, the conversation they asked in, the message they pressed. */
export type Place = Pick<ResponseUrl, 'user' | 'channel' | 'source'>;

/**
 * An answer to a command or a press: to its person only, or to all (response_type in_channel), as a new
 * message or in place of the one that was pressed (https://docs.slack.dev/interactivity/handling-user-interaction).
 * Without a word about it an answer to a press takes the place of the message: "will replace the current
 * message in its entirety by default" (https://api.slack.com/legacy/interactive-messages). An answer to a
 * command is always new (bolt-js issue 2287).
 */
export function respond(world: World, place: Place, answer: Json): Response {
  const { source } = place;
  if (answer.delete_original === true) {
    if (source === undefined) return { ok: false, error: 'no_original' };
    world.messages.remove(source);
    return { ok: true };
  }
  const channel = world.channels.byId(place.channel);
  if (channel === undefined) return { ok: false, error: 'channel_not_found' };
  if (channel.isArchived) return { ok: false, error: 'is_archived' };
  const read = checkMessage(answer, world.refuseBlocks);
  if ('error' in read) return { ok: false, ...read };
  const blocks = giveIds(read.blocks);
  if (source !== undefined && String(answer.replace_original) !== 'false') {
    Object.assign(source, { text: read.text, blocks });
    if (source.ephemeralTo === undefined) source.edited = { user: world.bot.id, ts: world.stamps.next() };
    world.messages.touch(source);
    return { ok: true };
  }
  world.messages.add({
    channel: place.channel,
    ts: world.stamps.next(),
    user: world.bot.id,
    text: read.text,
    blocks,
    ephemeralTo: answer.response_type === 'in_channel' ? undefined : place.user,
  });
  return { ok: true };
}
