import { asJson, asText, type Json, jsonList } from '../json.ts';
import type { Control } from './controls.ts';
import { type Found, pressable, type Where } from './find.ts';
import { blockActions } from './payloads.ts';
import { mustBeAbleTo, type Session } from './session.ts';
import type { Surface } from './surface.ts';

/** Puts what the element now holds into the state of its surface. */
export function hold(surface: Surface, block: Json, element: Json, held: Json): void {
  const blockId = asText(block.block_id);
  surface.state = {
    ...surface.state,
    [blockId]: { ...asJson(surface.state[blockId]), [asText(element.action_id)]: held },
  };
  surface.keep(surface.state);
}

/** Tells the bot of a press; resolves once it has acknowledged. */
export async function dispatch(session: Session, surface: Surface, control: Control): Promise<void> {
  const { world, user, courier } = session;
  const ack = await courier.send({
    type: 'interactive',
    takesAnswer: false,
    what: `press of "${control.label}" by @${user.name}`,
    payload: blockActions(world, user, surface, control, session.responseUrl),
  });
  if ('error' in ack)
    throw new Error(`"${control.label}" failed: the bot did not acknowledge (${ack.error})`);
}

/** What an option means for the element it belongs to: chosen; a box is ticked or unticked. */
function chosen(surface: Surface, { block, element, option }: Control): Json | undefined {
  const type = asText(element.type);
  if (option === undefined || type === 'overflow' || type === 'feedback_buttons') return undefined;
  if (type === 'static_select' || type === 'radio_buttons') return { type, selected_option: option };
  const held = asJson(asJson(surface.state[asText(block.block_id)])[asText(element.action_id)]);
  const before = jsonList(held.selected_options);
  const without = before.filter((one) => one.value !== option.value);
  return { type, selected_options: without.length < before.length ? without : [...before, option] };
}

/** Does the bot hear of it at once? */
export const dispatches = (block: Json): boolean => block.type !== 'input' || block.dispatch_action === true;

function pick(session: Session, label: string, where: Where): Found | undefined {
  return pressable(session, where).filter(({ control }) => control.label === label)[where.nth ?? 0];
}

/** Presses this very control: what it chooses is held, and the bot hears of it where it listens. */
export async function pressControl(session: Session, { surface, control }: Found): Promise<void> {
  mustBeAbleTo(session, 'press');
  const held = chosen(surface, control);
  if (held !== undefined) hold(surface, control.block, control.element, held);
  if (dispatches(control.block)) await dispatch(session, surface, control);
}

/** Presses the button, or picks the option, with this label. */
export async function press(session: Session, label: string, where: Where): Promise<void> {
  const { world, user, patienceMs } = session;
  mustBeAbleTo(session, 'press');
  const found = await world.changes.until(() => pick(session, label, where), patienceMs);
  if (found === undefined) {
    const seen = [...new Set(pressable(session, where).map(({ control }) => `"${control.label}"`))];
    throw new Error(
      `@${user.name} sees no button "${label}"${where.in ? ` in ${where.in}` : ''}; they see ${seen.join(', ') || 'none'}`,
    );
  }
  await pressControl(session, found);
}
