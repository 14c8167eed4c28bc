import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl' };

/** Several things in a sentence: "a, b and c", "a, b of c"; "a and b, and c", since it would be muddled without. */
export function inARow(things: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  const parts = new Intl.ListFormat(locales[language], { type }).formatToParts(things);
  const between = parts.at(-2)?.value ?? '';
  const isMuddled = things.some((thing) => thing.includes(between));
  return parts
    .map(({ value }, place) => (isMuddled && place === parts.length - 2 ? `,${between}` : value))
    .join('');
}

/** The first of several names in a sentence, and how many more there are: "a, b and 3 more", "a, b en nog 3". */
export function firstInARow(names: readonly string[], most: number, language: Language): string {
  const more = names.length - most;
  if (more <= 0) return inARow(names, language);
  return inARow([...names.slice(0, most), language === 'nl' ? `nog ${more}` : `${more} more`], language);
}

/** A language by its code, as it is called in a language: `nl` is "Dutch" or "Nederlands". An odd code stays. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** How many of something: "1 pair", "2 pairs". */
export const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** A number as it is written in a language: "5.5" or "5,5". */
export function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** Words that stand by themselves, as a choice in a menu does. */
export const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
