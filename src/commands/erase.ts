import { systemClock } from '../clock.ts';
import { erasing } from './erasing.ts';
import { runCommand } from './run.ts';

await runCommand(async (env) =>
  erasing({ args: process.argv.slice(2), env, now: systemClock.now() }).join('\n'),
);
