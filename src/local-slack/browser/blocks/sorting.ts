import { asText, type Json, jsonList } from '../../json.ts';

export interface Sorting {
  column: number;
  direction: 'ascending' | 'descending';
}

/** The next way to sort after a press on this heading: up, then down, then up again. */
export function turned(before: Sorting | undefined, column: number): Sorting {
  const again = before?.column === column && before.direction === 'ascending';
  return { column, direction: again ? 'descending' : 'ascending' };
}

/** What a cell says, for sorting. */
function read(cell: Json | undefined): string {
  if (cell === undefined) return '';
  return asText(cell.text) + jsonList(cell.elements).map(read).join('');
}

function compare(one: Json | undefined, other: Json | undefined, locale: string): number {
  if (typeof one?.value === 'number' && typeof other?.value === 'number') return one.value - other.value;
  return read(one).localeCompare(read(other), locale, { numeric: true });
}

/** The rows in this order; rows that are alike stay as they were. */
export function sorted(rows: readonly Json[][], sorting: Sorting | undefined, locale: string): Json[][] {
  if (sorting === undefined) return [...rows];
  const { column, direction } = sorting;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a[column], b[column], locale));
}
