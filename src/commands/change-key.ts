import { systemClock } from '../clock.ts';
import { changingKey } from './changing-key.ts';
import { runCommand } from './run.ts';

await runCommand(async (env) =>
  changingKey({ args: process.argv.slice(2), env, now: systemClock.now() }).join('\n'),
);
