import imported, { type Highs } from 'highs';
import { FORBIDDEN, type Problem } from '../../../src/features/matching/assign-rules.ts';

/** Its types take the module for CommonJS, which Node does not. */
export const loadHighs = imported as unknown as typeof imported.default;

/** What a set of pairs is judged by, in this order; `worst` is the least weight, or Infinity without any. */
export interface Verdict {
  readonly count: number;
  readonly total: number;
  readonly worst: number;
}

export function verdictOn({ columns, weights }: Problem, columnOf: ArrayLike<number>): Verdict {
  const used = Array.from(columnOf).flatMap((column, row) =>
    column < 0 ? [] : (weights[row * columns + column] ?? Number.NaN),
  );
  return {
    count: used.length,
    total: used.reduce((sum, weight) => sum + weight, 0),
    worst: Math.min(...used),
  };
}

const isBetter = (one: Verdict, other: Verdict): boolean =>
  one.count - other.count || one.total - other.total
    ? (one.count - other.count || one.total - other.total) > 0
    : one.worst > other.worst;

/** The best there is, by trying everything. */
export function bruteForce(problem: Problem): Verdict {
  const { rows, columns, weights, capacities } = problem;
  const left = [...capacities];
  let best: Verdict = { count: 0, total: 0, worst: Number.POSITIVE_INFINITY };
  function attempt(row: number, so: Verdict): void {
    if (row === rows) {
      if (isBetter(so, best)) best = so;
      return;
    }
    attempt(row + 1, so);
    for (let column = 0; column < columns; column += 1) {
      const weight = weights[row * columns + column] ?? FORBIDDEN;
      const places = left[column] ?? 0;
      if (weight === FORBIDDEN || places === 0) continue;
      left[column] = places - 1;
      attempt(row + 1, {
        count: so.count + 1,
        total: so.total + weight,
        worst: Math.min(so.worst, weight),
      });
      left[column] = places;
    }
  }
  attempt(0, best);
  return best;
}

/** The best there is, by HiGHS: a linear programme, whose corners are whole numbers for an assignment. */
export function byHighs(highs: Highs, problem: Problem): Verdict {
  const best = solveAbove(highs, problem, 0);
  const levels = [...new Set(problem.weights)].filter((weight) => weight !== FORBIDDEN).sort((a, b) => a - b);
  if (best.count === 0) return { ...best, worst: Number.POSITIVE_INFINITY };
  // The greatest floor that costs nothing.
  let [low, high] = [0, levels.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const above = solveAbove(highs, problem, levels[middle] ?? 0);
    if (above.count === best.count && above.total === best.total) low = middle;
    else high = middle - 1;
  }
  return { ...best, worst: levels[low] ?? Number.NaN };
}

/** As many pairs and then as great a total as HiGHS finds, with no weight below the floor. */
export function solveAbove(highs: Highs, problem: Problem, floor: number): { count: number; total: number } {
  const { rows, columns, weights, capacities } = problem;
  const cells = [...weights.keys()].filter((cell) => (weights[cell] ?? FORBIDDEN) >= floor);
  if (cells.length === 0) return { count: 0, total: 0 };
  const more = rows * weights.reduce((most, weight) => Math.max(most, weight)) + 1;
  return highs.withModel(
    {
      numCols: cells.length,
      numRows: rows + columns,
      sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(cells, (cell) => more + (weights[cell] ?? 0)),
      colLower: new Float64Array(cells.length),
      colUpper: new Float64Array(cells.length).fill(1),
      rowLower: new Float64Array(rows + columns),
      rowUpper: Float64Array.from([...new Array<number>(rows).fill(1), ...capacities]),
      matrix: {
        format: 'csc',
        numRows: rows + columns,
        numCols: cells.length,
        starts: Int32Array.from({ length: cells.length + 1 }, (_, n) => 2 * n),
        indices: Int32Array.from(
          cells.flatMap((cell) => [Math.floor(cell / columns), rows + (cell % columns)]),
        ),
        values: new Float64Array(2 * cells.length).fill(1),
      },
    },
    (model) => {
      model.options.set({ output_flag: false });
      model.run();
      const { colValue } = model.getSolution();
      const used = cells.filter((_cell, n) => (colValue[n] ?? 0) > 0.5);
      return {
        count: used.length,
        total: used.reduce((sum, cell) => sum + (weights[cell] ?? 0), 0),
      };
    },
  );
}
