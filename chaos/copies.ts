import type { Flow } from './flow.ts';
import type { Run } from './run.ts';
import type { Plan } from './walk.ts';

/** A run in which all that goes to the bot comes three times: twice at the same moment, and once more afterwards. */
export const copiesOf = (flow: Flow, calm: Run): Plan => ({
  flow,
  calm,
  at: 'copies',
  what: 'all comes three times',
  kind: 'copies',
  disturbance: { copies: { atOnce: 1, later: 1 } },
});
