import { benchAcks } from './acks.ts';
import { benchMatching } from './matching.ts';
import { benchOpening } from './opening.ts';
import { benchPage } from './page.ts';
import { benchTick } from './tick.ts';

const now = new Date();
for (const bench of [benchTick, benchOpening, benchAcks, benchMatching, benchPage]) {
  for (const line of await bench(now)) console.log(line);
}
