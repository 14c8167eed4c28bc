import { expect, test } from 'vitest';
import { openAtOnce } from '../../bench/opening.ts';

// `npm run bench` does the same with 500 pairs.
test('pairs opened at once take no longer than Slack makes them, and nothing is refused', async () => {
  const opened = await openAtOnce(40);
  expect(opened).toMatchObject({ complete: 40, tooFast: 0, refused: 0, least: 60 });
  expect(opened.took / opened.least).toBeLessThanOrEqual(1.1);
  expect(opened.densest).toBeLessThanOrEqual(1);
});
