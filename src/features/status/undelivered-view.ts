import type { KnownBlock } from '@slack/types';
import { section } from '../../slack/blocks.ts';
import { dateInWords } from '../../words/dates.ts';
import { escapeText } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import { failureOf, type Undelivered } from './undelivered-rules.ts';
import { undeliveredTexts } from './undelivered-text.ts';

/** So many are told of in full; a section holds 3,000 characters. */
const MOST_TOLD = 6;

/** Whose messages do not get through, and when that is counted. */
export interface Told {
  /** The pair, or nothing where it is of none. */
  readonly who: string | undefined;
  readonly what: Undelivered;
  readonly timeZone: string;
}

/** In the few words that fit a table: where, and why. @param nameOf a person's name */
export function inShort(
  what: Undelivered,
  timeZone: string,
  nameOf: (userId: string) => string,
  language: Language,
): string {
  const { maybe, why } = undeliveredTexts[language];
  const day = dateInWords(what.since, timeZone, language);
  if (what.outcome === 'maybe') return maybe(day);
  const failure = failureOf(what.error);
  const words = why[failure];
  const reason = typeof words === 'string' ? words : words(what.error);
  return `${where(what, day, nameOf, language)}: ${reason}`;
}

/** What does not get through, since when, why, and what to do about it; nothing where all is well. */
export function undeliveredBlocks(
  all: readonly Told[],
  nameOf: (userId: string) => string,
  language: Language,
): KnownBlock[] {
  if (all.length === 0) return [];
  const texts = undeliveredTexts[language];
  const told = all.slice(0, MOST_TOLD).map(({ who, what, timeZone }) => {
    const day = dateInWords(what.since, timeZone, language);
    const line = what.outcome === 'maybe' ? texts.maybe(day) : where(what, day, nameOf, language);
    return `• ${who ? `*${escapeText(who)}*: ` : ''}${escapeText(line)}. ${todo(what, language)}`;
  });
  if (all.length > MOST_TOLD) told.push(texts.more(all.length - MOST_TOLD));
  const helps = all.some(({ what }) => what.outcome !== 'maybe');
  return [section([`*${texts.heading}*`, ...told, ...(helps ? [texts.again] : [])].join('\n'))];
}

function where(
  { place }: Undelivered,
  day: string,
  nameOf: (userId: string) => string,
  language: Language,
): string {
  const texts = undeliveredTexts[language];
  return typeof place === 'object' ? texts.person(nameOf(place.user), day) : texts[place](day);
}

function todo({ place, error, outcome }: Undelivered, language: Language): string {
  const texts = undeliveredTexts[language].todo;
  if (outcome === 'maybe') return texts.maybe;
  const failure = failureOf(error);
  if (failure === 'away') return outcome === 'givenUp' ? texts.givenUp : texts.away;
  if (failure === 'gone') return typeof place === 'object' ? texts.gone.person : texts.gone.channel;
  const words = texts[failure];
  return typeof words === 'string' ? words : words(escapeText(error));
}
