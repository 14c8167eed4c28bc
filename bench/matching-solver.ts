import munkres from 'munkres-js';
import { assign, FORBIDDEN, type Problem } from '../src/features/matching/assign-rules.ts';
import { firewallOf } from '../src/features/matching/rules.ts';
import { tableOf } from '../src/features/matching/table-rules.ts';
import { raiseWorst } from '../src/features/matching/worst-pair-rules.ts';
import { loadHighs, solveAbove, verdictOn } from '../test/features/matching/oracle.ts';
import { firm } from '../test/features/matching/people.ts';

/** What a solver found, and how long it took from the table of points to the pairs. */
export interface Solved {
  readonly count: number;
  readonly total: number;
  readonly milliseconds: number;
}

type Solve = (problem: Problem) => { count: number; total: number };

const solvers: Readonly<Record<string, () => Promise<Solve>>> = {
  kantel: async () => (problem) => verdictOn(problem, raiseWorst(problem, assign(problem)).columnOf),
  highs: async () => {
    const highs = await loadHighs();
    return (problem) => solveAbove(highs, problem, 0);
  },
  munkres: async () => solveByMunkres,
};

/** A cell that may not be used costs more than all others together, since munkres-js knows no such cells. */
function solveByMunkres(problem: Problem): { count: number; total: number } {
  const { rows, columns, weights } = problem;
  const top = weights.reduce((most, weight) => Math.max(most, weight));
  const costs = Array.from({ length: rows }, (_row, row) =>
    Array.from(weights.subarray(row * columns, (row + 1) * columns), (weight) =>
      weight === FORBIDDEN ? top * rows + 1 : top - weight,
    ),
  );
  const columnOf = new Int32Array(rows).fill(-1);
  for (const [row, column] of munkres(costs))
    if (weights[row * columns + column] !== FORBIDDEN) columnOf[row] = column;
  return verdictOn(problem, columnOf);
}

function problemOf(size: number): Problem {
  const { candidates, facts } = firm(size);
  const [mentors, mentees] = [
    candidates.filter(({ role }) => role === 'mentor'),
    candidates.filter(({ role }) => role === 'mentee'),
  ];
  return {
    rows: size,
    columns: size,
    weights: tableOf(mentees, mentors, firewallOf(facts)).weights,
    capacities: Int32Array.from(mentors, ({ places }) => places),
  };
}

/** A process of its own, which may run out of memory or be stopped when it takes too long. */
const [name = '', size] = process.argv.slice(2);
const solve = await solvers[name]?.();
const problem = problemOf(Number(size));
if (solve) {
  const began = performance.now();
  const found = solve(problem);
  const milliseconds = performance.now() - began;
  const solved: Solved = { count: found.count, total: found.total, milliseconds };
  console.log(JSON.stringify(solved));
}
