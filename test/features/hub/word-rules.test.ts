import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asTyped,
  readWordValue,
  simplified,
  understand,
  wordValue,
} from '../../../src/features/hub/word-rules.ts';

const words = [
  { command: 'note', spoken: ['note', 'notitie'] },
  { command: 'pause', spoken: ['pause', 'pauze'] },
  { command: 'met', spoken: ['met', 'we met', 'gesproken'] },
  { command: 'café', spoken: [] },
];

const meaning = (text: string, place: 'command' | 'message' = 'message'): string => {
  const understood = understand(text, words, place);
  return understood.kind === 'word' ? understood.word.command : understood.kind;
};

describe('what people write', () => {
  test.each([
    ['note', 'note'],
    ['Notitie', 'note'],
    ['  NOTE!  ', 'note'],
    ['*pauze*', 'pause'],
    ['pauzé…', 'pause'],
    ['we   met.', 'met'],
    ['cafe', 'café'],
    ['help', 'help'],
    ['Hulp?', 'help'],
    ['privacy', 'privacy'],
    ['Nederlands', 'language'],
    ['english!', 'language'],
    ['', 'hub'],
    ['   ', 'hub'],
    ['Hoi!', 'hub'],
    ['Mentoring', 'hub'],
    ['join', 'unknown'],
    ['leave', 'unknown'],
    ['actions', 'unknown'],
    ['notes of a meeting', 'unknown'],
    ['note about Tuesday', 'unknown'],
    ['?!', 'unknown'],
    ['🎉', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['&lt;!channel&gt;', 'unknown'],
  ])('%j is understood as %s', (text, means) => {
    expect(meaning(text)).toBe(means);
  });

  test.each([
    ['note about Tuesday', 'note'],
    ['pauze tot mei', 'pause'],
    ['help me', 'help'],
    ['about a note', 'unknown'],
  ])('behind the command, %j is understood as %s', (text, means) => {
    expect(meaning(text, 'command')).toBe(means);
  });

  test('any text whatsoever is a word or gets the hub', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
        fc.constantFrom('command' as const, 'message' as const),
        (text, place) => {
          const understood = understand(text, words, place);
          expect(['hub', 'help', 'privacy', 'language', 'word', 'unknown']).toContain(understood.kind);
          if (understood.kind === 'unknown') expect(understood.said.length).toBeLessThanOrEqual(80);
        },
      ),
    );
  });

  test('case, accents and marks around a word make no difference', () => {
    const marks = fc.array(fc.constantFrom(' ', '!', '.', '*', '_', '…', '\n', '’'), { maxLength: 4 });
    const dressed = fc.tuple(
      marks,
      fc.constantFrom('note', 'Notitie', 'nótitie', 'PAUZE', 'pause', 'Hulp'),
      marks,
    );
    fc.assert(
      fc.property(dressed, ([before, word, after]) => {
        expect(meaning(`${before.join('')}${word}${after.join('')}`)).toBe(meaning(simplified(word)));
        expect(meaning(word)).not.toBe('unknown');
      }),
    );
  });
});

test.each([
  ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;'],
  ['<@U1|sanne> and <@U2>', '@sanne and @U2'],
  ['<#C1|general>', '#general'],
  ['<https://example.com|example.com>', 'example.com'],
  ['<!subteam^S1|@partners>', '@partners'],
  ['<!here>', '!here'],
  ['a < b', 'a < b'],
])('%j was typed as %j', (text, typed) => {
  expect(asTyped(text)).toBe(typed);
});

describe('the button that says which pair', () => {
  test('comes back as it went', () => {
    expect(readWordValue(wordValue('note', 12))).toEqual({ command: 'note', pairId: 12 });
  });
  test.each([
    '',
    'note',
    'note:',
    'note:0',
    'note:-1',
    'note:1:2',
    'note:1e3',
    ':1',
    'note:99999999999999999',
  ])('%j is refused', (value) => {
    expect(readWordValue(value)).toBeUndefined();
  });
});
