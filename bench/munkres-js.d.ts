declare module 'munkres-js' {
  /** The row and the column of each cell of the cheapest assignment; the table must be square. */
  export default function munkres(costs: number[][]): [row: number, column: number][];
}
