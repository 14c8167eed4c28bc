import type { Database } from '../db/open.ts';

/** A data key as it lies in the table, wrapped. */
export interface WrappedKey {
  readonly subject: string;
  readonly wrapped: Buffer;
}

/** The SQL of the keys. Rows are overwritten in place and never deleted; 0002_keys.sql says why. */
export function createKeyStore(db: Database) {
  const find = db.prepare<[string], Buffer>('SELECT wrapped FROM data_keys WHERE subject = ?').pluck();
  const all = db.prepare<[], WrappedKey>('SELECT subject, wrapped FROM data_keys ORDER BY id');
  const save = db.prepare(
    `INSERT INTO data_keys (subject, wrapped) VALUES (?, ?)
     ON CONFLICT (subject) DO UPDATE SET wrapped = excluded.wrapped`,
  );
  const destroy = db.prepare('UPDATE data_keys SET wrapped = zeroblob(length(wrapped)) WHERE subject = ?');
  const notesKeys = db.prepare<[], { key_id: Buffer; wraps: 0 | 1 }>('SELECT key_id, wraps FROM notes_keys');
  const forgetNotesKeys = db.prepare('DELETE FROM notes_keys');
  const saveNotesKey = db.prepare('INSERT INTO notes_keys (key_id, first_used_at, wraps) VALUES (?, ?, 1)');

  const isDestroyed = (wrapped: Buffer): boolean => wrapped.every((byte) => byte === 0);

  return {
    /** The key of a subject; 'destroyed' where it had one. */
    find(subject: string): Buffer | 'destroyed' | undefined {
      const wrapped = find.get(subject);
      return wrapped && isDestroyed(wrapped) ? 'destroyed' : wrapped;
    },
    /** All keys that were not destroyed. */
    all: (): WrappedKey[] => all.all().filter(({ wrapped }) => !isDestroyed(wrapped)),
    save: (subject: string, wrapped: Buffer): void => {
      save.run(subject, wrapped);
    },
    destroy: (subject: string): void => {
      destroy.run(subject);
    },
    /** The id of the NOTES_KEY in use, and whether it only wraps keys; nothing in a new database. */
    notesKey(): { id: Buffer; wraps: boolean } | undefined {
      const [row] = notesKeys.all();
      return row && { id: row.key_id, wraps: row.wraps === 1 };
    },
    /** Remembers which NOTES_KEY is in use, in place of the one before. */
    setNotesKey(id: Buffer, now: Date): void {
      forgetNotesKeys.run();
      saveNotesKey.run(id, now.getTime());
    },
    /** Does several things to keys in one transaction. */
    together: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
  };
}

export type KeyStore = ReturnType<typeof createKeyStore>;
