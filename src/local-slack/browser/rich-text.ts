import { asJson, asText, type Json, jsonList } from '../json.ts';
import type { Inline } from './mrkdwn.ts';

function bare(it: Json): Inline {
  switch (it.type) {
    case 'user':
      return { t: 'user', id: asText(it.user_id) };
    case 'channel':
      return { t: 'channel', id: asText(it.channel_id) };
    case 'usergroup':
      return { t: 'group', id: asText(it.usergroup_id) };
    case 'broadcast':
      return { t: 'broadcast', name: asText(it.range) };
    case 'link':
      return {
        t: 'link',
        url: asText(it.url),
        kids: [{ t: 'text', text: asText(it.text) || asText(it.url) }],
      };
    case 'date':
      return {
        t: 'date',
        seconds: String(it.timestamp),
        format: asText(it.format),
        fallback: asText(it.fallback),
        url: asText(it.url),
      };
    case 'emoji':
      return { t: 'text', text: `:${asText(it.name)}:` };
    default:
      return { t: 'text', text: asText(it.text) };
  }
}

function styled(it: Json): Inline {
  const style = asJson(it.style);
  let piece = bare(it);
  if (style.code === true && piece.t === 'text') piece = { t: 'code', text: piece.text };
  if (style.strike === true) piece = { t: 'strike', kids: [piece] };
  if (style.italic === true) piece = { t: 'italic', kids: [piece] };
  if (style.bold === true) piece = { t: 'bold', kids: [piece] };
  return piece;
}

/** The pieces of a section, a quotation or a list item of rich text. */
export const richInline = (part: Json): Inline[] => jsonList(part.elements).map(styled);
