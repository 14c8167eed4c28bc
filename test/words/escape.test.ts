import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten } from '../../src/words/escape.ts';

test('text is shortened to what is asked, with an ellipsis only where something was cut', () => {
  expect(shorten('short', 5)).toBe('short');
  expect(shorten('a little longer', 9)).toBe('a little…');
});

test('no emoji is cut in two: half of one is no text that Slack takes', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, most) => {
      const shown = shorten(text, most);
      expect(shown.length).toBeLessThanOrEqual(most);
      expect(shown).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }),
  );
});
