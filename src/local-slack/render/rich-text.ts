import { asText, type Json, jsonList } from '../json.ts';
import { renderDate } from './dates.ts';
import type { Reader } from './reader.ts';

function piece(reader: Reader, it: Json): string {
  switch (it.type) {
    case 'user':
      return `@${reader.userName(asText(it.user_id))}`;
    case 'channel':
      return `#${reader.channelName(asText(it.channel_id))}`;
    case 'usergroup':
      return `@${reader.groupHandle(asText(it.usergroup_id))}`;
    case 'broadcast':
      return `@${asText(it.range)}`;
    case 'emoji':
      return `:${asText(it.name)}:`;
    case 'date':
      return renderDate(reader, String(it.timestamp), asText(it.format), asText(it.fallback));
    case 'link':
      return asText(it.text) || asText(it.url);
    default:
      return asText(it.text);
  }
}

/** Rich text as plain lines. */
export function renderRichText(reader: Reader, block: Json): string[] {
  return jsonList(block.elements).flatMap((part): string[] => {
    if (part.type === 'rich_text_list')
      return jsonList(part.elements).map(
        (item, index) =>
          `${part.style === 'ordered' ? `${index + 1}.` : '•'} ${jsonList(item.elements)
            .map((one) => piece(reader, one))
            .join('')}`,
      );
    const lines = jsonList(part.elements)
      .map((one) => piece(reader, one))
      .join('')
      .split('\n');
    return part.type === 'rich_text_quote' ? lines.map((line) => `> ${line}`) : lines;
  });
}
