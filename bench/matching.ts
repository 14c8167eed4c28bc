import { execFile } from 'node:child_process';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { MatchingInput, Suggestions } from '../src/features/matching/rules.ts';
import { createMatching } from '../src/features/matching/service.ts';
import { firm } from '../test/features/matching/people.ts';
import type { Solved } from './matching-solver.ts';

const SIZES = [
  { size: 500, wanted: 2 },
  { size: 2_000, wanted: 20 },
] as const;

/** How long another solver may take. Milliseconds. */
const PATIENCE = 60_000;

/**
 * How long the best set of pairs takes, from the question to the answer out of its thread, and what the event loop
 * that acknowledges notices of it; beside two solvers that get the same table, each in a process of its own.
 */
export async function benchMatching(): Promise<string[]> {
  const lines: string[] = [];
  for (const { size, wanted } of SIZES) {
    const people = firm(size);
    const idle = await whileWatched(() => pause(1_000));
    const whole = await whileWatched(() => ask(people));
    const crowded = await whileWatched(() => ask(withFewPlaces(people)));
    lines.push(
      `matching ${size} mentors and ${size} mentees (seconds; under ${wanted} wanted):`,
      `  Kantel, question to answer  ${asked(whole)}`,
      `  the same, too few places    ${asked(crowded)}`,
      `  Kantel, the search alone    ${await solved('kantel', size)}`,
      `  HiGHS                       ${await solved('highs', size)}`,
      `  munkres-js                  ${await solved('munkres', size)}`,
      `  event loop meanwhile (ms)   ${delays(whole.delay)}; too few places ${delays(crowded.delay)}; idle ${delays(idle.delay)}`,
    );
  }
  return lines;
}

/** A new thread each time, as after a quiet minute. */
async function ask(people: MatchingInput): Promise<Suggestions> {
  const matching = createMatching();
  try {
    return await matching.suggest(people);
  } finally {
    await matching.close();
  }
}

/** Half of the mentors have withdrawn, every fifth would take two: most searching, and many who are told why. */
function withFewPlaces({ candidates, ...rest }: MatchingInput): MatchingInput {
  const placesOf = (n: number): number => (n % 2 === 0 ? 0 : n % 5 === 0 ? 2 : 1);
  return {
    ...rest,
    candidates: candidates.map((one, n) => (one.role === 'mentor' ? { ...one, places: placesOf(n) } : one)),
  };
}

interface Watched<T> {
  readonly found: T;
  readonly milliseconds: number;
  readonly delay: IntervalHistogram;
}

/** Does it, and watches the time between two turns of the event loop, which is a millisecond when nothing else is done. */
async function whileWatched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const found = await work();
  const milliseconds = performance.now() - began;
  delay.disable();
  return { found, milliseconds, delay };
}

function asked({ found, milliseconds }: Watched<Suggestions>): string {
  const total = found.pairs.reduce((sum, pair) => sum + pair.total, 0);
  return figures({ count: found.pairs.length, total, milliseconds });
}

const figures = ({ count, total, milliseconds }: Solved): string =>
  `${(milliseconds / 1_000).toFixed(2).padStart(5)}  ${count} pairs, ${total} points`;

const delays = (delay: IntervalHistogram): string =>
  `p50 ${inMs(delay.percentile(50))} p99 ${inMs(delay.percentile(99))} max ${inMs(delay.max)}`;
const inMs = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(1);

/** What another process says of a solver, or why it says nothing. */
async function solved(solver: string, size: number): Promise<string> {
  const program = fileURLToPath(new URL('matching-solver.ts', import.meta.url));
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', program, solver, `${size}`],
      { timeout: PATIENCE },
    );
    return figures(JSON.parse(stdout) as Solved);
  } catch (fault) {
    const { killed, stderr } = fault as { killed?: boolean; stderr?: string };
    if (killed) return `    -  no answer within ${PATIENCE / 1_000} s`;
    // So ends a solver in WebAssembly that may have no more memory.
    if (stderr?.includes('RuntimeError: Aborted()')) return '    -  no answer: out of memory';
    throw fault;
  }
}
