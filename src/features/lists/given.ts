import { KantelError } from '../../errors.ts';
import type { Files, SharedFile } from '../../slack/files.ts';
import { decode } from './decoding-rules.ts';
import { readTable, type Table } from './reading-rules.ts';
import { listComplaints } from './text.ts';
import { columnsInWords } from './view.ts';

/** The largest file that is read. Bytes. */
const MOST_BYTES = 1_000_000;

/** A list as somebody gave it. */
export interface Given {
  readonly table: Table;
  /** Whether how its letters are written was guessed. */
  readonly isGuessed: boolean;
}

/**
 * @returns what reads the list that somebody dropped as a file, or else typed
 * @throws KantelError (what it returns) where the file cannot be read, or is no list
 */
export function createGiven(files: Pick<Files, 'read'>) {
  return async (file: SharedFile | undefined, text: string): Promise<Given> => {
    if (!file) return { table: tableIn(text), isGuessed: false };
    const read = await files.read(file, MOST_BYTES);
    if (read === 'tooBig') throw new KantelError(listComplaints.tooBig);
    if (read === 'notAllowed') throw new KantelError(listComplaints.mayNotRead);
    if (read === 'failed') throw new KantelError(listComplaints.fileFailed);
    const decoded = decode(read.bytes);
    if (!decoded) throw new KantelError(listComplaints.noText);
    return { table: tableIn(decoded.text), isGuessed: decoded.isGuessed };
  };
}

/** @throws KantelError where it is no list */
function tableIn(text: string): Table {
  const read = readTable(text);
  if (!('why' in read)) return read;
  switch (read.why) {
    case 'noPeople':
      throw new KantelError(listComplaints.noPeople(columnsInWords(read.headers)));
    case 'twice':
      throw new KantelError(listComplaints.twice(read.header.slice(0, 40)));
    case 'quote':
    case 'endless':
      throw new KantelError(listComplaints[read.why](read.line));
    default:
      throw new KantelError(listComplaints[read.why]);
  }
}
