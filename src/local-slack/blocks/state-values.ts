import { asJson, asList, type Json, jsonList } from '../json.ts';
import { elementsOf } from './elements-of.ts';

/** For each element that holds a value: the field it stands in, the field it starts from, and "nothing". */
const SHAPES: Record<string, { field: string; from: string; empty: unknown }> = {
  plain_text_input: { field: 'value', from: 'initial_value', empty: null },
  email_text_input: { field: 'value', from: 'initial_value', empty: null },
  url_text_input: { field: 'value', from: 'initial_value', empty: null },
  number_input: { field: 'value', from: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', from: 'initial_value', empty: null },
  static_select: { field: 'selected_option', from: 'initial_option', empty: null },
  external_select: { field: 'selected_option', from: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', from: 'initial_option', empty: null },
  users_select: { field: 'selected_user', from: 'initial_user', empty: null },
  conversations_select: { field: 'selected_conversation', from: 'initial_conversation', empty: null },
  channels_select: { field: 'selected_channel', from: 'initial_channel', empty: null },
  datepicker: { field: 'selected_date', from: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', from: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', from: 'initial_date_time', empty: null },
  checkboxes: { field: 'selected_options', from: 'initial_options', empty: [] },
  multi_static_select: { field: 'selected_options', from: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', from: 'initial_options', empty: [] },
  multi_users_select: { field: 'selected_users', from: 'initial_users', empty: [] },
  multi_conversations_select: { field: 'selected_conversations', from: 'initial_conversations', empty: [] },
  multi_channels_select: { field: 'selected_channels', from: 'initial_channels', empty: [] },
  file_input: { field: 'files', from: '', empty: [] },
};

/** The field of the state in which an element of this type keeps its value; undefined for buttons and the like. */
export const valueField = (type: unknown): string | undefined => SHAPES[String(type)]?.field;

function initial(element: Json): Json {
  const shape = SHAPES[String(element.type)];
  if (shape === undefined) return {};
  return { type: element.type, [shape.field]: element[shape.from] ?? shape.empty };
}

/** An old value that the element as it now is could still hold. */
function stillFits(element: Json, old: Json): boolean {
  if (old.type !== element.type) return false;
  const offered = [
    ...jsonList(element.options),
    ...jsonList(element.option_groups).flatMap((g) => jsonList(g.options)),
  ];
  const chosen = [...asList(old.selected_options), old.selected_option].filter((option) => option != null);
  if (!('options' in element || 'option_groups' in element)) return true;
  return chosen.every((option) => offered.some((offer) => offer.value === asJson(option).value));
}

/** The state of these blocks: what was entered where it still fits, else what each element starts with. */
export function keepState(blocks: readonly Json[], old: Json): Json {
  const state: Json = {};
  for (const { block, element } of elementsOf(blocks)) {
    if (valueField(element.type) === undefined) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const before = asJson(asJson(old[blockId])[actionId]);
    const value = stillFits(element, before) ? before : initial(element);
    state[blockId] = { ...asJson(state[blockId]), [actionId]: value };
  }
  return state;
}
