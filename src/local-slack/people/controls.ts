import { elementsOf } from '../blocks/elements-of.ts';
import { asJson, asText, type Json, jsonList } from '../json.ts';
import { renderText } from '../render/blocks.ts';
import type { Reader } from '../render/reader.ts';

/** Something with a label that a person can press. */
export interface Control {
  label: string;
  block: Json;
  element: Json;
  /** The option behind the label, where the element offers several. */
  option: Json | undefined;
}

const CHOOSING = new Set(['overflow', 'checkboxes', 'radio_buttons', 'static_select', 'multi_static_select']);

function feedback(block: Json, element: Json, reader: Reader): Control[] {
  return [element.positive_button, element.negative_button].map(asJson).map((option) => ({
    label: renderText(reader, option.text),
    block,
    element,
    option,
  }));
}

/** Every button and every option of these blocks, in reading order. */
export function controlsOf(reader: Reader, blocks: readonly Json[]): Control[] {
  return elementsOf(blocks).flatMap(({ block, element }): Control[] => {
    const type = asText(element.type);
    if (type === 'button' || type === 'icon_button')
      return [{ label: renderText(reader, element.text), block, element, option: undefined }];
    if (type === 'feedback_buttons') return feedback(block, element, reader);
    if (!CHOOSING.has(type)) return [];
    const groups = jsonList(element.option_groups).flatMap((group) => jsonList(group.options));
    return [...jsonList(element.options), ...groups].map((option) => ({
      label: renderText(reader, option.text),
      block,
      element,
      option,
    }));
  });
}

/** The name under which a field is filled in: its label; without one, its placeholder or the text beside it. */
export function fieldLabel(reader: Reader, block: Json, element: Json): string {
  if (block.type === 'input') return renderText(reader, block.label);
  return (
    renderText(reader, element.placeholder) || renderText(reader, block.text) || asText(element.action_id)
  );
}
