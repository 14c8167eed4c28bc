import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, quoted } from '../../src/slack/quoted.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

test('nothing of what people wrote is lost or cut, and every section fits', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '&', '<', 'é', '😀'),
    maxLength: 3_000,
  });
  fc.assert(
    fc.property(texts, (text) => {
      expect(squeezed(piecesOf(text).join(''))).toBe(squeezed(text));
      for (const { text: shown } of quoted(text, 'Heading')) {
        expect(shown?.text.length).toBeLessThanOrEqual(3_000);
        expect(shown?.text).not.toMatch(/…$/);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['the longest ordinary text', 'word '.repeat(600).trim(), 2],
  ['one long word', 'x'.repeat(3_000), 2],
  ['nothing but ampersands', '&'.repeat(3_000), 9],
  ['nothing but lines', '&\n'.repeat(1_500), 9],
])('%s stays in few sections', (_name, text, most) => {
  expect(quoted(text, 'Heading').length).toBeLessThanOrEqual(most);
});
