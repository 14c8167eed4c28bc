import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { Sealer } from '../../secrets/sealer.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import type { ExpectationStore, SealedExpectations } from './expectations-store.ts';
import { expectationComplaints } from './expectations-text.ts';
import { ABOUT_OFFER, ABOUT_OPEN, bothInMessage, offerMessage } from './expectations-view.ts';
import { areOpen, type Expectations } from './rules.ts';

/** What each expects, written alone and opened to both at the same moment (R18). */
export function createExpectations(deps: {
  store: ExpectationStore;
  pairs: Pairs;
  sealer: Sealer;
  transact: Transact;
}) {
  const { store, pairs, sealer, transact } = deps;

  const writers = (pair: Pair): string[] => store.ofPair(pair.id).map(({ userId }) => userId);

  function opened(pair: Pair, { hopes, offLimits }: SealedExpectations): Expectations {
    const open = (text: Buffer): string => sealer.open(`pair:${pair.id}`, text);
    return { hopes: open(hopes), offLimits: offLimits && open(offLimits) };
  }

  return {
    /** Whether both are in, so that the two can read them. */
    areOpen: (pair: Pair): boolean => areOpen(writers(pair), pair),

    /** Offers in the channel to write them, and to draft the agreement. Once: said again it does nothing. */
    offer(pair: Pair, now: Date): void {
      pairs.say(pair, { about: ABOUT_OFFER, message: offerMessage(pair, writers(pair)) }, now);
    },

    /**
     * What somebody wrote themselves, to go on with; null where they have not yet.
     * @throws KantelError once both are in
     */
    own(pair: Pair, userId: string): Expectations | null {
      if (areOpen(writers(pair), pair)) throw new KantelError(expectationComplaints.open);
      const written = store.ofPair(pair.id).find((each) => each.userId === userId);
      return written ? opened(pair, written) : null;
    },

    /**
     * What both wrote, by who wrote it.
     * @throws KantelError before both are in
     */
    ofBoth(pair: Pair): ReadonlyMap<string, Expectations> {
      if (!areOpen(writers(pair), pair)) throw new KantelError(expectationComplaints.sealed);
      return new Map(store.ofPair(pair.id).map((each) => [each.userId, opened(pair, each)]));
    },

    /**
     * Keeps what somebody wrote, in place of what they wrote before; the second of the two opens both.
     * @throws KantelError once both are in
     */
    write(pair: Pair, userId: string, written: Expectations, now: Date): void {
      transact(() => {
        const before = writers(pair);
        if (areOpen(before, pair)) throw new KantelError(expectationComplaints.open);
        this.offer(pair, now);
        const seal = (text: string): Buffer => sealer.seal(`pair:${pair.id}`, text);
        const { hopes, offLimits } = written;
        store.save(
          pair.id,
          { userId, hopes: seal(hopes), offLimits: offLimits === null ? null : seal(offLimits) },
          now,
        );
        const after = writers(pair);
        if (after.length === before.length) return;
        pairs.change(pair, ABOUT_OFFER, `written:${after.length}`, offerMessage(pair, after), now);
        if (areOpen(after, pair)) pairs.say(pair, { about: ABOUT_OPEN, message: bothInMessage(pair) }, now);
        pairs.changed(pair.id, now);
      });
    },
  };
}
