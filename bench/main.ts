import { benchAcks } from './acks.ts';
import { benchTick } from './tick.ts';

const now = new Date();
for (const bench of [benchTick, benchAcks]) {
  for (const line of await bench(now)) console.log(line);
}
