import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { databasePathOf } from '../config.ts';
import { restoreDatabase } from '../db/restore.ts';
import { inFull } from './copied.ts';
import { runCommand, UsageError } from './run.ts';

await runCommand(async (env) => {
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new UsageError('npm run restore -- <file> [--replace]');
  const path = databasePathOf(env);
  const restored = await restoreDatabase(from, path, { mayReplace: values.replace, now: systemClock.now() });
  const former = restored.setAside ? ` What was there is ${restored.setAside} now.` : '';
  return `Restored ${path} from ${from}: ${inFull(restored)}.${former}`;
});
