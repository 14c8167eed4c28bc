import { copiesOf } from './copies.ts';
import type { Flow } from './flow.ts';
import type { Pool } from './pool.ts';
import type { Report } from './report.ts';
import { play, type Run } from './run.ts';
import {
  type Finding,
  inLines,
  killOf,
  killsOf,
  makeRuns,
  type Plan,
  type Walked,
  weathersOf,
} from './walk.ts';

/** Which runs are made. */
export interface Choice {
  /** Of each flow, in the weather of this many seeds. */
  readonly weathers: number;
  /** Of each kind, this many, evenly spread; absent: all. */
  readonly ofEachKind?: number;
  /** This point, or this seed, alone: as a finding names it. */
  readonly only?: string | undefined;
  /** How many runs at a time. */
  readonly atOnce: number;
}

/** Plays each flow undisturbed, then kills and disturbs it, and counts what came of it. */
export async function crashes(
  flows: readonly Flow[],
  pool: Pool,
  report: Report,
  choice: Choice,
  tell: (line: string) => void = () => {},
): Promise<void> {
  const calm = new Map<Flow, Run>();
  for (const flow of flows) calm.set(flow, await play(flow, pool));
  const kills = sampled(killPlans(calm, choice), choice.ofEachKind);
  const seeds = Array.from({ length: choice.weathers }, (_, n) => n + 1);
  const weathers = sampled(
    [...calm].flatMap(([flow, run]) =>
      weathersOf(flow, run, seedIn(choice.only) ?? (choice.only ? [] : seeds)),
    ),
    choice.ofEachKind,
  );
  const copies = sampled(
    [...calm].map(([flow, run]) => copiesOf(flow, run)).filter(({ at }) => at === (choice.only ?? at)),
    choice.ofEachKind,
  );
  for (const [kind, plans] of [
    ['kill points walked', kills],
    ['runs in bad weather', weathers],
    ['runs in which all came three times', copies],
  ] as const) {
    tell(`${plans.length} ${kind.replace(' walked', '')} in ${flows.map(({ name }) => name).join(', ')}`);
    let done = 0;
    const walked = await makeRuns(plans, pool, choice.atOnce, (finding) => {
      done += 1;
      if (done % 100 === 0) tell(`  ${done} of ${plans.length}`);
      if (finding) for (const line of told(finding)) tell(line);
    });
    report.count(kind, walked.runs);
    add(report, walked);
  }
}

const told = (finding: Finding): string[] => [
  ...inLines(finding),
  `  again: npm run chaos -- --flow ${finding.flow} --point ${finding.at}`,
];

const seedIn = (only: string | undefined): number[] | undefined => {
  const seed = /^seed-(\d+)$/.exec(only ?? '')?.[1];
  return seed === undefined ? undefined : [Number(seed)];
};

/** The start is the same in every flow, so only the flow with the fewest points is killed there. */
function killPlans(calm: ReadonlyMap<Flow, Run>, { only }: Choice): Plan[] {
  const shortest = [...calm].sort(([, one], [, other]) => one.points.length - other.points.length)[0]?.[0];
  return [...calm].flatMap(([flow, run]) =>
    only === undefined ? killsOf(flow, run, flow === shortest) : killOf(flow, run, only),
  );
}

function sampled(plans: readonly Plan[], ofEachKind: number | undefined): Plan[] {
  if (ofEachKind === undefined) return [...plans];
  return [...new Set(plans.map(({ kind }) => kind))].flatMap((kind) => {
    const these = plans.filter((plan) => plan.kind === kind);
    const step = these.length / ofEachKind;
    return these.filter((_, n) => Math.floor(n / step) !== Math.floor((n - 1) / step));
  });
}

function add(report: Report, { faults, said, spared, findings }: Walked): void {
  report.count('faults injected', faults);
  report.count('messages sent', said);
  report.count('reminders not said again, as Slack may have taken them', spared);
  const noughts = ['duplicates', 'losses', 'other differences'] as const;
  for (const figure of noughts) report.count(figure, 0);
  for (const finding of findings) {
    const { verdict } = finding;
    report.count('duplicates', verdict?.duplicates.length ?? 0);
    report.count('losses', verdict?.losses.length ?? 0);
    report.count('other differences', (verdict?.others.length ?? 0) + (finding.trouble ? 1 : 0));
    report.wrong(...told(finding));
  }
}
