import { expect, test } from 'vitest';
import { glanceOf, placesLeft } from '../../../src/features/signups/rules.ts';

const left: [string, 'mentor' | 'mentee', number, { inRole: number; everywhere: number }, number, number][] =
  [
    ['a mentor with two places and no pair', 'mentor', 2, { inRole: 0, everywhere: 0 }, 3, 2],
    ['the same with a pair', 'mentor', 2, { inRole: 1, everywhere: 1 }, 3, 1],
    ['the same with a pair elsewhere too', 'mentor', 2, { inRole: 1, everywhere: 3 }, 3, 0],
    ['a mentee, whatever the row says', 'mentee', 4, { inRole: 0, everywhere: 1 }, 2, 1],
    ['a mentee in a pair', 'mentee', 1, { inRole: 1, everywhere: 1 }, 5, 0],
    ['a cohort that lets nobody in more', 'mentor', 3, { inRole: 0, everywhere: 2 }, 1, 0],
  ];
test.each(left)('places of %s', (_name, role, places, running, pairsPerPerson, expected) => {
  expect(placesLeft({ role, places }, running, pairsPerPerson)).toBe(expected);
});

test('a coordinator sees counts, room, and who waits', () => {
  const people = [
    { userId: 'UNEW', role: 'mentor', paired: 0, placesLeft: 2 },
    { userId: 'UHALF', role: 'mentor', paired: 1, placesLeft: 1 },
    { userId: 'UBUSY', role: 'mentor', paired: 0, placesLeft: 0 },
    { userId: 'UWAITS', role: 'mentee', paired: 0, placesLeft: 1 },
    { userId: 'UDONE', role: 'mentee', paired: 1, placesLeft: 0 },
  ] as const;
  expect(glanceOf(people)).toEqual({
    mentors: 3,
    mentees: 2,
    placesLeft: 3,
    waiting: [
      { userId: 'UNEW', role: 'mentor' },
      { userId: 'UWAITS', role: 'mentee' },
    ],
  });
});
