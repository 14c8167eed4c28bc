/**
 * Assignment: as many rows matched as can be, then the greatest total.
 *
 * Shortest augmenting paths with potentials, after R. Jonker and A. Volgenant, "A shortest augmenting path algorithm
 * for dense and sparse linear assignment problems", Computing 38 (1987); for columns that take several rows and rows
 * that may stay alone as in D. F. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE Transactions
 * on Aerospace and Electronic Systems 52 (2016).
 */

/** The weight of a row and a column that may not be matched. */
export const FORBIDDEN = -1;

export interface Problem {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; whole numbers of 0 or more, or FORBIDDEN. */
  readonly weights: Int16Array;
  /** How many rows each column takes. */
  readonly capacities: Int32Array;
}

export interface Matching {
  /** The column of each row; -1: alone. */
  readonly columnOf: Int32Array;
}

/**
 * A best matching with what proves it best: a row i matched to column j costs `top` - weight, staying alone costs
 * `alone`; every cost is at least rowPrice[i] + columnPrice[j] (alone: rowPrice[i]), exactly so where it is matched;
 * and columnPrice is 0 wherever a place is left, never above.
 */
export interface Optimum extends Matching {
  readonly top: number;
  readonly alone: number;
  readonly rowPrice: Int32Array;
  readonly columnPrice: Int32Array;
}

const FAR = 0x3fffffff;

/** @throws RangeError where the numbers are too large for a row alone to outweigh all the rest */
export function assign(problem: Problem): Optimum {
  const { rows, columns, weights, capacities } = problem;
  const { top, alone } = costsOf(problem);
  const columnOf = new Int32Array(rows).fill(-1);
  const rowPrice = new Int32Array(rows);
  const columnPrice = new Int32Array(columns);
  const taken = new Int32Array(columns);
  // The rows of each column, as a chain.
  const first = new Int32Array(columns).fill(-1);
  const next = new Int32Array(rows).fill(-1);

  // Of one search: how far each column is, from which row, and the columns that are at most `least` away.
  const distance = new Int32Array(columns);
  const from = new Int32Array(columns);
  const reached = new Int32Array(columns);
  let reachedCount = 0;
  let least = 0;
  let aloneAt = 0;
  let aloneRow = 0;

  const isFree = (column: number): boolean => (taken[column] as number) < (capacities[column] as number);

  function attach(row: number, column: number): void {
    columnOf[row] = column;
    next[row] = first[column] as number;
    first[column] = row;
    taken[column] = (taken[column] as number) + 1;
  }

  function detach(row: number): void {
    const column = columnOf[row] as number;
    let before = -1;
    for (let one = first[column] as number; one !== row; one = next[one] as number) before = one;
    if (before < 0) first[column] = next[row] as number;
    else next[before] = next[row] as number;
    taken[column] = (taken[column] as number) - 1;
    columnOf[row] = -1;
  }

  /** Prices each row by its cheapest column, and gives it one of those that still has a place. */
  function begin(): number[] {
    const waiting: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      let best = FORBIDDEN;
      let place = -1;
      for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
        const weight = weights[at] as number;
        if (weight < best || weight === FORBIDDEN) continue;
        if (weight > best) place = -1;
        best = weight;
        if (place < 0 && isFree(column)) place = column;
      }
      rowPrice[row] = best === FORBIDDEN ? alone : top - best;
      if (place >= 0) attach(row, place);
      else if (best !== FORBIDDEN) waiting.push(row);
    }
    return waiting;
  }

  /** Takes up a column at the least distance. @returns the column if it ends the search, else -1 */
  function reach(column: number): number {
    reached[reachedCount] = column;
    reachedCount += 1;
    return isFree(column) ? column : -1;
  }

  /** Looks from a row, `far` away, at each column. @returns one at the least distance with a place left, else -1 */
  function look(row: number, far: number): number {
    const price = rowPrice[row] as number;
    if (far + alone - price < aloneAt) {
      aloneAt = far + alone - price;
      aloneRow = row;
    }
    const base = far + top - price;
    for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
      const weight = weights[at] as number;
      const there = base - weight - (columnPrice[column] as number);
      // Never so for a column that was reached: no way is shorter than the least.
      if (there >= (distance[column] as number) || weight === FORBIDDEN) continue;
      distance[column] = there;
      from[column] = row;
      if (there === least && reach(column) >= 0) return column;
    }
    return -1;
  }

  /** Goes on to the columns that are next nearest. @returns one with a place left, else -1 */
  function widen(): number {
    let nearest = FAR;
    for (const there of distance) if (there > least && there < nearest) nearest = there;
    if (aloneAt <= nearest) return -1;
    least = nearest;
    for (let column = 0; column < columns; column += 1)
      if (distance[column] === least && reach(column) >= 0) return column;
    return -1;
  }

  /** Finds the cheapest way to match one more row, or to let another stay alone instead, and goes it. */
  function search(root: number): void {
    distance.fill(FAR);
    reachedCount = 0;
    least = -1;
    aloneAt = FAR;
    look(root, 0);
    let end = widen();
    for (let done = 0; end < 0; ) {
      if (done === reachedCount) {
        end = widen();
        if (done === reachedCount) break;
        continue;
      }
      const column = reached[done] as number;
      done += 1;
      for (let row = first[column] as number; row >= 0 && end < 0; row = next[row] as number)
        end = look(row, least);
    }
    raisePrices(root, end < 0 ? aloneAt : least);
    walkBack(root, end);
  }

  /** Makes the way that was found cost nothing more, and none less than nothing. */
  function raisePrices(root: number, far: number): void {
    rowPrice[root] = (rowPrice[root] as number) + far;
    for (let k = 0; k < reachedCount; k += 1) {
      const column = reached[k] as number;
      const step = far - (distance[column] as number);
      if (step === 0) continue;
      columnPrice[column] = (columnPrice[column] as number) - step;
      for (let row = first[column] as number; row >= 0; row = next[row] as number)
        rowPrice[row] = (rowPrice[row] as number) + step;
    }
  }

  /** Moves every row on the way to its new column; `end` is -1 where the last of them stays alone instead. */
  function walkBack(root: number, end: number): void {
    let column = end < 0 ? (columnOf[aloneRow] as number) : end;
    if (end < 0 && column >= 0) detach(aloneRow);
    while (column >= 0) {
      const row = from[column] as number;
      const before = columnOf[row] as number;
      if (before >= 0) detach(row);
      attach(row, column);
      column = row === root ? -1 : before;
    }
  }

  for (const row of begin()) search(row);
  return { columnOf, top, alone, rowPrice, columnPrice };
}

/** Costs that fall as weights rise, and one for staying alone that outweighs every difference of all the others. */
function costsOf({ rows, weights, capacities }: Problem): { top: number; alone: number } {
  let top = 0;
  let bottom = FAR;
  for (const weight of weights) {
    if (weight === FORBIDDEN) continue;
    if (weight > top) top = weight;
    if (weight < bottom) bottom = weight;
  }
  const places = capacities.reduce((sum, capacity) => sum + capacity, 0);
  const alone = Math.min(rows, places) * Math.max(0, top - bottom) + 1;
  if (alone > FAR / 4) throw new RangeError(`cannot weigh ${rows} rows with weights up to ${top}`);
  return { top, alone };
}
