import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Sealer } from '../../secrets/sealer.ts';
import type { ErasablePair, ErasingStore } from './store.ts';

/** Erases what pairs said. Synchronous. */
export function createErasing(deps: {
  store: ErasingStore;
  deliveries: DeliveryStore;
  sealer: Sealer;
  transact: Transact;
}) {
  const { store, deliveries, sealer, transact } = deps;
  return {
    /** The pairs somebody is or was in, oldest first. */
    ofPerson: store.ofPerson,
    /**
     * Erases what a pair said: destroys its key, deletes its words, and withdraws what waits to be said to it. That the
     * pair was there, when it met and how far it came stays. Erasing again does no harm.
     * @returns `running` for a pair that has not ended, of which nothing is erased; `unknown` where there is none
     */
    erasePair(pairId: number, now: Date): 'erased' | 'running' | 'unknown' {
      const outcome = transact(() => {
        const pair = store.find(pairId);
        if (!pair) return 'unknown';
        if (isRunning(pair)) return 'running';
        deliveries.erase(`pair:${pairId}`, now);
        store.deleteWords(pairId, now);
        sealer.forget(`pair:${pairId}`);
        return 'erased';
      });
      if (outcome === 'erased') store.emptyLogSoon();
      return outcome;
    },
  };
}

const isRunning = (pair: ErasablePair): boolean => pair.stage !== 'closed';
