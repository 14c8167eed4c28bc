import { createKantel, type Kantel } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { installKillSwitch } from './kill-switch.ts';
import type { Answered, Asked, Order } from './wire.ts';

/**
 * The real bot in a process of its own: as `src/main.ts` starts it, but with a clock that the harness turns, and a
 * switch that kills it where the harness wants. One process can be one bot after another, until it is killed.
 */
const killSwitch = installKillSwitch();
const clock = standingClock(new Date(0));
let kantel: Kantel | undefined;

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'start':
      killSwitch.arm(order.killAt);
      clock.moveTo(new Date(order.now));
      kantel = createKantel({ config: readConfig(order.env), clock, log: createLog('warn'), isTicked: true });
      return kantel.start();
    case 'clock':
      return clock.moveTo(new Date(order.now));
    case 'tick':
      return kantel?.tick(clock.now());
    case 'idle':
      return kantel?.idle();
    case 'nextDue':
      return kantel?.nextDue()?.getTime() ?? null;
    case 'passed':
      return killSwitch.passed();
    case 'stop':
      await kantel?.stop();
      kantel = undefined;
  }
}

process.on('message', ({ id, order }: Asked) => {
  const answer = (answered: Omit<Answered, 'id'>): void => void process.send?.({ id, ...answered });
  obey(order).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: String(error) }),
  );
});
// The harness is gone, in whatever way.
process.on('disconnect', () => process.exit());
