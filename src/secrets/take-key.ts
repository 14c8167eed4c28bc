import type { Database } from '../db/open.ts';
import { emptyLog, rebuild } from '../db/wipe.ts';
import { createCipher } from './cipher.ts';
import { resealFirstTables } from './first-tables-store.ts';
import { createKeyStore } from './key-store.ts';
import { createSealer } from './sealer.ts';

/** The database was written with another NOTES_KEY than the one given. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}

/**
 * Makes sure that what was sealed can be opened: the first start with a database remembers the id of its key, and
 * every later one compares. A database in which NOTES_KEY itself sealed what people wrote is sealed anew, all of it or
 * nothing.
 * @param notesKey 32 bytes, from NOTES_KEY
 * @throws WrongKeyError before anything was sealed with the wrong key
 */
export function takeKey(db: Database, notesKey: Buffer, now: Date): void {
  const store = createKeyStore(db);
  const cipher = createCipher(notesKey);
  const known = store.notesKey();
  if (!known) store.setNotesKey(cipher.id, now);
  else if (!known.id.equals(cipher.id)) {
    throw new WrongKeyError('it is not the key that this database was written with');
  } else if (!known.wraps) {
    // What was deleted before now may still lie between the rows, sealed with a key that no erasing destroys.
    rebuild(db);
    store.together(() => {
      resealFirstTables(db, cipher, createSealer(db, notesKey));
      store.setNotesKey(cipher.id, now);
    });
    emptyLog(db);
  }
}
