import type { Passed } from './bot/passed.ts';
import { compare, isSound, type Verdict } from './compare.ts';
import type { Flow } from './flow.ts';
import type { Pool } from './pool.ts';
import { play, type Run } from './run.ts';
import type { Disturbance } from './stage.ts';
import { weather } from './weather.ts';

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
  /** How often the weather struck. */
  readonly faults: number;
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

/** Makes the runs, several at a time. @param tell told after each run what was found wrong in it, if anything was */
export async function makeRuns(
  plans: readonly Plan[],
  pool: Pool,
  atOnce: number,
  tell: (finding: Finding | undefined) => void = () => {},
): Promise<Walked> {
  const sum = { runs: 0, deaths: 0, faults: 0, said: 0, spared: 0 };
  const findings: Finding[] = [];
  const left = [...plans];
  async function work(): Promise<void> {
    for (let plan = left.shift(); plan; plan = left.shift()) {
      const finding = await oneRun(plan, pool, sum);
      sum.runs += 1;
      if (finding) findings.push(finding);
      tell(finding);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ...sum, findings };
}

async function oneRun(
  { flow, calm, at, what, disturbance }: Plan,
  pool: Pool,
  sum: { deaths: number; faults: number; said: number; spared: number },
): Promise<Finding | undefined> {
  const found = { flow: flow.name, at, what };
  try {
    const run = await play(flow, pool, disturbance);
    const verdict = compare(calm.outcome, run);
    sum.deaths += run.deaths;
    sum.faults += run.strikes;
    sum.said += run.outcome.said.length;
    sum.spared += verdict.spared.length;
    if (isSound(verdict) && run.faults.length === 0) return undefined;
    return { ...found, verdict, trouble: run.faults.join('\n') };
  } catch (error) {
    return { ...found, verdict: undefined, trouble: String(error) };
  }
}

/**
 * The points of an undisturbed run at which the bot is killed. Where nothing passed the wire since the last commit, the
 * moment before the next one is no other moment to the world, and is left out.
 * @param withStart whether also those before people begin; they are the same in every flow
 */
function pointsOf({ points, began }: Run, withStart: boolean): Passed[] {
  return points.filter(({ point, at }, n) => {
    if (!withStart && at < began) return false;
    const isBeforeCommit = /^commit-\d+-before$/.test(point);
    return !isBeforeCommit || !/^commit-\d+-after$/.test(points[n - 1]?.point ?? '');
  });
}

/** A kill at each of the points. */
export function killsOf(flow: Flow, calm: Run, withStart: boolean): Plan[] {
  return pointsOf(calm, withStart).map(({ point, what }) => ({
    flow,
    calm,
    at: point,
    what,
    disturbance: { killAt: point },
  }));
}

/** A run for each seed, in the weather that it brings. */
export function weathersOf(flow: Flow, calm: Run, seeds: readonly number[]): Plan[] {
  return seeds.map((seed) => ({
    flow,
    calm,
    at: `seed-${seed}`,
    what: '',
    disturbance: { weather: (slack, disturb) => weather(seed, slack, disturb) },
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
