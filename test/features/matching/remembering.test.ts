import { expect, test, vi } from 'vitest';
import { remembering } from '../../../src/features/matching/remembering.ts';
import { type MatchingInput, suggest } from '../../../src/features/matching/suggest-rules.ts';
import { firm } from './people.ts';

/** The same as often as it is asked for, in other objects: so it comes from the database. */
const asked = (): MatchingInput => structuredClone(firm(6));

test('the same question is answered without matching anew', async () => {
  const matched = vi.fn(async (input: MatchingInput) => suggest(input));
  const find = remembering(matched);
  const answers = await Promise.all([find(asked()), find(asked())]);
  expect(await find(asked())).toEqual(suggest(asked()));
  expect(answers).toEqual([suggest(asked()), suggest(asked())]);
  expect(matched).toHaveBeenCalledTimes(1);
});

test('whatever changes meanwhile makes it another question', async () => {
  const find = remembering(async (input) => suggest(input));
  const before = asked();
  await find(before);
  const [mentor, mentee] = ['mentor', 'mentee'].map((role) =>
    before.candidates.find((one) => one.role === role),
  );
  const two = [mentor?.userId ?? '', mentee?.userId ?? ''] as const;
  const others: MatchingInput[] = [
    { ...before, candidates: before.candidates.slice(1) },
    { ...before, candidates: before.candidates.map((one) => ({ ...one, team: 'Tax' })) },
    { ...before, facts: { ...before.facts, ratherNots: [...before.facts.ratherNots, two] } },
    { ...before, locked: [two] },
  ];
  for (const other of others) expect(await find(other)).toEqual(suggest(other));
});

test('a fault is not remembered', async () => {
  const matched = vi.fn(async (input: MatchingInput) => suggest(input));
  matched.mockRejectedValueOnce(new Error('the thread failed'));
  const find = remembering(matched);
  await expect(find(asked())).rejects.toThrow('the thread failed');
  expect(await find(asked())).toEqual(suggest(asked()));
});
