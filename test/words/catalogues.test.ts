import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every text that is the same whoever reads it, in both languages, with where it stands. */
async function plainTexts() {
  const root = new URL('../../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(features|slack|words)\/.*(text|labels|topics)\.ts$/.test(file))
    .sort();
  const found: { where: string; language: string; text: string }[] = [];
  const visit = (value: unknown, where: string, language: string): void => {
    if (typeof value === 'string') found.push({ where, language, text: value });
    else if (value && typeof value === 'object')
      for (const [key, inner] of Object.entries(value))
        visit(inner, `${where}.${key}`, key === 'en' || key === 'nl' ? key : language);
  };
  for (const file of files) visit(await import(new URL(file, root).href), file, '');
  return found;
}

const texts = await plainTexts();
const shown = (some: typeof texts): string[] => some.map(({ where, text }) => `${where}: ${text}`);

test('a title fits above a form: Slack shows 24 characters', () => {
  const titles = texts.filter(({ where }) => /title$/i.test(where) && !/sendTitle|withdrawTitle/.test(where));
  expect(titles.length).toBeGreaterThan(50);
  expect(shown(titles.filter(({ text }) => text.length > 24))).toEqual([]);
});

test('nothing is said by an emoji, which reads differently to everybody and is read aloud by its name', () => {
  expect(texts.length).toBeGreaterThan(900);
  expect(shown(texts.filter(({ text }) => /\p{Extended_Pictographic}|:[a-z_]+:/u.test(text)))).toEqual([]);
});

test('in Dutch a word of a command is Dutch, as in English it is English', () => {
  const english =
    /`?\/(mentoring|cohort) (note|notes|join|leave|help|new|edit|invite|import|met|agreement|pause|resume)\b/;
  const dutch =
    /`?\/(mentoring|cohort) (notitie|notities|aanmelden|stoppen|hulp|nieuw|bewerken|uitnodigen|importeren)\b/;
  expect(shown(texts.filter(({ language, text }) => language === 'nl' && english.test(text)))).toEqual([]);
  expect(shown(texts.filter(({ language, text }) => language === 'en' && dutch.test(text)))).toEqual([]);
});

test('no he or she: whom it is about is anybody', () => {
  const gendered: Readonly<Record<string, RegExp>> = {
    en: /\b(he|she|him|his|hers?|himself|herself)\b/i,
    nl: /\b(hij|zij is|hem|zijn of haar|hij of zij)\b/i,
  };
  expect(shown(texts.filter(({ language, text }) => gendered[language]?.test(text)))).toEqual([]);
});
