import { tryEverything } from '../../test/slack/access/tries.ts';
import type { Report } from '../report.ts';

/** Everybody asks for everything that is not theirs. */
export async function run(report: Report): Promise<void> {
  const { tries, notRefused } = await tryEverything({ thorough: true });
  report.count('unauthorised tries', tries);
  report.count('unauthorised tries that were not refused', notRefused.length);
  if (notRefused.length > 0) report.wrong(...notRefused.map((one) => `not refused: ${one}`));
}
