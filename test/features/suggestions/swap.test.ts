import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest } from '../../../src/features/matching/suggest-rules.ts';
import { type Swap, swapsFor } from '../../../src/features/suggestions/swap-rules.ts';
import { mentee, mentor, noFacts, smallInput } from '../matching/people.ts';

type Two = Swap['removes'][number];

const two = (mentorId: string, menteeId: string) => ({ mentorId, menteeId, isLocked: false });
const inShort = ({ role, userId, nowWith, adds }: Swap): string =>
  `${role} ${userId} (${nowWith ?? 'free'}): ${adds.map((pair) => `${pair.mentorId}-${pair.menteeId}`).join(' ')}`;

test('somebody free comes; somebody of another pair changes places, where that is allowed', () => {
  const candidates = [mentor('A1'), mentor('A2'), mentor('A3'), mentee('B1'), mentee('B2'), mentee('B3')];
  const set = [two('A1', 'B1'), two('A2', 'B2')];
  const swaps = (keptApart: [string, string][] = []) =>
    swapsFor(two('A1', 'B1'), { candidates, facts: { ...noFacts, keptApart }, set }).map(inShort);
  expect(swaps()).toEqual([
    'mentor A2 (B2): A2-B1 A1-B2',
    'mentor A3 (free): A3-B1',
    'mentee B2 (A2): A1-B2 A2-B1',
    'mentee B3 (free): A1-B3',
  ]);
  expect(swaps([['A2', 'B1']])).toEqual([
    'mentor A3 (free): A3-B1',
    'mentee B2 (A2): A1-B2',
    'mentee B3 (free): A1-B3',
  ]);
});

test('what is locked stays as it is', () => {
  const candidates = [mentor('A1'), mentor('A2'), mentee('B1'), mentee('B2')];
  const set = [two('A1', 'B1'), { ...two('A2', 'B2'), isLocked: true }];
  expect(swapsFor(two('A1', 'B1'), { candidates, facts: noFacts, set })).toEqual([]);
});

test('whatever is changed, the rules allow every pair of the set', () => {
  fc.assert(
    fc.property(smallInput, (input) => {
      const { pairs } = suggest({ ...input, locked: [] });
      const set = pairs.map(({ mentorId, menteeId }) => two(mentorId, menteeId));
      for (const pair of set) {
        for (const { removes, adds } of swapsFor(pair, { ...input, set })) {
          const isIn = (list: readonly Two[]) => (one: Two) =>
            list.some(({ mentorId, menteeId }) => mentorId === one.mentorId && menteeId === one.menteeId);
          const after = [...set.filter((one) => !isIn(removes)(one)), ...adds];
          const locked = after.map(({ mentorId, menteeId }) => [mentorId, menteeId] as const);
          expect(suggest({ ...input, locked }).refused).toEqual([]);
        }
      }
    }),
  );
});
