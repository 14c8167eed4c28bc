import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCipher, randomKey, SealError } from '../../src/secrets/cipher.ts';

const cipher = createCipher(randomKey());

test('any content comes back as it was, and looks different each time', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, context) => {
      const content = Buffer.from(bytes);
      const [one, other] = [cipher.seal(context, content), cipher.seal(context, content)];
      expect(cipher.open(context, one).equals(content)).toBe(true);
      expect(one.equals(other)).toBe(false);
      expect(one.subarray(0, 4).equals(cipher.id)).toBe(true);
    }),
  );
});

test('it does not open elsewhere, with another key, changed in a bit, or cut short', () => {
  const sealed = cipher.seal('pair:1', Buffer.from('in confidence'));
  expect(() => cipher.open('pair:2', sealed)).toThrow(SealError);
  expect(() => createCipher(randomKey()).open('pair:1', sealed)).toThrow('another key');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const damaged = Buffer.from(sealed);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => cipher.open('pair:1', damaged)).toThrow(SealError);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => cipher.open('pair:1', sealed.subarray(0, length))).toThrow(SealError);
  }
});

test('what was sealed by the first Kantel opens', () => {
  const sealed = Buffer.from('S7BvjjSzLfSC0hrCoXnr0um/XrvDYfNz9ttEDaKcXBDOPdGWhEUsNBtA0lqt', 'base64');
  expect(createCipher(Buffer.alloc(32, 7)).open('pair:1', sealed).toString()).toBe('in confidence');
});
