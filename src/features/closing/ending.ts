import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { channelKeyOf, laneOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { archiveMoment, eraseMoment, keepUntilOf } from './rules.ts';
import { type Afterwards, afterwards, type ChannelFate } from './view.ts';

/** What comes after the end of a pair, however it ended: its channel is archived, and its words are erased. */
export function createEnding(deps: {
  pairs: Pairs;
  cohorts: Cohorts;
  deliveries: DeliveryStore;
  agenda: Agenda;
  /** Erases what a pair wrote, for good. Called inside a transaction. */
  erase: (pairId: number, now: Date) => void;
}) {
  const { pairs, cohorts, deliveries, agenda, erase } = deps;
  const archiveKeyOf = (pairId: number): string => `${laneOf(pairId)}:archive`;
  const placeOf = (pair: Pair) => cohorts.get(pair.cohortId);

  const isArchived = (pair: Pair): boolean => deliveries.find(archiveKeyOf(pair.id)) !== undefined;

  /** What people are told of what comes after. */
  function tell(pair: Pair, fate: ChannelFate): Afterwards {
    const keepUntil = pair.keepUntil ?? keepUntilOf(pair.closedAt ?? pair.openedAt, placeOf(pair).timeZone);
    return afterwards(pair, keepUntil, fate);
  }

  /** When the channel of a pair that ended is archived, unless it is kept. */
  const archiveAt = (pair: Pair): Date => archiveMoment(pair.closedAt ?? pair.openedAt, placeOf(pair));

  return {
    tell,
    isArchived,
    archiveAt,
    /**
     * Ends a pair, and sets when its channel is archived (in a week) and its words are erased. Call inside a transaction.
     * A pair that has been closed already keeps its dates.
     * @returns the pair as it is now; what the two are to be told of it, `tell` knows
     */
    afterEnd(running: Pair, as: 'completed' | 'early', now: Date): Pair {
      const place = placeOf(running);
      pairs.close(running.id, as, keepUntilOf(now, place.timeZone), now);
      const pair = pairs.get(running.id);
      const keepUntil = pair.keepUntil ?? keepUntilOf(now, place.timeZone);
      agenda.set('archive', pair.id, archiveAt(pair));
      agenda.set('erase', pair.id, eraseMoment(keepUntil, place.timeZone));
      return pair;
    },
    /** Leaves the channel open. @returns false where it was kept before */
    keep(pair: Pair): boolean {
      if (!agenda.has('archive', pair.id)) return false;
      agenda.set('archive', pair.id, null);
      return true;
    },
    /** Whether the week is over after which the channel is archived; looks again where it is not. */
    isWeekOver(pair: Pair, now: Date): boolean {
      if (!pair.closedAt) return false;
      const moment = archiveMoment(pair.closedAt, placeOf(pair));
      if (moment > now) agenda.set('archive', pair.id, moment);
      return moment <= now;
    },
    archive(pair: Pair, now: Date): void {
      const work = { do: 'archive', channelOf: channelKeyOf(pair.id) } as const;
      deliveries.plan({ key: archiveKeyOf(pair.id), lane: laneOf(pair.id), work }, now);
    },
    /** Erases what a pair wrote once its time has come: the handler of the agenda's kind `erase`. */
    eraseDue(pairId: number, now: Date): void {
      const pair = pairs.get(pairId);
      if (!pair.keepUntil) return;
      const moment = eraseMoment(pair.keepUntil, placeOf(pair).timeZone);
      if (moment > now) agenda.set('erase', pairId, moment);
      else erase(pairId, now);
    },
  };
}
