import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSealer, SealError } from '../../src/secrets/sealer.ts';

const sealer = createSealer(randomBytes(32));

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => sealer.open('pair:1', sealer.seal('pair:1', text)) === text,
    ),
  );
});

test('the same text looks different each time, and begins with the id of the key', () => {
  const [one, other] = [sealer.seal('pair:1', 'the same'), sealer.seal('pair:1', 'the same')];
  expect(one.equals(other)).toBe(false);
  expect(one.subarray(0, 4)).toEqual(sealer.keyId);
});

test('it does not open for another pair, with another key, or when a bit was changed', () => {
  const sealed = sealer.seal('pair:1', 'in confidence');
  expect(() => sealer.open('pair:2', sealed)).toThrow(SealError);
  expect(() => createSealer(randomBytes(32)).open('pair:1', sealed)).toThrow('another key');
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const damaged = Buffer.from(sealed);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open('pair:1', damaged)).toThrow(SealError);
    }),
  );
});
