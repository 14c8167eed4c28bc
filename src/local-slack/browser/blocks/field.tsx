import type { JSX } from 'preact';
import { asJson, asText, type Json, jsonList, textList } from '../../json.ts';
import { fieldName } from '../../page/field-name.ts';
import { useStage } from '../context.ts';
import { useSurface } from '../surface.tsx';
import { Choices } from './choices.tsx';
import { FileField } from './file-field.tsx';
import { localMoment } from './local-moment.ts';
import { Menus, type Offered, type OfferedGroup } from './menus.tsx';

export interface FieldProps {
  block: Json;
  element: Json;
  /** For a field without a label of its own. */
  label?: string | undefined;
  required?: boolean | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Hears of every choice, where the bot does. */
  onPick?: (() => void) | undefined;
}

export const fieldId = (surface: string, block: Json, element: Json): string =>
  `${surface} ${asText(block.block_id)} ${asText(element.action_id)}`.replace(/[^\w]+/g, '-');

/** Several controls that share one label. */
export const isGroup = (element: Json): boolean =>
  element.type === 'radio_buttons' ||
  element.type === 'checkboxes' ||
  (asText(element.type).startsWith('multi_') && element.type !== 'multi_external_select');

const INPUT_TYPES: Record<string, 'email' | 'url' | 'number' | 'date' | 'time' | 'datetime-local'> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** What a rich text field holds, as the plain text it was typed as. */
const richValue = (value: unknown): string =>
  jsonList(asJson(value).elements)
    .flatMap((part) => jsonList(part.elements))
    .map((one) => asText(one.text))
    .join('');

function typedIn(held: Json, zone: string): string {
  if (typeof held.selected_date_time === 'number') return localMoment(held.selected_date_time, zone);
  if (held.rich_text_value) return richValue(held.rich_text_value);
  return asText(held.value) || asText(held.selected_date) || asText(held.selected_time);
}

const optionsIn = (list: unknown): Offered[] =>
  jsonList(list).map((one) => ({ value: asText(one.value), text: asText(asJson(one.text).text) }));

const groupsIn = (element: Json): OfferedGroup[] =>
  jsonList(element.option_groups).map(({ label, options }) => ({
    label: asText(asJson(label).text),
    options: optionsIn(options),
  }));

function useOffered(element: Json): Offered[] {
  const { model } = useStage();
  const type = asText(element.type);
  if (type.endsWith('users_select'))
    return model.people
      .filter((one) => !one.deleted && !one.isBot)
      .map(({ id, name }) => ({ value: id, text: name }));
  if (type.endsWith('channels_select') || type.endsWith('conversations_select'))
    return model.channels
      .filter((one) => one.kind !== 'im')
      .map(({ id, name }) => ({ value: id, text: `#${name}` }));
  return optionsIn(element.options);
}

function chosenIn(held: Json): string[] {
  const single = [held.selected_user, held.selected_channel, held.selected_conversation].map(asText);
  const options = [held.selected_option, ...jsonList(held.selected_options)].map((one) =>
    asText(asJson(one).value),
  );
  return [
    ...single,
    ...options,
    ...textList(held.selected_users),
    ...textList(held.selected_channels),
    ...textList(held.selected_conversations),
  ].filter((value) => value !== '');
}

/** Anything that can be filled in. It keeps what is typed until the form or a button is pressed. */
export function Field({ block, element, label, required, describedBy, invalid, onPick }: FieldProps) {
  const { model, words } = useStage();
  const { key, state } = useSurface();
  const offered = useOffered(element);
  const type = asText(element.type);
  const id = fieldId(key, block, element);
  const held = asJson(asJson(state[asText(block.block_id)])[asText(element.action_id)]);
  const placeholder = asText(asJson(element.placeholder).text);
  /** Another kind of field under the same name is another field. */
  const fieldKey = `${id}-${type}`;
  const named = {
    id,
    name: fieldName(block.block_id, element.action_id),
    'aria-required': required === true,
    'aria-invalid': invalid === true,
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(element.focus_on_load === true && { 'data-focus': true }),
    ...(onPick && { onChange: onPick }),
  };
  if (type === 'file_input') return <FileField key={fieldKey} element={element} named={named} />;
  if (type.endsWith('external_select')) return <p class="hint">{words.unsupported}</p>;
  if (type.startsWith('multi_')) {
    const groups = [...(offered.length > 0 ? [{ options: offered }] : []), ...groupsIn(element)];
    const chosen = chosenIn(held);
    return <Menus key={fieldKey} {...{ named, groups, chosen, placeholder, onPick, label }} />;
  }
  if (isGroup(element))
    return <Choices element={element} named={named} chosen={chosenIn(held)} onPick={onPick} label={label} />;
  if (type === 'rich_text_input' || (type === 'plain_text_input' && element.multiline === true))
    return (
      <textarea
        key={fieldKey}
        {...named}
        rows={4}
        maxLength={typeof element.max_length === 'number' ? element.max_length : 3000}
        placeholder={placeholder}
        defaultValue={typedIn(held, model.me.tz)}
      />
    );
  if (type.endsWith('select')) {
    const chosen = chosenIn(held);
    const choices = (options: readonly Offered[]) =>
      options.map(({ value, text }) => (
        <option key={value} value={value} selected={chosen.includes(value)}>
          {text}
        </option>
      ));
    return (
      <select key={fieldKey} {...named}>
        <option value="">{placeholder || words.choose}</option>
        {choices(offered)}
        {groupsIn(element).map(({ label, options }, index) => (
          <optgroup key={index} label={label}>
            {choices(options)}
          </optgroup>
        ))}
      </select>
    );
  }
  const input = {
    ...named,
    type: INPUT_TYPES[type] ?? 'text',
    ...(type === 'number_input' && { step: element.is_decimal_allowed === true ? 'any' : 1 }),
    ...(typeof element.max_length === 'number' && { maxLength: element.max_length }),
    placeholder,
    defaultValue: typedIn(held, model.me.tz),
  };
  return <input key={fieldKey} {...(input as JSX.IntrinsicElements['input'])} />;
}
