import { renderDate } from './dates.ts';
import type { Reader } from './reader.ts';

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function reference(reader: Reader, inner: string): string {
  const [target = '', label] = inner.split('|', 2);
  const date = /^!date\^(-?\d+)\^([^^]*)(?:\^(.*))?$/.exec(target);
  if (date !== null) return renderDate(reader, date[1] ?? '', date[2] ?? '', label ?? '');
  const group = /^!subteam\^(\w+)/.exec(target);
  if (group !== null) return `@${reader.groupHandle(group[1] ?? '')}`;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  if (target.startsWith('@')) return `@${reader.userName(target.slice(1))}`;
  if (target.startsWith('#')) return `#${reader.channelName(target.slice(1))}`;
  return unescaped(label ?? target.replace(/^mailto:/, ''));
}

/** *bold*, _italic_, ~struck~ without their marks, where they stand around whole words. */
const plain = (text: string): string =>
  text.replace(/(^|[\s([{"'>])([*_~])(\S(?:[^\n]*?\S)?)\2(?=$|[\s)\]},.!?:;"'])/gm, '$1$3');

/** Slack's mrkdwn as a person reads it: names for mentions, dates in their zone and language, marks gone. */
export function renderMrkdwn(reader: Reader, text: string): string {
  const parts = text.split(/(<[^<>\n]+>|`[^`\n]*`)/);
  const read = parts.map((part) => {
    if (part.startsWith('<') && part.endsWith('>')) return reference(reader, part.slice(1, -1));
    return part;
  });
  return unescaped(plain(plain(read.join(''))));
}
