import { valueField } from '../blocks/state-values.ts';
import { asJson, asText, type Json, jsonList } from '../json.ts';
import type { View } from '../state/views.ts';

function wrong(element: Json, held: Json, optional: boolean): string | undefined {
  const value = held[valueField(element.type) ?? ''];
  const empty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? undefined : 'Please complete this required field.';
  const text = asText(value);
  if (element.type === 'plain_text_input' && text.length < Number(element.min_length ?? 0))
    return `Please enter at least ${String(element.min_length)} characters.`;
  if (element.type === 'email_text_input' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text))
    return 'Please enter a valid email address.';
  if (element.type === 'url_text_input' && !URL.canParse(text)) return 'Please enter a valid URL.';
  if (element.type !== 'number_input') return undefined;
  const number = Number(text);
  if (Number.isNaN(number) || (element.is_decimal_allowed === false && !Number.isInteger(number)))
    return 'Please enter a valid number.';
  if (element.min_value !== undefined && number < Number(element.min_value))
    return `Please enter a number of at least ${String(element.min_value)}.`;
  if (element.max_value !== undefined && number > Number(element.max_value))
    return `Please enter a number of at most ${String(element.max_value)}.`;
  return undefined;
}

/** What Slack's own client says before it sends a form: by block_id. Nothing of it reaches the bot. */
export function clientErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of jsonList(view.body.blocks)) {
    if (block.type !== 'input') continue;
    const element = asJson(block.element);
    const held = asJson(asJson(view.state[asText(block.block_id)])[asText(element.action_id)]);
    const error = wrong(element, held, block.optional === true);
    if (error !== undefined) errors[asText(block.block_id)] = error;
  }
  return errors;
}
