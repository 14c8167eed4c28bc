import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Ids as Slack writes them (a letter for the kind, then ten capitals and digits): countable, so that runs repeat. */
export class Ids {
  #count = 0;

  next(prefix: string): string {
    this.#count += 1;
    let rest = this.#count;
    let tail = '';
    while (rest > 0) {
      tail = ALPHABET.charAt(rest % 36) + tail;
      rest = Math.floor(rest / 36);
    }
    return `${prefix}0L${tail.padStart(8, '0')}`;
  }
}

/** Secrets and hashes: not guessable, not repeatable. */
export const secret = (bytes = 12): string => randomBytes(bytes).toString('hex');
