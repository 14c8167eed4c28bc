import { z } from 'zod';
import { elementsOf } from '../blocks/elements-of.ts';
import { valueField } from '../blocks/state-values.ts';
import { asJson, asText, type Json } from '../json.ts';
import { optionsOf } from '../people/enter.ts';
import type { Person } from '../people/person.ts';
import { dispatch, dispatches, pressControl } from '../people/press.ts';
import type { Session } from '../people/session.ts';
import { messageSurface, messagesOf, viewSurface } from '../people/sight.ts';
import type { Surface } from '../people/surface.ts';
import { SLACKBOT } from '../state/users.ts';
import { enterAll } from './entry.ts';
import type { Act, Place, Values } from './shape.ts';

const text = z.string().max(20_000);
/** A file that was chosen is among them. */
const values = z.record(z.string(), z.array(z.string().max(1_100_000)));
const place = z.union([z.object({ view: text }), z.object({ channel: text, ts: text })]);

const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['command', 'say']), text: text.min(1), channel: text }),
  z.object({
    kind: z.literal('press'),
    place,
    blockId: text,
    actionId: text,
    choice: text.optional(),
    values,
  }),
  z.object({ kind: z.enum(['submit', 'close']), view: text, values }),
  z.object({ kind: z.literal('openHome') }),
  z.object({ kind: z.literal('shortcut'), name: text }),
  z.object({ kind: z.literal('leave'), channel: text }),
  z.object({ kind: z.literal('read'), channel: text, ts: text }),
  z.object({ kind: z.literal('turn'), by: z.enum(['hour', 'day', 'week', 'due']) }),
]);

export const requestSchema = z.object({ as: text, act: actSchema });

function surfaceAt({ world, user }: Session, at: Place): Surface {
  if ('view' in at) {
    const view = [world.views.top(user.id), world.views.home(user.id)].find((one) => one?.id === at.view);
    if (view === undefined) throw new Error('this form is not open any more');
    return viewSurface(world, view);
  }
  const message = messagesOf(world, user).find((one) => one.channel === at.channel && one.ts === at.ts);
  if (message === undefined) throw new Error('this message is not there any more');
  if (world.channels.byId(at.channel)?.isArchived) throw new Error('this channel is archived');
  return messageSurface(user, message);
}

/** What stands behind this choice of an overflow menu or a pair of thumbs. */
function optionOf(element: Json, choice: string | undefined): Json | undefined {
  if (choice === undefined) return undefined;
  const thumbs = [element.positive_button, element.negative_button].map(asJson);
  return [...optionsOf(element), ...thumbs].find((one) => one.value === choice);
}

async function press(session: Session, act: Extract<Act, { kind: 'press' }>): Promise<void> {
  const surface = surfaceAt(session, act.place);
  const found = elementsOf(surface.blocks).find(
    ({ block, element }) => block.block_id === act.blockId && element.action_id === act.actionId,
  );
  if (found === undefined) throw new Error('this button is not there any more');
  enterAll(session, surface, act.values);
  const { block, element } = found;
  const label = asText(asJson(element.text).text) || asText(element.action_id);
  if (valueField(element.type) === undefined) {
    const option = optionOf(element, act.choice);
    await pressControl(session, { surface, control: { label, block, element, option } });
  } else if (dispatches(block)) {
    await dispatch(session, surface, { label, block, element, option: undefined });
  }
}

/** The form on top, with everything entered in it, if it is still the one that the browser shows. */
function enterTop(session: Session, viewId: string, entered: Values): void {
  const top = session.world.views.top(session.user.id);
  if (top?.id !== viewId) throw new Error('this form is not open any more');
  enterAll(session, viewSurface(session.world, top), entered);
}

/** Where Slackbot answered there is nothing more to say. */
async function command(session: Session, person: Person, line: string, channel: string): Promise<void> {
  const before = session.world.messages.all().length;
  try {
    await person.command(line, { in: channel });
  } catch (error) {
    const said = session.world.messages.all().slice(before);
    if (!said.some((one) => one.user === SLACKBOT && one.ephemeralTo === session.user.id)) throw error;
  }
}

/** Does what somebody did in their browser; throws what they run into. */
export async function perform(
  session: Session,
  person: Person,
  act: Exclude<Act, { kind: 'read' | 'turn' }>,
): Promise<void> {
  switch (act.kind) {
    case 'command':
      return await command(session, person, act.text, act.channel);
    case 'say':
      return await person.say(act.text, { in: act.channel });
    case 'press':
      return await press(session, act);
    case 'submit':
      enterTop(session, act.view, act.values);
      return void (await person.submit());
    case 'close':
      if (session.world.views.top(session.user.id)?.id === act.view) await person.close();
      return;
    case 'openHome':
      return await person.openHome();
    case 'shortcut':
      return await person.shortcut(act.name);
    case 'leave':
      return await person.leave(act.channel);
  }
}
