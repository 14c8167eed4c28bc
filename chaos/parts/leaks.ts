import { neverSent, searchForLeaks } from '../../test/leak/leaks.ts';
import type { Report } from '../report.ts';

/** Each walks through what those before did least. */
const WALKS = 8;

/** Marked words, written wherever people can write, looked for everywhere they do not belong. */
export async function run(report: Report): Promise<void> {
  const found = await searchForLeaks(WALKS);
  const { marks, leaks, unescaped, troubles } = found;
  report.count('texts leaked', leaks.size + unescaped.size);
  report.line(`texts written and looked for: ${marks}, in ${found.forms.size} forms`);
  for (const leak of leaks) report.wrong(`leaked: ${leak}`);
  for (const words of unescaped) report.wrong(`not escaped: ${words}`);
  for (const trouble of troubles) report.wrong(`while looking for leaks: ${trouble}`);
  for (const form of neverSent(found)) report.wrong(`nobody sent in the form ${form}`);
}
