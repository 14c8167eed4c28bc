import { describe, expect, test } from 'vitest';
import { isOpenlyBarred } from '../../../src/features/suggestions/rules.ts';
import { cameNotice } from '../../../src/features/suggestions/telling-view.ts';

const SPRING = { id: 1, name: 'Spring' };

describe('what coordinators are told in the morning', () => {
  test.each([
    [
      { pairs: 2, nothing: 1, open: 1 },
      '2 pairs came about, 1 proposal did not. 1 other is still being asked. I can look for new pairs.',
      'er zijn 2 duo’s bijgekomen, 1 voorstel is niet doorgegaan. Er loopt nog 1 voorstel. Ik kan nieuwe duo’s zoeken.',
    ],
    [
      { pairs: 1, nothing: 2, open: 3 },
      '1 pair came about, 2 proposals did not. 3 others are still being asked. I can look for new pairs.',
      'er is 1 duo bijgekomen, 2 voorstellen zijn niet doorgegaan. Er lopen nog 3 voorstellen. Ik kan nieuwe duo’s zoeken.',
    ],
    [{ pairs: 1, nothing: 0, open: 0 }, '1 pair came about.', 'er is 1 duo bijgekomen.'],
    [
      { pairs: 0, nothing: 1, open: 0 },
      '1 proposal did not come about. I can look for new pairs.',
      '1 voorstel is niet doorgegaan. Ik kan nieuwe duo’s zoeken.',
    ],
  ])('counts right: %j', (came, en, nl) => {
    expect(cameNotice(SPRING, came, 'en').text).toBe(`“Spring”: ${en}`);
    expect(cameNotice(SPRING, came, 'nl').text).toBe(`“Spring”: ${nl}`);
  });
});

test.each([
  [[], false],
  [['ratherNot'], false],
  [['keptApart', 'ratherNot'], false],
  [['ratherNot', 'sameTeam'], true],
  [['noPlaceLeft'], true],
] as const)('a proposal with %j between the two ends before its time: %s', (obstacles, expected) => {
  expect(isOpenlyBarred(obstacles)).toBe(expected);
});
