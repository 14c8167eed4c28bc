import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FieldError } from '../../../src/errors.ts';
import {
  answersIn,
  carried,
  carriedFrom,
  MOST,
  startOf,
  typedIn,
} from '../../../src/features/signups/form-rules.ts';
import type { FormValues } from '../../../src/slack/form-values.ts';

const shared = { team: ' Tax  and  more ', office: 'Amsterdam', speaks: ['nl', 'en'], ratherNot: ['UOTHER'] };
const mentee: FormValues = {
  ...shared,
  topics: ['technology'],
  why: 'Because nobody tells me',
  hours: '2',
  promise: ['ticked'],
};
const mentor: FormValues = { ...shared, topics: ['workPressure'], places: '2', deciders: ['UBOSS'] };

const read = (role: 'mentor' | 'mentee', values: FormValues, pairsPerPerson = 3) =>
  answersIn(values, role, { by: 'UME', pairsPerPerson });

function faultsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof FieldError) return Object.keys(error.fields);
    throw error;
  }
  return [];
}

test('what a mentee and a mentor gave is read; each is asked their own', () => {
  expect(read('mentee', { ...mentee, deciders: ['UBOSS'], places: '3' })).toEqual({
    draft: {
      role: 'mentee',
      topics: ['technology'],
      words: null,
      why: 'Because nobody tells me',
      hours: 2,
      places: 1,
    },
    team: 'Tax and more',
    office: 'Amsterdam',
    speaks: ['nl', 'en'],
    ratherNot: ['UOTHER'],
    deciders: null,
  });
  expect(read('mentor', { ...mentor, why: 'x', hours: '2' })).toMatchObject({
    draft: { role: 'mentor', why: null, hours: null, places: 2 },
    deciders: ['UBOSS'],
  });
});

const cases: [string, 'mentor' | 'mentee', FormValues, string[]][] = [
  ['no team', 'mentor', { team: undefined }, ['team']],
  ['a team of signs that nobody sees', 'mentor', { team: '\u200b' }, ['team']],
  ['a long team', 'mentor', { team: 'x'.repeat(MOST.team + 1) }, ['team']],
  ['no office, no topics and nobody named', 'mentor', { office: undefined, topics: [], deciders: [] }, []],
  ['no language', 'mentor', { speaks: [] }, ['speaks']],
  ['a language that is none', 'mentor', { speaks: ['<!channel>'] }, ['speaks']],
  ['no topics and no words', 'mentee', { topics: [], words: undefined }, ['topics']],
  ['own words alone', 'mentee', { topics: [], words: 'How it is to begin here' }, []],
  ['a topic that is none', 'mentee', { topics: ['x'] }, ['topics']],
  [
    'no why, no hours and no promise',
    'mentee',
    { why: undefined, hours: undefined, promise: [] },
    ['why', 'hours', 'promise'],
  ],
  ['a promise that is none', 'mentee', { promise: 'yes' }, ['promise']],
  ['forty hours', 'mentee', { hours: '40' }, ['hours']],
  ['themselves', 'mentor', { ratherNot: ['UME'], deciders: ['UME', 'UBOSS'] }, ['ratherNot', 'deciders']],
  ['somebody who is nobody', 'mentor', { deciders: ['x; DROP'] }, ['deciders']],
  [
    'a hundred people',
    'mentor',
    { ratherNot: Array.from({ length: 100 }, (_, n) => `U${n}`) },
    ['ratherNot'],
  ],
  ['nine places', 'mentor', { places: '9' }, ['places']],
];
test.each(cases)('a form with %s', (_name, role, changes, faults) => {
  expect(faultsOf(() => read(role, { ...(role === 'mentor' ? mentor : mentee), ...changes }))).toEqual(
    faults,
  );
});

test('a mentor offers no more places than the cohort gives anybody', () => {
  expect(read('mentor', { ...mentor, places: '5' }, 2).draft.places).toBe(2);
  expect(read('mentor', { ...mentor, places: '5' }, 1).draft.places).toBe(1);
});

describe('changing the role keeps what was typed', () => {
  const start = startOf({ team: null, office: null, speaks: [] }, { ratherNot: [], deciders: [] }, undefined);

  test('there and back', () => {
    const asMentee = typedIn({ ...mentee, words: 'Mine' }, 'mentee', start);
    const meta = carried.parse(JSON.parse(JSON.stringify(carriedFrom(asMentee, 'mentee'))));
    const asMentor = typedIn({ ...mentor, words: 'Mine' }, 'mentor', { ...start, ...meta } as typeof start);
    expect(asMentor).toMatchObject({ why: mentee.why, hours: 2, promises: true, places: 2, words: 'Mine' });
    expect(asMentor.deciders).toEqual(['UBOSS']);
  });

  test('and what a form carries along always fits in one', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: MOST.why, unit: fc.constantFrom('a', '"', '\n', '\u0001', '😀') }),
        (why) => {
          const view = { cohort: 1, role: 'mentor', carried: carriedFrom({ ...start, why }, 'mentee') };
          expect(JSON.stringify(view).length).toBeLessThanOrEqual(3_000);
        },
      ),
    );
  });
});
