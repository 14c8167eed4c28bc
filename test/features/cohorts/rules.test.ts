import { describe, expect, test } from 'vitest';
import { cohortNamed, whoLooksAfter } from '../../../src/features/cohorts/rules.ts';
import { readChosen, wordIn } from '../../../src/features/cohorts/word-rules.ts';

describe('who looks after a cohort', () => {
  const all = { ids: ['U1', 'U2', 'U3'], isWhole: true };
  test.each<[what: string, coordinators: string[], known: typeof all, expected: string[]]>([
    ['those who were chosen', ['U2', 'U3'], all, ['U2', 'U3']],
    ['who made it, where nobody was chosen', [], all, ['U1']],
    ['of them, whoever still coordinates', ['U2', 'UGONE'], all, ['U2']],
    ['everybody, where none of them does', ['UGONE'], all, ['U1', 'U2', 'U3']],
    ['those who were chosen, where Slack does not tell', ['UGONE'], { ids: [], isWhole: false }, ['UGONE']],
  ])('%s', (_what, coordinators, known, expected) =>
    expect(whoLooksAfter({ coordinators, createdBy: 'U1' }, known)).toEqual(expected),
  );
});

test.each([
  ['spring 2026', 'Spring 2026'],
  ['  SPRING 2026 ', 'Spring 2026'],
  ['autumn', 'Autumn'],
  ['aut', 'Autumn'],
  // Whole before part.
  ['spring', 'Spring'],
  // More than one is meant.
  ['2026', undefined],
  ['winter', undefined],
])('the cohort that "%s" names', (typed, expected) => {
  const cohorts = ['Spring 2026', 'Spring', 'Summer 2026', 'Autumn'].map((name) => ({ name }));
  expect(cohortNamed(typed, cohorts)?.name).toBe(expected);
});

test.each<[typed: string, expected: unknown]>([
  ['', undefined],
  ['   ', undefined],
  ['edit', ['edit', '']],
  ['Bewerken', ['edit', '']],
  ['edit  Spring 2026 ', ['edit', 'Spring 2026']],
  ['edits', [undefined, '']],
  ['spring', [undefined, '']],
])('what "/cohort %s" asks for', (typed, expected) => {
  const asked = wordIn(typed, [
    { command: 'new', spoken: ['nieuw'] },
    { command: 'edit', spoken: ['bewerken'] },
  ]);
  expect(asked && [asked.word?.command, asked.rest]).toEqual(expected);
});

test.each<[value: string, expected: ReturnType<typeof readChosen>]>([
  ['edit:3', { name: 'edit', cohortId: 3 }],
  ['edit', undefined],
  ['edit:0', undefined],
  ['edit:-3', undefined],
  ['edit:3:4', undefined],
  ['<!channel>:3', undefined],
])('the button "%s"', (value, expected) => expect(readChosen(value)).toEqual(expected));
