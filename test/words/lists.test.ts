import { expect, test } from 'vitest';
import { firstInARow, inARow } from '../../src/words/lists.ts';

test.each([
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A and B', 'A en B'],
  [['A', 'B', 'C'], 'A, B and C', 'A, B en C'],
])('%j in a sentence', (names, en, nl) => {
  expect([inARow(names, 'en'), inARow(names, 'nl')]).toEqual([en, nl]);
});

test('of many names the first are told, and how many more there are', () => {
  const names = ['A', 'B', 'C', 'D'];
  expect([4, 3, 2, 1].map((most) => firstInARow(names, most, 'en'))).toEqual([
    'A, B, C and D',
    'A, B, C and 1 more',
    'A, B and 2 more',
    'A and 3 more',
  ]);
  expect(firstInARow(names, 2, 'nl')).toBe('A, B en nog 2');
});
