import { existsSync } from 'node:fs';
import { inWords, storageTroubleOf } from '../db/fault.ts';

/** What is wrong with how a command was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command of the command line, with the settings that the bot itself would read.
 * @param work what it does with the environment; what it returns is printed. What it throws is one line, and the
 *   process ends with 1, or with 2 where it was called wrongly
 */
export async function runCommand(work: (env: NodeJS.ProcessEnv) => Promise<string>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    console.log(await work(process.env));
  } catch (thrown) {
    const error = storageTroubleOf(thrown) ? inWords(thrown) : thrown;
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
