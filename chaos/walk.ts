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
  /** What it is like: of each kind some are in a sample. */
  readonly kind: string;
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
 * A kill leaves the database and Slack behind, so it is made after each thing that changes one of them: a commit, a
 * statement of a migration, a call that Slack took, an acknowledgement that arrived; and when a press comes in, which
 * is then lost. The moment before such a thing leaves the same behind as the moment after the last one. But a commit
 * may come while something is on its way: who sends or acknowledges too early has done so just before.
 */
function isAnotherMoment({ point }: Passed, before: Passed | undefined): boolean {
  const isBeforeCommit = /^commit-.*-before$/.test(point);
  return (
    /^envelope-|-after$/.test(point) ||
    (isBeforeCommit && !/^(commit|call)-.*-after$/.test(before?.point ?? ''))
  );
}

/**
 * A kill at each moment of an undisturbed run that leaves something else behind.
 * @param withStart whether also before people begin; that is the same in every flow
 */
export function killsOf(flow: Flow, calm: Run, withStart: boolean): Plan[] {
  return calm.points.flatMap((one, n, all) =>
    isAnotherMoment(one, all[n - 1]) && (withStart || one.at >= calm.began) ? [killAt(flow, calm, n)] : [],
  );
}

/** A kill at the point of this name, whether it is one of those or not; none where the flow does not pass it. */
export function killOf(flow: Flow, calm: Run, name: string): Plan[] {
  return calm.points.flatMap(({ point }, n) => (point === name ? [killAt(flow, calm, n)] : []));
}

function killAt(flow: Flow, calm: Run, n: number): Plan {
  const { point: at = '', what = '' } = calm.points[n] ?? {};
  const next = calm.points[n + 1]?.point ?? 'end';
  // A call by its method, a commit by what follows: between it and a call something is planned and not yet said.
  const detail = at.startsWith('call-') ? what : at.startsWith('commit-') ? withoutNumber(next) : '';
  return { flow, calm, at, what, kind: `${withoutNumber(at)} ${detail}`, disturbance: { killAt: at } };
}

const withoutNumber = (point: string): string => point.replace(/-\d+/, '');

/** A run for each seed, in the weather that it brings. */
export function weathersOf(flow: Flow, calm: Run, seeds: readonly number[]): Plan[] {
  return seeds.map((seed) => ({
    flow,
    calm,
    at: `seed-${seed}`,
    what: '',
    kind: 'weather',
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
