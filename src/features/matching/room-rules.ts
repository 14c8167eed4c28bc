import { FORBIDDEN, type Problem } from './assign-rules.ts';
import type { Candidate } from './obstacle-rules.ts';
import type { Table } from './table-rules.ts';

/**
 * The mentors who could take one more mentee: those with a place left, and those of whom a mentee could move to
 * such a mentor, perhaps by way of others.
 */
export function mentorsWithRoom(outcome: {
  problem: Problem;
  columnOf: Int32Array;
  table: Table;
}): Set<Candidate> {
  const { problem, columnOf, table } = outcome;
  const { rows, columns, weights, capacities } = problem;
  const left = capacities.slice();
  for (const column of columnOf) if (column >= 0) left[column] = (left[column] as number) - 1;
  const hasRoom = Uint8Array.from(left, (places) => Number(places > 0));
  const queue = [...hasRoom.keys()].filter((column) => hasRoom[column]);
  for (const column of queue) {
    for (let row = 0; row < rows; row += 1) {
      const held = columnOf[row] as number;
      if (held < 0 || hasRoom[held] || weights[row * columns + column] === FORBIDDEN) continue;
      hasRoom[held] = 1;
      queue.push(held);
    }
  }
  return new Set(table.mentors.filter((_mentor, column) => hasRoom[column]));
}
