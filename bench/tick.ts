import { createTransact } from '../src/db/transaction.ts';
import { createLog } from '../src/log.ts';
import { createAgenda } from '../src/schedule/agenda-store.ts';
import { createTick } from '../src/schedule/tick.ts';
import { median } from './figures.ts';
import { seedPairs } from './seed.ts';

const SIZES = [100, 100_000] as const;
const ROUNDS = 2_000;

/** What a tick with nothing due costs with few and with many running pairs, measured in turn. */
export async function benchTick(now: Date): Promise<string[]> {
  const ticks = SIZES.map((size) => {
    const db = seedPairs(':memory:', size, now);
    const agenda = createAgenda(db);
    const transact = createTransact(db, () => {});
    return createTick({ agenda, transact, log: createLog('silent'), handlers: {} });
  });
  const times: number[][] = SIZES.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [which, tick] of ticks.entries()) {
      const begun = performance.now();
      await tick(now);
      times[which]?.push(performance.now() - begun);
    }
  }
  const [few = 0, many = 0] = times.map(median);
  return [
    `tick, nothing due: ${(few * 1_000).toFixed(0)} µs with ${SIZES[0]} pairs, ` +
      `${(many * 1_000).toFixed(0)} µs with ${SIZES[1]} pairs (${(many / few).toFixed(2)} times; at most 3 wanted)`,
  ];
}
