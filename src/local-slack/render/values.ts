import { asJson, asText, type Json, jsonList, textList } from '../json.ts';
import type { Reader } from './reader.ts';
import { renderRichText } from './rich-text.ts';

const optionText = (option: Json): string => asText(asJson(option.text).text);

/** What an element holds, as its person reads it: text, or several for what takes several; empty for nothing. */
export function renderValue(reader: Reader, held: Json): string | string[] {
  switch (held.type) {
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return jsonList(held.selected_options).map(optionText);
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return optionText(asJson(held.selected_option));
    case 'users_select': {
      const id = asText(held.selected_user);
      return id === '' ? '' : `@${reader.userName(id)}`;
    }
    case 'multi_users_select':
      return textList(held.selected_users).map((id) => `@${reader.userName(id)}`);
    case 'channels_select':
    case 'conversations_select': {
      const id = asText(held.selected_channel ?? held.selected_conversation);
      return id === '' ? '' : `#${reader.channelName(id)}`;
    }
    case 'datepicker':
      return asText(held.selected_date);
    case 'timepicker':
      return asText(held.selected_time);
    case 'datetimepicker':
      return typeof held.selected_date_time === 'number'
        ? new Date(held.selected_date_time * 1000).toISOString()
        : '';
    case 'rich_text_input':
      return renderRichText(reader, asJson(held.rich_text_value)).join('\n');
    default:
      return asText(held.value);
  }
}
