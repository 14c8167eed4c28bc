import { expect, test } from 'vitest';
import { questionsFor } from '../../../src/features/meetings/guide-rules.ts';
import { questions } from '../../../src/features/meetings/questions-text.ts';

test('every language has the same number of questions, a good dozen', () => {
  expect(questions.en.length).toBe(questions.nl.length);
  expect(questions.en.length).toBeGreaterThanOrEqual(12);
});

test.each(['en', 'nl'] as const)(
  'in %s a guide offers three, and none comes back before all have come by',
  (language) => {
    const first = Array.from({ length: 4 }, (_, held) => questionsFor(held, 'Petra', language));
    for (const three of first) expect(three).toHaveLength(3);
    expect(new Set(first.flat()).size).toBe(12);
    expect(questionsFor(4, 'Petra', language)).toEqual(first[0]);
    expect(first.flat().some((question) => question.includes('Petra'))).toBe(true);
  },
);
