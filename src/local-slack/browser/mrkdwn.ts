/** A piece of a line of text, as it is drawn. */
export type Inline =
  | { t: 'text' | 'code'; text: string }
  | { t: 'bold' | 'italic' | 'strike'; kids: Inline[] }
  | { t: 'link'; url: string; kids: Inline[] }
  | { t: 'user' | 'channel' | 'group'; id: string }
  | { t: 'broadcast'; name: string }
  | { t: 'date'; seconds: string; format: string; fallback: string; url: string };

/** A paragraph, a quotation, or text kept as it was typed. */
export type Chunk = { t: 'lines' | 'quote'; lines: Inline[][] } | { t: 'pre'; text: string };

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/** A reference, code, or marks around whole words; whichever comes first. */
const NEXT =
  /<(?<reference>[^<>\n]+)>|`(?<code>[^`\n]+)`|(?<=^|[\s([{"'>*_~–—])(?<mark>[*_~])(?<inner>(?!\k<mark>)\S(?:.*?\S)??)\k<mark>(?=$|[\s)\]},.!?:;"'<*_~–—])/u;

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const plain = (text: string): Inline[] => (text === '' ? [] : [{ t: 'text', text: unescaped(text) }]);

function reference(inner: string): Inline {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  const date = /^!date\^(-?\d+)\^([^^]*)(?:\^(.*))?$/.exec(target);
  if (date !== null) {
    const [, seconds = '', format = '', url = ''] = date;
    return { t: 'date', seconds, format: unescaped(format), fallback: unescaped(label), url: unescaped(url) };
  }
  const group = /^!subteam\^(\w+)/.exec(target);
  if (group !== null) return { t: 'group', id: group[1] ?? '' };
  if (target.startsWith('!')) return { t: 'broadcast', name: target.slice(1) };
  if (target.startsWith('@')) return { t: 'user', id: target.slice(1) };
  if (target.startsWith('#')) return { t: 'channel', id: target.slice(1) };
  const url = unescaped(target);
  return {
    t: 'link',
    url,
    kids: label === '' ? [{ t: 'text', text: url.replace(/^mailto:/, '') }] : inlineOf(label),
  };
}

/** One line of Slack's mrkdwn as pieces to draw. */
export function inlineOf(line: string): Inline[] {
  const found = NEXT.exec(line);
  if (found === null) return plain(line);
  const { reference: inner, code, mark, inner: marked = '' } = found.groups ?? {};
  const piece: Inline =
    inner !== undefined
      ? reference(inner)
      : code !== undefined
        ? { t: 'code', text: unescaped(code) }
        : { t: MARKS[mark as keyof typeof MARKS], kids: inlineOf(marked) };
  return [
    ...plain(line.slice(0, found.index)),
    piece,
    ...inlineOf(line.slice(found.index + found[0].length)),
  ];
}

function paragraphs(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const t = quoted === null ? 'lines' : 'quote';
    const drawn = inlineOf(quoted?.[1] ?? line);
    const last = chunks.at(-1);
    if (last?.t === t) last.lines.push(drawn);
    else chunks.push({ t, lines: [drawn] });
  }
  return chunks;
}

/** Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text) as pieces to draw. */
export function chunksOf(text: string): Chunk[] {
  return text.split(/```\n?([\s\S]+?)\n?```\n?/).flatMap((part, index): Chunk[] => {
    if (index % 2 === 1) return [{ t: 'pre', text: unescaped(part) }];
    return part === '' ? [] : paragraphs(part.replace(/\n$/, ''));
  });
}

/** Addresses that may be followed: what somebody typed must not run here. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  return ['http:', 'https:', 'mailto:', 'tel:', 'slack:'].includes(new URL(url).protocol) ? url : undefined;
}
