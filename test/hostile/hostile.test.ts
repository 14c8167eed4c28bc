import { expect, test } from 'vitest';
import { tryEverythingOdd } from './tries.ts';

test('whatever odd or hostile comes in, the answer is a clear one, and the process lives', async () => {
  const { inputs, wrong } = await tryEverythingOdd(4);
  expect([...wrong].sort()).toEqual([]);
  expect(inputs).toBeGreaterThan(250);
});
