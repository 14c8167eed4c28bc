/** A whole number from 1, written as `idsIn` of the features writes it: no sign, exponent, space or leading nought. */
const ID = /^[1-9]\d{0,14}$/;

/**
 * The ids in the value of a button, with colons between.
 * @returns whole positive numbers; empty where any of the value is anything else, which nothing matches
 */
export function idsOf(value: string): number[] {
  const parts = value.split(':');
  return parts.every((part) => ID.test(part)) ? parts.map(Number) : [];
}

/** One id, as it came back in `private_metadata` or a field; 0, which nothing matches, where it is anything else. */
export function idFrom(given: unknown): number {
  if (typeof given === 'string') return ID.test(given) ? Number(given) : 0;
  return typeof given === 'number' && Number.isSafeInteger(given) && given > 0 ? given : 0;
}
