import { shiftedClock, systemClock } from '../clock.ts';
import type { Language } from '../words/language.ts';
import { morningOf } from './days.ts';
import { isOfEarlierDemo } from './earlier.ts';
import { guideOf } from './guide.ts';
import { beginningOf, playHistory, playInvitation } from './seed.ts';
import { type Demo, startDemo } from './start.ts';
import type { TurnableClock } from './turner.ts';

/** What a demo in which people can look around is started with. */
export interface LiveOptions {
  language?: Language | undefined;
  databasePath?: string | undefined;
  port?: number | undefined;
  /** Nobody is paired yet. */
  isEmpty?: boolean | undefined;
  /** Its clock, which stands until it is set; the machine's, shifted, where it is absent. */
  clock?: TurnableClock | undefined;
}

/** A demo in which people can look around. */
export interface LiveDemo extends Demo {
  /** Whether it goes on with the pairs of an earlier run. */
  readonly isContinued: boolean;
}

/**
 * Starts the demo with the page and the guide: on this morning, in a firm in which five pairs have some months behind
 * them and the others are invited. A database of an earlier demo is taken as it is.
 */
export async function startLiveDemo(options: LiveOptions): Promise<LiveDemo> {
  const { language, databasePath, port, isEmpty } = options;
  const today = (options.clock ?? systemClock).now();
  const morning = morningOf(today);
  const isContinued = databasePath !== undefined && isOfEarlierDemo(databasePath, today);
  const hasHistory = !isEmpty && !isContinued;
  const clock = options.clock ?? shiftedClock(morning);
  clock.moveTo(hasHistory ? beginningOf(morning) : morning);
  const demo = await startDemo({
    ...{ clock, language, databasePath, port },
    isStanding: options.clock !== undefined,
    guide: guideOf(language),
  });
  if (hasHistory) await playHistory(demo, morning);
  else if (!isContinued) await playInvitation(demo);
  return { ...demo, isContinued };
}
