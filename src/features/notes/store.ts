import type { Database } from '../../db/open.ts';
import type { Adviser } from '../roles/rules.ts';
import type { Visibility } from './rules.ts';

interface Row {
  id: number;
  meeting_id: number;
  author_id: string;
  visibility: Visibility;
  findings_sealed: Buffer;
  action_sealed: Buffer | null;
  action_due: string | null;
  written_at: number;
  starts_at: number;
}

/** A note as it lies in the table, with when its meeting was. */
export type SealedNote = Readonly<Row>;

/** What a reader may see: what is shared with the pair, and their own. */
const readable = "notes.pair_id = @pairId AND (notes.visibility = 'pair' OR notes.author_id = @readerId)";

/** The SQL of the notes table. */
export function createNoteStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO notes (pair_id, meeting_id, author_id, visibility, findings_sealed, action_sealed, action_due,
       adviser, written_at)
     VALUES (@pairId, @meetingId, @authorId, @visibility, @findings, @action, @actionDue, @adviser, @writtenAt)`,
  );
  const page = db.prepare<[{ pairId: number; readerId: string; most: number; skip: number }], Row>(
    `SELECT notes.id, meeting_id, author_id, visibility, findings_sealed, action_sealed, action_due, written_at,
       starts_at
     FROM notes JOIN meetings ON meetings.id = meeting_id
     WHERE ${readable}
     ORDER BY written_at DESC, notes.id DESC LIMIT @most OFFSET @skip`,
  );
  const count = db
    .prepare<[{ pairId: number; readerId: string }], number>(`SELECT count(*) FROM notes WHERE ${readable}`)
    .pluck();
  const adviserNamed = db
    .prepare<[number, Adviser], number>('SELECT 1 FROM notes WHERE meeting_id = ? AND adviser = ? LIMIT 1')
    .pluck();
  const lastNaming = db.prepare<[number, Adviser], { meeting_id: number; written_at: number }>(
    `SELECT meeting_id, written_at FROM notes WHERE pair_id = ? AND adviser = ?
     ORDER BY written_at DESC, id DESC LIMIT 1`,
  );
  return {
    insert(note: {
      pairId: number;
      meetingId: number;
      authorId: string;
      visibility: Visibility;
      findings: Buffer;
      action: Buffer | null;
      actionDue: string | null;
      adviser: Adviser | null;
      writtenAt: number;
    }): void {
      insert.run(note);
    },
    /** What a reader may see of a pair's notes, newest first. */
    page: (pairId: number, readerId: string, most: number, skip: number): SealedNote[] =>
      page.all({ pairId, readerId, most, skip }),
    count: (pairId: number, readerId: string): number => count.get({ pairId, readerId }) ?? 0,
    /** Whether any note about a meeting says that this one gave most of the advice. */
    saysAdvised: (meetingId: number, adviser: Adviser): boolean =>
      adviserNamed.get(meetingId, adviser) !== undefined,
    /** The newest note of a pair that says so. */
    lastSaying(pairId: number, adviser: Adviser): { meetingId: number; writtenAt: Date } | undefined {
      const row = lastNaming.get(pairId, adviser);
      return row && { meetingId: row.meeting_id, writtenAt: new Date(row.written_at) };
    },
  };
}

export type NoteStore = ReturnType<typeof createNoteStore>;
