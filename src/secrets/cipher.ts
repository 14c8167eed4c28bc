import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** By how much sealed content is longer than the content. */
const OVERHEAD = ID_BYTES + IV_BYTES + TAG_BYTES;

/** Sealed content that does not open: another key, another context, or damaged. */
export class SealError extends Error {
  override readonly name: string = 'SealError';
}

/** One key, to seal and open with. */
export interface Cipher {
  /** The first bytes of the key's SHA-256, which say nothing of the key. */
  readonly id: Buffer;
  /** Encrypts content, bound to `context`: moved to another context it does not open. */
  seal(context: string, content: Buffer): Buffer;
  /** The content again. @throws SealError when the key or the context is not the one it was sealed with */
  open(context: string, sealed: Buffer): Buffer;
}

/**
 * AES-256-GCM. Sealed content is laid out as key id (4 bytes), nonce (12), tag (16), ciphertext: the id stands beside
 * it so that a key can be changed.
 * @param key 32 bytes
 */
export function createCipher(key: Buffer): Cipher {
  const id = createHash('sha256').update(key).digest().subarray(0, ID_BYTES);
  return {
    id,
    seal(context, content) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([id, iv, cipher.getAuthTag(), ciphertext]);
    },
    open(context, sealed) {
      if (!isSealedWith(id, sealed)) throw new SealError('sealed with another key');
      const ivEnd = ID_BYTES + IV_BYTES;
      try {
        const iv = sealed.subarray(ID_BYTES, ivEnd);
        // Without the length a tag that was cut short, which is easier to guess, would do.
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(context))
          .setAuthTag(sealed.subarray(ivEnd, OVERHEAD));
        return Buffer.concat([decipher.update(sealed.subarray(OVERHEAD)), decipher.final()]);
      } catch {
        throw new SealError('damaged, or sealed for another context');
      }
    },
  };
}

/** Whether sealed content begins with the id of a key. */
export const isSealedWith = (id: Buffer, sealed: Buffer): boolean => sealed.subarray(0, ID_BYTES).equals(id);

/** A new key. */
export const randomKey = (): Buffer => randomBytes(KEY_BYTES);
