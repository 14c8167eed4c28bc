import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl' };

/** Several things in a sentence: "a, b and c", "a, b of c". */
export function inARow(things: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string {
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locales[language], { type }).format(things);
}

/** A language by its code, as it is called in a language: `nl` is "Dutch" or "Nederlands". An odd code stays. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A number as it is written in a language: "5.5" or "5,5". */
export function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}
