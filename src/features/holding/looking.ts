import { subDays } from 'date-fns/subDays';
import type { Transact } from '../../db/transaction.ts';
import type { Log } from '../../log.ts';
import type { People } from '../../slack/people.ts';
import type { Firewall } from '../firewall/service.ts';
import type { HoldingStore } from './store.ts';

/** Slack is asked of so many people in a minute; it takes more than five times that. */
const MOST_A_MINUTE = 20;
/** Once everybody was looked at, it rests for so long. Milliseconds. */
const REST = 60 * 60_000;

/**
 * Looks once a day at everybody in a running pair, because Slack may have told of a change while nobody listened, and
 * at their pairs (R19). A few people a minute, beside everything else.
 */
export function createLooking(deps: {
  store: HoldingStore;
  people: Pick<People, 'lookAgain'>;
  firewall: Pick<Firewall, 'factsChanged'>;
  transact: Transact;
  log: Log;
}) {
  const { store, people, firewall, transact, log } = deps;
  let underWay: Promise<void> | undefined;
  let restsSince: Date | undefined;

  async function look(now: Date): Promise<void> {
    const ids = store.staleInPairs(subDays(now, 1), now, MOST_A_MINUTE);
    if (!(await people.lookAgain(ids))) return;
    for (const id of ids) transact(() => firewall.factsChanged(id, now));
    restsSince = ids.length < MOST_A_MINUTE ? now : undefined;
  }

  /** A clock that was set back ends the rest. */
  const isResting = (now: Date): boolean =>
    restsSince !== undefined && now >= restsSince && now.getTime() < restsSince.getTime() + REST;

  return {
    /** Looks at the next few people; called every minute. It is not waited for. */
    begin(now: Date): void {
      if (isResting(now)) return;
      underWay ??= look(now)
        .catch((err: unknown) => log.error({ err }, 'people could not be looked at again'))
        .finally(() => {
          underWay = undefined;
        });
    },
    /** Resolves when nobody is being looked at. */
    idle: async (): Promise<void> => underWay,
  };
}
