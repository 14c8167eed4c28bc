import { type Cipher, createCipher, randomKey, SealError } from './cipher.ts';
import type { KeyStore } from './key-store.ts';

/** What somebody wrote was erased: its key was destroyed, and nothing opens it again. */
export class ErasedError extends SealError {
  override readonly name = 'ErasedError';
}

const contextOf = (subject: string): string => `key:${subject}`;

/** A subject's key, wrapped. @param notesKey the cipher of a NOTES_KEY */
export const wrap = (notesKey: Cipher, subject: string, key: Buffer): Buffer =>
  notesKey.seal(contextOf(subject), key);

/** A subject's key again. @throws SealError where it was wrapped with another NOTES_KEY, or is damaged */
export const unwrap = (notesKey: Cipher, subject: string, wrapped: Buffer): Buffer =>
  notesKey.open(contextOf(subject), wrapped);

/**
 * The keys of all subjects. Each is read and unwrapped every time it is used (some 15 microseconds): kept in memory it
 * could outlive the transaction that made it, or the one that destroyed it.
 */
export function createKeyring(store: KeyStore, notesKey: Cipher) {
  function make(subject: string): Cipher {
    const key = randomKey();
    store.save(subject, wrap(notesKey, subject, key));
    return createCipher(key);
  }

  return {
    /** The key to seal with, made where there is none: in the transaction that first seals with it. */
    sealing(subject: string): Cipher {
      const wrapped = store.find(subject);
      if (wrapped === undefined || wrapped === 'destroyed') return make(subject);
      return createCipher(unwrap(notesKey, subject, wrapped));
    },
    /** The key to open with. @throws ErasedError where it was destroyed, SealError where there never was one */
    opening(subject: string): Cipher {
      const wrapped = store.find(subject);
      if (wrapped === undefined) throw new SealError('nothing was ever sealed for it');
      if (wrapped === 'destroyed') throw new ErasedError('erased');
      return createCipher(unwrap(notesKey, subject, wrapped));
    },
    /** Destroys the key. */
    destroy: store.destroy,
  };
}
