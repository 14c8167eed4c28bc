/** What to do about a running pair, now that what it rests on was looked at again (R19). */
export type Decision = 'hold' | 'lift' | 'leave';

/** @param between how much keeps the two from meeting */
export function decide(pair: { readonly heldSince: Date | null }, between: number): Decision {
  if (between > 0) return pair.heldSince ? 'leave' : 'hold';
  return pair.heldSince ? 'lift' : 'leave';
}
