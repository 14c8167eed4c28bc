import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { databasePathOf } from '../config.ts';

// Runs Litestream with the settings of the bot: `npm run litestream -- replicate`, `-- restore`, `-- snapshots`.

/** What Litestream can do with our configuration, and whether it wants to be told which database it is about. */
const subcommands: Readonly<Record<string, { namesDatabase: boolean }>> = {
  replicate: { namesDatabase: false },
  restore: { namesDatabase: true },
  snapshots: { namesDatabase: true },
  generations: { namesDatabase: true },
  wal: { namesDatabase: true },
};
const configuration = fileURLToPath(new URL('../../litestream.yml', import.meta.url));

if (existsSync('.env')) process.loadEnvFile('.env');
const [name = '', ...options] = process.argv.slice(2);
const subcommand = subcommands[name];
const database = databasePathOf(process.env);
if (!subcommand) refuse(`npm run litestream -- ${Object.keys(subcommands).join(' | ')}`);
else if (!process.env.REPLICA_URL?.trim()) {
  refuse('REPLICA_URL is missing: where the copy goes, such as s3://bucket/kantel or file:///mnt/elsewhere');
} else {
  run([name, '-config', configuration, ...options, ...(subcommand.namesDatabase ? [database] : [])]);
}

/** What is signalled to this process goes on to Litestream, and its end is ours. */
function run(args: readonly string[]): void {
  // What it writes, here or elsewhere, is for whoever runs it alone.
  process.umask(0o077);
  const child = spawn(program(), args, {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_PATH: database },
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => child.kill('SIGINT'));
  child.on('error', () =>
    refuse(
      'Litestream is not there: its npm package has it for Linux on x64; elsewhere, install it (litestream.io)',
    ),
  );
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** The one that npm installed, where there is one for this machine; otherwise whatever is installed as `litestream`. */
function program(): string {
  try {
    const name = `@flydotio/litestream-${process.platform}-${process.arch}/litestream`;
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return 'litestream';
  }
}

function refuse(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
