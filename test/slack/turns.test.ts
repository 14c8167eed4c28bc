import { pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/slack/turns.ts';

test('work is done in the order in which it came, and what falls due meanwhile does not wait for all of it', async () => {
  const turn = createTurns();
  const seen: (number | 'due')[] = [];
  const work = async (name: number): Promise<void> => {
    await turn();
    pbkdf2Sync('keeps the process busy', 'for some milliseconds', 5_000, 64, 'sha512');
    seen.push(name);
  };
  const many = Array.from({ length: 20 }, (_, n) => work(n));
  setTimeout(() => seen.push('due'), 1);
  await Promise.all(many);
  expect(seen.filter((one) => one !== 'due')).toEqual(many.map((_, n) => n));
  expect(seen.indexOf('due')).toBeLessThan(10);
  expect(seen.indexOf('due')).toBeGreaterThanOrEqual(0);
});
