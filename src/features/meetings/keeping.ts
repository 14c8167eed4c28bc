import type { Sealer } from '../../secrets/sealer.ts';
import type { Pair } from '../pairs/rules.ts';
import type { KeptMeeting } from './rules.ts';
import type { MeetingStore, SealedMeeting } from './store.ts';

/** Reads meetings out of the table, with their place opened. */
export function createKeeping(deps: { store: MeetingStore; sealer: Sealer }) {
  const { store, sealer } = deps;
  const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

  function opened(row: SealedMeeting): KeptMeeting {
    return {
      id: row.id,
      pairId: row.pair_id,
      startsAt: new Date(row.starts_at),
      lengthMinutes: row.length_minutes,
      place: row.place_sealed && sealer.open(`pair:${row.pair_id}`, row.place_sealed),
      state: row.state,
      revision: row.revision,
      dayBeforeAt: instant(row.day_before_at),
      hourBeforeAt: instant(row.hour_before_at),
      askedAt: instant(row.asked_at),
      plannedAt: new Date(row.moved_at ?? row.created_at),
      settledAt: instant(row.settled_at),
    };
  }

  const find = (id: number): KeptMeeting | undefined => {
    const row = store.find(id);
    return row && opened(row);
  };

  return {
    find,
    /** One that is known to be there. */
    get(id: number): KeptMeeting {
      const meeting = find(id);
      if (!meeting) throw new Error(`meeting ${id} is not there`);
      return meeting;
    },
    seal: (pairId: number, place: string | null): Buffer | null =>
      place === null ? null : sealer.seal(`pair:${pairId}`, place),
    /** Those about which nobody has said anything yet, the latest first. */
    planned: (pair: Pair): KeptMeeting[] => store.planned(pair.id).map(opened),
    /** Those that took place, the latest first. */
    held: (pair: Pair, most: number): KeptMeeting[] => store.held(pair.id, most).map(opened),
    lastHeld(pair: Pair): KeptMeeting | undefined {
      const [row] = store.held(pair.id, 1);
      return row && opened(row);
    },
    firstHeld(pair: Pair): KeptMeeting | undefined {
      const row = store.firstHeld(pair.id);
      return row && opened(row);
    },
    lastLost(pair: Pair): KeptMeeting | undefined {
      const row = store.lastLost(pair.id);
      return row && opened(row);
    },
  };
}

export type Keeping = ReturnType<typeof createKeeping>;
