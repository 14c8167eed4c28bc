import { compare, isSound, type Verdict } from './compare.ts';
import type { Flow } from './flow.ts';
import type { Pool } from './pool.ts';
import { play, type Run } from './run.ts';
import type { Disturbance } from './stage.ts';

/** A run that did not come out as the undisturbed one. */
export interface Finding {
  readonly flow: string;
  /** The point at which the bot was killed, or the seed of the weather. */
  readonly at: string;
  readonly what: string;
  /** Undefined where somebody ran into something and the flow did not get to its end. */
  readonly verdict: Verdict | undefined;
  readonly trouble: string;
}

/** What came of many runs. */
export interface Walked {
  readonly runs: number;
  /** How often the bot was killed. */
  readonly deaths: number;
  /** Messages that were said in all runs. */
  readonly said: number;
  /** Reminders that Slack may have taken and that were not said again. */
  readonly spared: number;
  readonly findings: readonly Finding[];
}

/** One disturbed run that is to be made. */
export interface Plan {
  readonly flow: Flow;
  readonly calm: Run;
  readonly at: string;
  readonly what: string;
  readonly disturbance: Disturbance;
}

/** Makes the runs, several at a time. @param tell told of each finding as it is found, and of the progress */
export async function makeRuns(
  plans: readonly Plan[],
  pool: Pool,
  atOnce: number,
  tell: (finding: Finding | number) => void = () => {},
): Promise<Walked> {
  const sum = { runs: 0, deaths: 0, said: 0, spared: 0 };
  const findings: Finding[] = [];
  const left = [...plans];
  async function work(): Promise<void> {
    for (let plan = left.shift(); plan; plan = left.shift()) {
      const finding = await oneRun(plan, pool, sum);
      sum.runs += 1;
      if (finding) findings.push(finding);
      tell(finding ?? sum.runs);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ...sum, findings };
}

async function oneRun(
  { flow, calm, at, what, disturbance }: Plan,
  pool: Pool,
  sum: { deaths: number; said: number; spared: number },
): Promise<Finding | undefined> {
  const found = { flow: flow.name, at, what };
  try {
    const run = await play(flow, pool, disturbance);
    const verdict = compare(calm.outcome, run.outcome, run.troubles);
    sum.deaths += run.deaths;
    sum.said += run.outcome.said.length;
    sum.spared += verdict.spared.length;
    if (isSound(verdict) && run.faults.length === 0) return undefined;
    return { ...found, verdict, trouble: run.faults.join('\n') };
  } catch (error) {
    return { ...found, verdict: undefined, trouble: String(error) };
  }
}

/** A kill at each point that the undisturbed run passed. */
export function killsOf(flow: Flow, calm: Run): Plan[] {
  return calm.points.map(({ point, what }) => ({
    flow,
    calm,
    at: point,
    what,
    disturbance: { killAt: point },
  }));
}

/** A finding in lines. */
export function inLines({ flow, at, what, verdict, trouble }: Finding): string[] {
  const lists = verdict && [
    ...verdict.duplicates.map((one) => `  twice: ${one}`),
    ...verdict.losses.map((one) => `  lost: ${one}`),
    ...verdict.others.map((one) => `  wrong: ${one}`),
  ];
  return [`${flow} ${at}${what && ` (${what})`}`, ...(trouble ? [`  ${trouble}`] : []), ...(lists ?? [])];
}
