import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, FORBIDDEN, type Problem } from '../../../src/features/matching/assign-rules.ts';
import { raiseWorst } from '../../../src/features/matching/worst-pair-rules.ts';
import { bruteForce, byHighs, loadHighs, verdictOn } from './oracle.ts';
import { draws } from './people.ts';

/** Rows and columns with few different weights, so that many sets are as good as each other. */
function problemOf(size: { rows: number; columns: number }, heaviest: number): fc.Arbitrary<Problem> {
  return fc
    .tuple(fc.integer({ min: 0, max: size.rows }), fc.integer({ min: 0, max: size.columns }))
    .chain(([rows, columns]) =>
      fc.record({
        rows: fc.constant(rows),
        columns: fc.constant(columns),
        weights: fc
          .array(fc.integer({ min: FORBIDDEN, max: heaviest }), {
            minLength: rows * columns,
            maxLength: rows * columns,
          })
          .map((weights) => Int16Array.from(weights)),
        capacities: fc
          .array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns })
          .map((capacities) => Int32Array.from(capacities)),
      }),
    );
}

const solve = (problem: Problem): Int32Array => raiseWorst(problem, assign(problem)).columnOf;

/** A problem of one kind or another, larger than anybody can try out. */
function large(seed: number, size: number, kind: 'even' | 'few' | 'steep'): Problem {
  const draw = draws(seed);
  const weightOf = (row: number, column: number): number => {
    if (kind === 'even') return Math.floor(draw() * 120);
    return kind === 'few' ? Math.floor(draw() * 4) * 10 : Math.floor(((row + 1) * (column + 1)) / 4);
  };
  const [isTight, isSparse] = [draw() < 0.5, draw() < 0.5];
  return {
    rows: size,
    columns: size,
    weights: Int16Array.from({ length: size * size }, (_, cell) =>
      draw() < (isSparse ? 0.9 : 0.2) ? FORBIDDEN : weightOf(Math.floor(cell / size), cell % size),
    ),
    capacities: Int32Array.from({ length: size }, () => Math.floor(draw() * (isTight ? 2 : 4))),
  };
}

describe('the best set', () => {
  test.each([2, 6])('is the one that trying everything finds, with weights up to %i', (heaviest) => {
    fc.assert(
      fc.property(problemOf({ rows: 5, columns: 4 }, heaviest), (problem) => {
        expect(verdictOn(problem, solve(problem))).toEqual(bruteForce(problem));
      }),
      { numRuns: 1_500 },
    );
  });

  test('is never over the places of anybody', () => {
    fc.assert(
      fc.property(problemOf({ rows: 9, columns: 5 }, 3), (problem) => {
        const columnOf = [...solve(problem)];
        problem.capacities.forEach((places, column) => {
          expect(columnOf.filter((one) => one === column).length).toBeLessThanOrEqual(places);
        });
      }),
      { numRuns: 300 },
    );
  });

  test.each(['even', 'few', 'steep'] as const)(
    'is the one that HiGHS finds for 60 by 60, weights %s',
    async (kind) => {
      const highs = await loadHighs();
      for (const seed of [1, 2, 3, 4]) {
        const problem = large(seed, 60, kind);
        expect(verdictOn(problem, solve(problem))).toEqual(byHighs(highs, problem));
      }
    },
  );
});

test('the prices prove that no set is larger or worth more, at any size', () => {
  const kind = fc.constantFrom('even' as const, 'few' as const, 'steep' as const);
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 150 }), kind, (seed, size, weights) => {
      const problem = large(seed, size, weights);
      const { columnOf, rowPrice, columnPrice, top, alone } = assign(problem);
      const priceOf = (row: number, column: number): number =>
        (rowPrice[row] ?? Number.NaN) + (columnPrice[column] ?? Number.NaN);
      const odd = [...problem.weights].filter((weight, cell) => {
        const row = Math.floor(cell / size);
        const slack = top - weight - priceOf(row, cell % size);
        return weight !== FORBIDDEN && (slack < 0 || (columnOf[row] === cell % size && slack !== 0));
      });
      expect(odd).toEqual([]);
      expect(
        [...rowPrice].filter((price, row) => price > alone || (columnOf[row] === -1 && price < alone)),
      ).toEqual([]);
      const taken = (column: number): number => columnOf.filter((one) => one === column).length;
      expect(
        [...columnPrice].filter(
          (price, column) => price > 0 || (price < 0 && taken(column) !== problem.capacities[column]),
        ),
      ).toEqual([]);
      expect(alone).toBeGreaterThan(
        verdictOn(problem, columnOf).count *
          (top - Math.min(top, ...problem.weights.filter((weight) => weight !== FORBIDDEN))),
      );
    }),
    { numRuns: 60 },
  );
});

test('numbers too large to be weighed exactly are refused', () => {
  const weights = new Int16Array(10_000 * 10).fill(32_000);
  weights[0] = 0;
  const capacities = new Int32Array(10).fill(10_000);
  expect(() => assign({ rows: 10_000, columns: 10, weights, capacities })).toThrow(RangeError);
});
