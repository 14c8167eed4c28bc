import { expect, test } from 'vitest';
import { rows, tryEverything } from './tries.ts';

test('whoever asks for what is not theirs, with whatever id, is refused in words, and nothing comes of it', async () => {
  const { tries, notRefused } = await tryEverything({ thorough: false });
  expect(notRefused).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
  expect(tries).toBeGreaterThan(700);
});
