import { CsvError, parse } from 'csv-parse/sync';
import { rearmed } from './cell-rules.ts';
import { type Column, columnNamed } from './column-rules.ts';

/** The most people in one list. */
const MOST_ROWS = 5_000;
/** The longest row. To take apart a row of a million cells would hold up everybody. Characters. */
const MOST_IN_ROW = 20_000;

/** One row, by column; empty cells are absent. */
export interface Row {
  /** Where it begins in the list, from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Whether it has more cells than the list has columns. */
  readonly isTooLong: boolean;
}

/** A list, read. */
export interface Table {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Headers that mean nothing to us. */
  readonly unknown: readonly string[];
}

/** Why a list cannot be read at all. */
export type Unreadable =
  | { readonly why: 'empty' | 'noRows' | 'tooMany' }
  /** No column tells who is meant. */
  | { readonly why: 'noPeople'; readonly headers: readonly string[] }
  | { readonly why: 'twice'; readonly header: string }
  /** A quotation mark is opened there, or later, and never closed. */
  | { readonly why: 'quote'; readonly line: number }
  /** A row there, or later, is longer than anything about one person. */
  | { readonly why: 'endless'; readonly line: number };

const separators = [';', ',', '\t'] as const;

/** Excel's own way to say what stands between the cells. */
const SAYS_SEPARATOR = /^sep=(.)[^\S\n]*\n/i;

/** Reads a list of people. What stands between the cells is found by which makes the headers ones we know. */
export function readTable(text: string): Table | Unreadable {
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const said = SAYS_SEPARATOR.exec(whole);
  const body = said ? whole.slice(said[0].length) : whole;
  if (body.trim() === '') return { why: 'empty' };
  const long = body.split('\n').findIndex((line) => line.length > MOST_IN_ROW);
  if (long >= 0) return { why: 'endless', line: long + (said ? 2 : 1) };
  const read = recordsIn(body, said?.[1] ?? separatorIn(body), MOST_ROWS + 2);
  if ('why' in read) return read;
  const [header, ...rest] = read;
  const headers = (header?.cells ?? []).map((cell) => cell.trim());
  const found = headers.map(columnNamed);
  const known = found.filter((column) => column !== undefined);
  if (!known.includes('id') && !known.includes('email')) return { why: 'noPeople', headers };
  const double = headers.find((_, at) => found[at] && found.indexOf(found[at]) < at);
  if (double !== undefined) return { why: 'twice', header: double };
  if (rest.length > MOST_ROWS) return { why: 'tooMany' };
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { why: 'noRows' };
  const linesBefore = said ? 1 : 0;
  return {
    rows: rows.map(({ cells, line }) => ({
      line: line + linesBefore,
      cells: byColumn(cells, found),
      isTooLong: cells.slice(headers.length).some((cell) => cell.trim() !== ''),
    })),
    columns: known,
    unknown: headers.filter((each, at) => each !== '' && !found[at]),
  };
}

/** Whether words that somebody wrote are a list: a first line of headers that we know, and lines below it. */
export function looksLikeTable(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/);
  const [first = '', second = ''] = lines;
  const header = SAYS_SEPARATOR.test(`${first}\n`) ? second : first;
  const headers = cellsOfFirst(header, separatorIn(header)).map((cell) => columnNamed(cell.trim()));
  const known = headers.filter((column) => column !== undefined);
  return lines.length > 1 && known.length > 1 && (known.includes('id') || known.includes('email'));
}

function byColumn(cells: readonly string[], found: readonly (Column | undefined)[]): Row['cells'] {
  const pairs = found.flatMap((column, at) => {
    const cell = rearmed((cells[at] ?? '').trim()).trim();
    return column && cell !== '' ? [[column, cell] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** The one with which most headers are known; semicolons where all are alike, as the Dutch Excel writes them. */
function separatorIn(text: string): string {
  const known = separators.map((separator) => {
    const cells = cellsOfFirst(text, separator);
    return { separator, known: cells.filter((cell) => columnNamed(cell.trim())).length };
  });
  return known.reduce((best, each) => (each.known > best.known ? each : best)).separator;
}

function cellsOfFirst(text: string, separator: string): readonly string[] {
  const read = recordsIn(text, separator, 1);
  return 'why' in read ? [] : (read[0]?.cells ?? []);
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

function recordsIn(text: string, delimiter: string, most: number): readonly Line[] | Unreadable {
  /** The line on which each record ends. */
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quotation mark in the middle of a cell is one: Jan "Piet" de Boer.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_IN_ROW,
      to: most,
      on_record: (cells, { lines }) => {
        ends.push(lines);
        return cells;
      },
    });
    return records.map((cells, at) => {
      const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return { cells, line: (ends[at] ?? 0) - breaks };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (ends.at(-1) ?? 0) + 1;
    return { why: error.code === 'CSV_MAX_RECORD_SIZE' ? 'endless' : 'quote', line };
  }
}
