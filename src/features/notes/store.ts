import type { Database } from '../../db/open.ts';
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
       written_at)
     VALUES (@pairId, @meetingId, @authorId, @visibility, @findings, @action, @actionDue, @writtenAt)`,
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
  const addSlip = db.prepare(
    `INSERT INTO role_slips (meeting_id, pair_id, said_at) VALUES (?, ?, ?)
     ON CONFLICT (meeting_id) DO UPDATE SET said_at = excluded.said_at`,
  );
  const slipIn = db.prepare<[number], number>('SELECT 1 FROM role_slips WHERE meeting_id = ?').pluck();
  const lastSlip = db.prepare<[number], { meeting_id: number; said_at: number }>(
    'SELECT meeting_id, said_at FROM role_slips WHERE pair_id = ? ORDER BY said_at DESC LIMIT 1',
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
      writtenAt: number;
    }): void {
      insert.run(note);
    },
    /** What a reader may see of a pair's notes, newest first. */
    page: (pairId: number, readerId: string, most: number, skip: number): SealedNote[] =>
      page.all({ pairId, readerId, most, skip }),
    count: (pairId: number, readerId: string): number => count.get({ pairId, readerId }) ?? 0,
    /** Remembers that the roles turned back in a meeting; not who said so. */
    addSlip(meetingId: number, pairId: number, now: Date): void {
      addSlip.run(meetingId, pairId, now.getTime());
    },
    /** Whether somebody said so of this meeting. */
    slippedIn: (meetingId: number): boolean => slipIn.get(meetingId) !== undefined,
    /** The meeting of a pair of which it was said last. */
    lastSlip(pairId: number): { meetingId: number; writtenAt: Date } | undefined {
      const row = lastSlip.get(pairId);
      return row && { meetingId: row.meeting_id, writtenAt: new Date(row.said_at) };
    },
  };
}

export type NoteStore = ReturnType<typeof createNoteStore>;
