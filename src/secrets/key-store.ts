import type { Database } from '../db/open.ts';
import type { Sealer } from './sealer.ts';

/** The database was written with another NOTES_KEY than the one given. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}

/**
 * Makes sure that what was sealed can be opened: the first start with a database remembers the id of its key, and
 * every later one compares.
 * @throws WrongKeyError before anything was sealed with the wrong key
 */
export function checkKey(db: Database, sealer: Sealer, now: Date): void {
  const known = db.prepare<[], Buffer>('SELECT key_id FROM notes_keys').pluck().all();
  if (known.length === 0) {
    db.prepare('INSERT INTO notes_keys (key_id, first_used_at) VALUES (?, ?)').run(
      sealer.keyId,
      now.getTime(),
    );
  } else if (!known.some((id) => id.equals(sealer.keyId))) {
    throw new WrongKeyError('it is not the key that this database was written with');
  }
}
