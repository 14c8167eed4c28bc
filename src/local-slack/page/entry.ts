import { TZDate } from '@date-fns/tz';
import { elementsOf } from '../blocks/elements-of.ts';
import { valueField } from '../blocks/state-values.ts';
import { asText, type Json } from '../json.ts';
import { enter, optionsOf } from '../people/enter.ts';
import { hold } from '../people/press.ts';
import { readerOf, type Session } from '../people/session.ts';
import type { Surface } from '../people/surface.ts';
import type { Upload } from '../state/files.ts';
import { fieldName } from './field-name.ts';
import type { Values } from './shape.ts';

function option(element: Json, value: string): Json {
  const found = optionsOf(element).find((one) => one.value === value);
  if (found === undefined) throw new Error('this choice is not offered any more');
  return found;
}

/** `2026-12-01T12:30` on the clock of this zone, in seconds. */
function moment(local: string, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  return new TZDate(year, month - 1, day, hour, minute, zone).getTime() / 1000;
}

/** The name of a file stands on the first line, and what it says below it. */
function uploadIn(value: string | undefined): Upload | null {
  if (value === undefined) return null;
  const end = value.indexOf('\n');
  return { file: value.slice(0, end), content: value.slice(end + 1) };
}

/** What an element holds when a form of the browser says this; throws where it cannot. */
function heldFrom(session: Session, element: Json, values: readonly string[]): Json {
  const type = asText(element.type);
  const entered = values.filter((value) => value !== '');
  const [first] = entered;
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: first === undefined ? null : option(element, first) };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: entered.map((value) => option(element, value)) };
    case 'multi_conversations_select':
      return { type, selected_conversations: entered };
    case 'multi_channels_select':
      return { type, selected_channels: entered };
    case 'file_input':
      return enter(session.world, readerOf(session), element, uploadIn(first));
    case 'datetimepicker':
      return { type, selected_date_time: first === undefined ? null : moment(first, session.user.tz) };
    case 'multi_users_select':
      return enter(session.world, readerOf(session), element, entered);
    default:
      return enter(session.world, readerOf(session), element, first ?? null);
  }
}

const MUTE = new Set(['external_select', 'multi_external_select']);

/** Puts everything that the browser's form holds into the state of the surface. */
export function enterAll(session: Session, surface: Surface, values: Values): void {
  for (const { block, element } of elementsOf(surface.blocks)) {
    const entered = values[fieldName(block.block_id, element.action_id)];
    if (entered === undefined || valueField(element.type) === undefined || MUTE.has(asText(element.type)))
      continue;
    hold(surface, block, element, heldFrom(session, element, entered));
  }
}
