import type { Database } from '../db/open.ts';
import { createCipher } from './cipher.ts';
import { createKeyStore } from './key-store.ts';
import { createKeyring } from './keyring.ts';
import { subjectOf } from './subject.ts';

/**
 * Seals and opens what people wrote, each pair's and each person's with a key of their own. Part of the transaction it
 * is called in.
 */
export interface Sealer {
  /**
   * Encrypts text, bound to `context`: moved to another context it does not open.
   * @param context begins with whose it is: `pair:42`, `person:U1`; or `delivery:<key>`
   */
  seal(context: string, text: string): Buffer;
  /**
   * The text again.
   * @throws ErasedError when the key was destroyed
   * @throws SealError when the key or the context is not the one it was sealed with
   */
  open(context: string, sealed: Buffer): string;
  /**
   * Destroys the key of a pair or a person: nothing opens what was sealed with it again. What is sealed for them after
   * that gets a new one.
   * @param subject such as `pair:42`
   */
  forget(subject: string): void;
}

/** @param notesKey 32 bytes, from NOTES_KEY; the one that the database is used with (`takeKey`) */
export function createSealer(db: Database, notesKey: Buffer): Sealer {
  const keyring = createKeyring(createKeyStore(db), createCipher(notesKey));
  return {
    seal: (context, text) => keyring.sealing(subjectOf(context)).seal(context, Buffer.from(text)),
    open: (context, sealed) => keyring.opening(subjectOf(context)).open(context, sealed).toString(),
    forget: keyring.destroy,
  };
}
