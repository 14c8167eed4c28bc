import { shorten } from '../../words/escape.ts';
import { type Language, languages } from '../../words/language.ts';

/** Something that can be asked for by a word. */
interface Spoken {
  readonly command: string;
  readonly spoken: readonly string[];
}

/** What somebody who typed something is to be answered with. */
export type Understood<Asked extends Spoken> =
  | { readonly kind: 'hub' }
  | { readonly kind: 'help' }
  | { readonly kind: 'privacy' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'word'; readonly word: Asked }
  /** `said`: what they typed, as they see it themselves; to be escaped. */
  | { readonly kind: 'unknown'; readonly said: string };

/** What the hub itself answers to, beside the words of the features; also in the help. */
export const ownWords = {
  hub: ['mentoring', 'kantel', 'hub', 'menu', 'hi', 'hello', 'hey', 'hallo', 'hoi'],
  help: ['help', 'hulp', 'uitleg'],
  privacy: ['privacy'],
} as const;

/** How people ask for the language that Kantel speaks to them. */
const languageWords: Readonly<Record<Language, readonly string[]>> = {
  en: ['english', 'engels'],
  nl: ['nederlands', 'dutch'],
};

/** How much of what was not understood is shown again. Characters. */
const MOST_SAID = 80;

/** Text reduced to what tells words apart: without case, accents, punctuation and Slack's formatting. */
export function simplified(text: string): string {
  return asTyped(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What somebody typed, without Slack's escapes: `<@U1|sanne>` is `@sanne` again and `&lt;` is `<`.
 * Source: docs.slack.dev, "Formatting message text", special parsing.
 */
export function asTyped(text: string): string {
  return text
    .replace(
      /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g,
      (_whole, mark: string, target: string, label?: string) => {
        if (label === undefined) return mark + target;
        return mark === '!' || label.startsWith(mark) ? label : mark + label;
      },
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * What a text asks for; any text has an answer.
 * @param place behind a `command` the first word counts where the whole does not ("note about Tuesday"); what is
 *   written in a `message` counts whole, for a sentence that begins with "plan" need not be a wish to plan
 */
export function understand<Asked extends Spoken>(
  text: string,
  words: readonly Asked[],
  place: 'command' | 'message',
): Understood<Asked> {
  const said = simplified(text);
  if (said === '') return text.trim() === '' ? { kind: 'hub' } : unknown(text);
  const whole = meaningOf(said, words);
  if (whole) return whole;
  const first = place === 'command' ? meaningOf(said.split(' ')[0] ?? '', words) : undefined;
  return first ?? unknown(text);
}

function meaningOf<Asked extends Spoken>(
  said: string,
  words: readonly Asked[],
): Understood<Asked> | undefined {
  for (const kind of ['help', 'privacy', 'hub'] as const) {
    if (ownWords[kind].some((own) => own === said)) return { kind };
  }
  const language = languages.find((each) => languageWords[each].includes(said));
  if (language) return { kind: 'language', language };
  const word = words.find(({ command, spoken }) =>
    [command, ...spoken].some((each) => simplified(each) === said),
  );
  return word && { kind: 'word', word };
}

function unknown(text: string): { kind: 'unknown'; said: string } {
  return { kind: 'unknown', said: shorten(asTyped(text).replace(/\s+/g, ' ').trim(), MOST_SAID) };
}

/** The value of the button that says which pair is meant: `<command>:<pair id>`. */
export const wordValue = (command: string, pairId: number): string => `${command}:${pairId}`;

/**
 * What such a button says, as it came back from Slack.
 * @returns undefined where the value is anything else
 */
export function readWordValue(value: string): { command: string; pairId: number } | undefined {
  const [, command, id] = /^([a-z]+):([1-9]\d{0,14})$/.exec(value) ?? [];
  return command && id ? { command, pairId: Number(id) } : undefined;
}
