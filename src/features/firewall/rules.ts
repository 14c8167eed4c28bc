import type { Obstacle } from '../matching/rules.ts';

/**
 * What may come between two who are a pair already (R19): facts about them that change. Whom somebody would rather not
 * be paired with is theirs to act on by leaving, and what kept two from being proposed is over once they are a pair.
 */
const COMING: readonly Obstacle[] = [
  'notMember',
  'sameTeam',
  'appraises',
  'appraisesTwoUp',
  'decidesPromotion',
];

/** Of everything that would keep two people from being paired, what keeps a running pair from meeting. */
export function comingBetween(obstacles: readonly Obstacle[]): Obstacle[] {
  return COMING.filter((obstacle) => obstacles.includes(obstacle));
}
