import cron from 'node-cron';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Tick } from './tick.ts';

/**
 * Ticks at every full minute. Reckoned in UTC, where no hour happens twice or never; whose working hours they are
 * is decided by the rules. A tick that takes longer than a minute is not overtaken by the next.
 */
export function createCron(deps: { tick: Tick; clock: Clock; log: Log }) {
  let underWay: Promise<unknown> = Promise.resolve();
  const run = (): Promise<unknown> => {
    underWay = deps.tick(deps.clock.now()).catch((err: unknown) => deps.log.error({ err }, 'a tick failed'));
    return underWay;
  };
  const task = cron.createTask('* * * * *', run, { timezone: 'Etc/UTC', noOverlap: true });
  return {
    start: () => task.start(),
    /** Resolves when the tick under way has ended. */
    async stop(): Promise<void> {
      await task.destroy();
      await underWay;
    },
  };
}
