import { execFile } from 'node:child_process';

/**
 * `npm audit`, for what has to pass before a change lands: a known fault of level high or worse stops it. A registry
 * that does not answer audits (a mirror, a laptop on a train) stops nothing, and is said, so that nobody takes it for
 * a clean answer.
 */
const args = ['audit', '--json', '--audit-level=high'];
execFile('npm', args, { maxBuffer: 64 * 2 ** 20 }, (_fault, stdout) => {
  const found = countsIn(stdout);
  if (!found) return console.log('npm audit: NOT CHECKED, the registry does not answer audits');
  const { high = 0, critical = 0, ...milder } = found;
  console.log(`npm audit: critical ${critical}, high ${high}, milder ${JSON.stringify(milder)}`);
  if (high + critical > 0) process.exitCode = 1;
});

/** How many faults of each level were found; undefined where npm printed no report. */
function countsIn(printed: string): Record<string, number> | undefined {
  try {
    const report = JSON.parse(printed) as { metadata?: { vulnerabilities?: Record<string, number> } };
    const { total: _, ...levels } = report.metadata?.vulnerabilities ?? {};
    return report.metadata?.vulnerabilities && levels;
  } catch {
    return undefined;
  }
}
