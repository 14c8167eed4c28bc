import type { Database } from '../db/open.ts';
import { emptyLog } from '../db/wipe.ts';
import { type Cipher, createCipher, SealError } from './cipher.ts';
import { createKeyStore, type WrappedKey } from './key-store.ts';
import { unwrap, wrap } from './keyring.ts';

/** A key in the database does not open any more, and so nothing that was sealed with it. */
export class DamagedKeyError extends Error {
  override readonly name = 'DamagedKeyError';
}

/**
 * Wraps every key with another NOTES_KEY, all of them or none: afterwards the old one opens nothing. What people wrote
 * stays as it lies; only the keys that it is sealed with are wrapped anew.
 * @param before the NOTES_KEY that the database is used with
 * @returns how many keys; `isWiped` false where another program was reading, and what the old key opens may still be
 *   in the log
 * @throws DamagedKeyError where one does not open; nothing was changed
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
      store.save(key.subject, wrap(to, key.subject, opened(from, key)));
    }
    store.setNotesKey(to.id, now);
    return wrapped.length;
  });
  return { keys, isWiped: emptyLog(db) };
}

function opened(from: Cipher, { subject, wrapped }: WrappedKey): Buffer {
  try {
    return unwrap(from, subject, wrapped);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new DamagedKeyError(`the key of ${subject} in the database is damaged; nothing was changed`);
  }
}
