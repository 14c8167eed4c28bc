import { z } from 'zod';

const text = z.object({ text: z.string() });
const choice = z.looseObject({ text, value: z.string() });
const element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  options: z.array(choice).default([]),
  initial_value: z.string().optional(),
  initial_user: z.string().optional(),
  initial_date: z.string().optional(),
  initial_time: z.string().optional(),
  initial_option: choice.optional(),
});
const input = z.object({ type: z.literal('input'), block_id: z.string(), label: text, element });

/** The fields of a form. */
export function fieldsOf(blocks: readonly unknown[]): z.infer<typeof input>[] {
  return blocks.flatMap((block) => {
    const parsed = input.safeParse(block);
    return parsed.success ? [parsed.data] : [];
  });
}

/**
 * `state.values` of a form as it is sent in: what was filled in by label, else what stood there.
 * @throws Error where a label or a choice is not in the form
 */
export function stateOf(blocks: readonly unknown[], filled: Readonly<Record<string, string>>) {
  const fields = fieldsOf(blocks);
  const labels = fields.map(({ label }) => label.text);
  const strange = Object.keys(filled).find((label) => !labels.includes(label));
  if (strange) throw new Error(`no field "${strange}"; there are ${labels.join(' | ')}`);
  return Object.fromEntries(
    fields.map(({ block_id, label, element }) => [
      block_id,
      { [element.action_id]: { type: element.type, ...entered(element, filled[label.text]) } },
    ]),
  );
}

function entered(field: z.infer<typeof element>, value: string | undefined) {
  switch (field.type) {
    case 'plain_text_input':
      return { value: value ?? field.initial_value ?? null };
    case 'users_select':
      return { selected_user: value ?? field.initial_user ?? null };
    case 'datepicker':
      return { selected_date: value ?? field.initial_date ?? null };
    case 'timepicker':
      return { selected_time: value ?? field.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons': {
      const chosen = field.options.find((option) => option.text.text === value);
      if (value !== undefined && !chosen)
        throw new Error(`no "${value}" among ${field.options.map((option) => option.text.text).join(' | ')}`);
      return { selected_option: chosen ?? field.initial_option ?? null };
    }
    default:
      throw new Error(`a field of type ${field.type} cannot be filled in here yet`);
  }
}

const button = z.looseObject({ type: z.literal('button'), text, action_id: z.string(), value: z.string() });

/** The button with this label in a message or a form. */
export function buttonIn(blocks: readonly unknown[], label: string): z.infer<typeof button> | undefined {
  const row = z.looseObject({
    elements: z.array(z.unknown()).default([]),
    accessory: z.unknown().optional(),
  });
  return blocks
    .flatMap((block) => {
      const parsed = row.safeParse(block);
      return parsed.success ? [...parsed.data.elements, parsed.data.accessory] : [];
    })
    .flatMap((each) => {
      const parsed = button.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    })
    .find((each) => each.text.text === label);
}
