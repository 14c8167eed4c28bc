import { tryEverythingOdd } from '../../test/hostile/tries.ts';
import type { Report } from '../report.ts';

/** Of each kind of payload, so many changed ones. */
const MOST = 60;
const SEEDS = [1, 2, 3, 4, 5];

/** Odd words, and payloads that Slack never sends. */
export async function run(report: Report): Promise<void> {
  for (const seed of SEEDS) {
    const { inputs, wrong } = await tryEverythingOdd(MOST, seed);
    report.count('hostile inputs tried', inputs);
    report.count('hostile inputs without a clear answer', wrong.size);
    if (wrong.size > 0) report.wrong(...[...wrong].map((one) => `hostile input (seed ${seed}): ${one}`));
  }
}
