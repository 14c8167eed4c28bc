import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 4;

/** Seals and opens what people wrote. */
export interface Sealer {
  /** The id of the key in use: the first bytes of its SHA-256, which says nothing of the key. */
  readonly keyId: Buffer;
  /** Encrypts text, bound to `context` (such as `pair:42`): moved to another context it does not open. */
  seal(context: string, text: string): Buffer;
  /** The text again. @throws SealError when the key or the context is not the one it was sealed with. */
  open(context: string, sealed: Buffer): string;
}

/** Sealed text that does not open: another key, another context, or damaged. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * AES-256-GCM. Sealed text is laid out as key id (4 bytes), nonce (12), tag (16), ciphertext: the id stands beside
 * the text so that a key can be changed.
 * @param key 32 bytes, from NOTES_KEY
 */
export function createSealer(key: Buffer): Sealer {
  const keyId = createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES);
  return {
    keyId,
    seal(context, text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([keyId, iv, cipher.getAuthTag(), ciphertext]);
    },
    open(context, sealed) {
      if (!sealed.subarray(0, KEY_ID_BYTES).equals(keyId)) throw new SealError('sealed with another key');
      const ivEnd = KEY_ID_BYTES + IV_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(KEY_ID_BYTES, ivEnd))
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(ivEnd, ivEnd + TAG_BYTES));
      try {
        const text = Buffer.concat([decipher.update(sealed.subarray(ivEnd + TAG_BYTES)), decipher.final()]);
        return text.toString('utf8');
      } catch {
        throw new SealError('damaged, or sealed for another context');
      }
    },
  };
}
