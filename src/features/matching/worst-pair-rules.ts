import { FORBIDDEN, type Matching, type Optimum, type Problem } from './assign-rules.ts';

/**
 * Of all matchings that are as large and have as great a total as this one, one whose least weight is greatest.
 *
 * By complementary slackness the best matchings are those that use only cells whose cost is exactly the two prices
 * together, leave alone only rows whose price is that of staying alone, and fill every column whose price is not 0.
 * So the least weight is raised, step by step, within that graph: what is too light is taken out, and rows and
 * columns that may not go without are matched again along alternating paths (by the theorem of N. S. Mendelsohn and
 * A. L. Dulmage, 1958, rows and columns that can each be covered can be covered together).
 */
export function raiseWorst(problem: Problem, optimum: Optimum): Matching {
  const graph = tightGraph(problem, optimum);
  let best = optimum.columnOf;
  for (;;) {
    const floor = nextFloor(problem, best, graph);
    const raised = floor === undefined ? undefined : matchAbove(floor, problem, optimum, graph, best);
    if (!raised) return { columnOf: best };
    best = raised;
  }
}

/** The cells that best matchings use, by row and by column, as in a compressed sparse matrix. */
interface Graph {
  readonly rowStart: Int32Array;
  readonly columnsOf: Int32Array;
  readonly columnStart: Int32Array;
  readonly rowsOf: Int32Array;
  /** The weights that occur, rising. */
  readonly levels: readonly number[];
}

function tightGraph({ rows, columns, weights }: Problem, { top, rowPrice, columnPrice }: Optimum): Graph {
  const isTight = (row: number, column: number): boolean => {
    const weight = weights[row * columns + column] as number;
    const prices = (rowPrice[row] as number) + (columnPrice[column] as number);
    return weight !== FORBIDDEN && top - weight === prices;
  };
  const rowStart = new Int32Array(rows + 1);
  const columnStart = new Int32Array(columns + 1);
  for (let row = 0; row < rows; row += 1) {
    let count = rowStart[row] as number;
    for (let column = 0; column < columns; column += 1) {
      if (!isTight(row, column)) continue;
      count += 1;
      columnStart[column + 1] = (columnStart[column + 1] as number) + 1;
    }
    rowStart[row + 1] = count;
  }
  for (let column = 0; column < columns; column += 1)
    columnStart[column + 1] = (columnStart[column + 1] as number) + (columnStart[column] as number);

  const columnsOf = new Int32Array(rowStart[rows] as number);
  const rowsOf = new Int32Array(columnsOf.length);
  const filled = columnStart.slice();
  const levels = new Set<number>();
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isTight(row, column)) continue;
      columnsOf[at] = column;
      at += 1;
      const place = filled[column] as number;
      rowsOf[place] = row;
      filled[column] = place + 1;
      levels.add(weights[row * columns + column] as number);
    }
  }
  return { rowStart, columnsOf, columnStart, rowsOf, levels: [...levels].sort((a, b) => a - b) };
}

/** The next weight above the least that is used; undefined where there is none. */
function nextFloor(
  { columns, weights }: Problem,
  columnOf: Int32Array,
  { levels }: Graph,
): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  columnOf.forEach((column, row) => {
    if (column >= 0) least = Math.min(least, weights[row * columns + column] as number);
  });
  return levels.find((level) => level > least);
}

/** A best matching without any weight below `floor`, made from one that has some; undefined where there is none. */
function matchAbove(
  floor: number,
  { rows, columns, weights, capacities }: Problem,
  { alone, rowPrice, columnPrice }: Optimum,
  { rowStart, columnsOf, columnStart, rowsOf }: Graph,
  before: Int32Array,
): Int32Array | undefined {
  const columnOf = before.slice();
  const held: number[][] = Array.from({ length: columns }, () => []);
  const mayStayAlone = (row: number): boolean => rowPrice[row] === alone;
  const mayHaveRoom = (column: number): boolean => columnPrice[column] === 0;
  const isFull = (column: number): boolean => holders(column).length >= (capacities[column] as number);
  const isHeavy = (row: number, column: number): boolean =>
    (weights[row * columns + column] as number) >= floor;
  const holders = (column: number): number[] => held[column] as number[];

  columnOf.forEach((column, row) => {
    if (column < 0) return;
    if (isHeavy(row, column)) holders(column).push(row);
    else columnOf[row] = -1;
  });

  /** Moves a row to a column, or (-1) to none. */
  function move(row: number, column: number): void {
    const old = columnOf[row] as number;
    if (old >= 0) holders(old).splice(holders(old).indexOf(row), 1);
    columnOf[row] = column;
    if (column >= 0) holders(column).push(row);
  }

  /** Gives a row a column: one with room, or one that a row gives up which may stay alone. */
  function matchRow(root: number): boolean {
    const cameFrom = new Int32Array(columns).fill(-1);
    const queue = [root];
    for (const row of queue) {
      for (let at = rowStart[row] as number; at < (rowStart[row + 1] as number); at += 1) {
        const column = columnsOf[at] as number;
        if (cameFrom[column] !== -1 || !isHeavy(row, column)) continue;
        cameFrom[column] = row;
        const leaver = holders(column).find(mayStayAlone);
        if (isFull(column) && leaver === undefined) {
          queue.push(...holders(column));
          continue;
        }
        if (isFull(column) && leaver !== undefined) move(leaver, -1);
        for (let to = column; ; ) {
          const mover = cameFrom[to] as number;
          const left = columnOf[mover] as number;
          move(mover, to);
          if (mover === root) return true;
          to = left;
        }
      }
    }
    return false;
  }

  /** Gives a column one more row: one that is alone, or one from a column that may have room. */
  function fillColumn(root: number): boolean {
    // By column: the row it gives up, once it gets another.
    const gives = new Int32Array(columns).fill(-1);
    const givesTo = new Int32Array(columns).fill(-1);
    const queue = [root];
    for (const column of queue) {
      for (let at = columnStart[column] as number; at < (columnStart[column + 1] as number); at += 1) {
        const row = rowsOf[at] as number;
        const holder = columnOf[row] as number;
        if (holder === column || holder === root || !isHeavy(row, column)) continue;
        if (holder >= 0 && gives[holder] !== -1) continue;
        if (holder >= 0 && !mayHaveRoom(holder)) {
          gives[holder] = row;
          givesTo[holder] = column;
          queue.push(holder);
          continue;
        }
        move(row, column);
        for (let filled = column; filled !== root; ) {
          const target = givesTo[filled] as number;
          move(gives[filled] as number, target);
          filled = target;
        }
        return true;
      }
    }
    return false;
  }

  for (let row = 0; row < rows; row += 1)
    if (columnOf[row] === -1 && !mayStayAlone(row) && !matchRow(row)) return undefined;
  for (let column = 0; column < columns; column += 1)
    while (!mayHaveRoom(column) && !isFull(column)) if (!fillColumn(column)) return undefined;
  return columnOf;
}
