import { parseArgs } from 'node:util';
import { databasePathOf } from '../config.ts';
import { copyDatabase } from '../db/copy.ts';
import { inFull } from './copied.ts';
import { runCommand, UsageError } from './run.ts';

await runCommand(async (env) => {
  const { values, positionals } = parseArgs({
    options: { overwrite: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [to, ...more] = positionals;
  if (!to || more.length > 0) throw new UsageError('npm run backup -- <file> [--overwrite]');
  const copied = await copyDatabase(databasePathOf(env), to, values.overwrite);
  return `Backed up to ${to}: ${inFull(copied)}. It was opened and looked through.`;
});
