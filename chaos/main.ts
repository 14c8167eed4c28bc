import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { buildBot } from './bot/build.ts';
import { crashes } from './crashes.ts';
import { allFlows } from './flow.ts';
import { type Load, load } from './load.ts';
import { allParts } from './part.ts';
import { Pool } from './pool.ts';
import { Report } from './report.ts';

/** Every press has to be acknowledged within this. Milliseconds. */
const A_SECOND = 1_000;

const { values } = parseArgs({
  options: {
    /** One flow alone. */
    flow: { type: 'string' },
    /** One point or seed alone, as a finding names it. */
    point: { type: 'string' },
    /** One part alone: crashes, load, or a file in parts/. */
    only: { type: 'string' },
    /** A sample, always the same, without the parts that `npm test` runs too, and without a judgement on times. */
    short: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => console.log(line);
const report = new Report();
const begun = performance.now();
const isWanted = (part: string): boolean =>
  values.only === undefined ? part === 'crashes' || !(values.flow || values.point) : values.only === part;
const isInTests = (part: string): boolean => values.short && values.only !== part;

if (isWanted('crashes')) {
  const flows = (await allFlows()).filter(({ name }) => !values.flow || name === values.flow);
  if (flows.length === 0) throw new Error(`there is no flow ${values.flow}`);
  const bot = await buildBot();
  const pool = new Pool(bot.program);
  const sample = values.short ? { ofEachKind: 3, weathers: 1 } : { weathers: 20 };
  try {
    await crashes(
      flows,
      pool,
      report,
      { ...sample, only: values.point, atOnce: availableParallelism() + 1 },
      say,
    );
  } finally {
    pool.close();
    bot.remove();
  }
}
for (const [name, part] of await allParts()) {
  if (isWanted(name) && !isInTests(name)) await part.run(report);
}
if (isWanted('load')) tellLoad(values.short ? await load(20, 3) : await load(200, 60));
for (const line of report.inLines()) say(line);
say(`took ${Math.round((performance.now() - begun) / 1_000)} s`);
process.exitCode = report.isGood ? 0 : 1;

function tellLoad({ kantel, bare }: Load): void {
  for (const [name, { p50, p99, most }] of Object.entries({ Kantel: kantel, 'bare Bolt': bare }))
    report.line(
      `acknowledged, ms: ${name.padEnd(10)} p50 ${p50}  p99 ${p99}  longest ${most}  (${kantel.presses} presses)`,
    );
  report.line(
    `under load: ${kantel.failures} answers of Slack failed, ${kantel.unacknowledged} presses unacknowledged, ${kantel.lost} lost`,
  );
  if (kantel.most >= A_SECOND && !values.short)
    report.wrong(`a press was acknowledged after ${kantel.most} ms`);
  if (kantel.unacknowledged > 0) report.wrong(`${kantel.unacknowledged} presses were not acknowledged`);
  if (kantel.lost > 0) report.wrong(`${kantel.lost} presses were acknowledged and lost`);
}
