import { expect, test } from 'vitest';
import { comingBetween } from '../../../src/features/firewall/rules.ts';
import { decide } from '../../../src/features/holding/rules.ts';
import type { Obstacle } from '../../../src/features/matching/rules.ts';

test('only what may come between two who are a pair already puts them on hold', () => {
  const all: Obstacle[] = [
    'samePerson',
    'notMember',
    'notSignedUp',
    'noPlaceLeft',
    'teamUnknown',
    'sameTeam',
    'appraises',
    'appraisesTwoUp',
    'decidesPromotion',
    'ratherNot',
    'keptApart',
    'runsTogether',
    'metBefore',
    'noSharedLanguage',
  ];
  expect(comingBetween(all)).toEqual([
    'notMember',
    'sameTeam',
    'appraises',
    'appraisesTwoUp',
    'decidesPromotion',
  ]);
  expect(comingBetween(['ratherNot', 'keptApart', 'teamUnknown'])).toEqual([]);
});

test.each([
  ['something comes between them', null, 1, 'hold'],
  ['it is there still', new Date(0), 2, 'leave'],
  ['it is gone', new Date(0), 0, 'lift'],
  ['nothing was ever there', null, 0, 'leave'],
] as const)('%s', (_what, heldSince, between, decision) => {
  expect(decide({ heldSince }, between)).toBe(decision);
});
