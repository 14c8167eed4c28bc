import type { Place } from './walker.ts';

/** What would do something in Slack if it were not escaped. */
const HOSTILE = '<!channel> <@UEVIL> <https://evil.example|here> &amp; *b* _i_ `c`';
/** How that looks where it was not. */
const UNESCAPED = /<(!channel|@UEVIL|https:\/\/evil)/;
const MARK = /qz\d{5}zq/g;

/** Words that somebody wrote and that can be told from all others. */
export interface Mark extends Place {
  readonly mark: string;
}

/** Makes marked words, each with what is not to be taken for Slack's own, and knows where each was written. */
export function createMarks() {
  const marks = new Map<string, Mark>();
  return {
    all: marks as ReadonlyMap<string, Mark>,
    words(place: Place): string {
      const mark = `qz${String(marks.size).padStart(5, '0')}zq`;
      marks.set(mark, { ...place, mark });
      return `${mark} ${HOSTILE}`.slice(0, place.most);
    },
    /** Which marks are in a text. */
    in: (text: string): Mark[] => [...new Set(text.match(MARK))].flatMap((found) => marks.get(found) ?? []),
  };
}

export type Marks = ReturnType<typeof createMarks>;

/** Whatever in a message, view or call Slack would read as mrkdwn, and that does what it should only say. */
export function unescapedIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') {
    const isMrkdwn = ['text', 'topic', 'purpose', 'mrkdwn'].includes(name);
    return isMrkdwn && UNESCAPED.test(value) ? [value.slice(0, 120)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => unescapedIn(each));
  const isPlain = 'type' in value && ['plain_text', 'raw_text', 'text'].includes(String(value.type));
  return Object.entries(value).flatMap(([key, each]) => (isPlain ? [] : unescapedIn(each, key)));
}
