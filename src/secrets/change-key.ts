import type { Database } from '../db/open.ts';
import { emptyLog } from '../db/wipe.ts';
import { createCipher } from './cipher.ts';
import { createKeyStore } from './key-store.ts';
import { unwrap, wrap } from './keyring.ts';

/**
 * Wraps every key with another NOTES_KEY, all of them or none: afterwards the old one opens nothing. What people wrote
 * stays as it lies; only the keys that it is sealed with are wrapped anew.
 * @param before the NOTES_KEY that the database is used with
 * @returns how many keys; `isWiped` false where another program was reading, and what the old key opens may still be
 *   in the log
 * @throws SealError where a key is damaged; nothing was changed
 */
export function changeKey(
  db: Database,
  before: Buffer,
  after: Buffer,
  now: Date,
): { keys: number; isWiped: boolean } {
  const store = createKeyStore(db);
  const [from, to] = [createCipher(before), createCipher(after)];
  const keys = store.together(() => {
    const wrapped = store.all();
    for (const key of wrapped) {
      store.save(key.subject, wrap(to, key.subject, unwrap(from, key.subject, key.wrapped)));
    }
    store.setNotesKey(to.id, now);
    return wrapped.length;
  });
  return { keys, isWiped: emptyLog(db) };
}
