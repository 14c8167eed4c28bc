import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildBot } from './bot/build.ts';
import { allFlows } from './flow.ts';
import { Pool } from './pool.ts';
import { play } from './run.ts';
import { inLines, killsOf, makeRuns } from './walk.ts';

const { values } = parseArgs({
  options: { flow: { type: 'string' }, point: { type: 'string' } },
});

const pool = new Pool(await buildBot());
let failed = false;
for (const flow of (await allFlows()).filter(({ name }) => !values.flow || name === values.flow)) {
  const calm = await play(flow, pool);
  const plans = killsOf(flow, calm).filter(({ at }) => !values.point || at === values.point);
  console.log(`${flow.name}: ${plans.length} points, ${calm.outcome.said.length} messages`);
  const walked = await makeRuns(plans, pool, availableParallelism() + 1, (told) => {
    if (typeof told !== 'number') for (const line of inLines(told)) console.log(line);
  });
  console.log(JSON.stringify({ ...walked, findings: walked.findings.length }));
  failed ||= walked.findings.length > 0;
}
pool.close();
process.exitCode = failed ? 1 : 0;
