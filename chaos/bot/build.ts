import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cache = pathOf('node_modules/.cache/kantel-chaos/');

/** Runs the bundle from code that V8 compiled before, which halves the time a start takes. */
const runner = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { Script } = require('node:vm');
const file = process.argv[2];
const compiled = file + '.compiled';
const script = new Script(wrap(readFileSync(file, 'utf8')), {
  filename: file,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
});
script.runInThisContext()({}, require, module, file, __dirname);
if (process.argv[3] === 'compile') {
  writeFileSync(compiled, script.createCachedData());
  process.exit(0);
}
`;

/**
 * Modules look for files beside themselves: each still finds them where it lies, but for the thread, which is bundled
 * too.
 */
const ownPlaces = (thread: string): Plugin => ({
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /\/(src|chaos)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replace("'./thread.mjs'", JSON.stringify(pathToFileURL(thread).href)),
      loader: 'ts',
    }));
  },
});

/** The bot in one file that starts fast. */
export interface Bundle {
  /** What to run with node. */
  readonly program: readonly string[];
  remove(): void;
}

/** Bundles the bot, and compiles the bundle. */
export async function buildBot(): Promise<Bundle> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bot-'));
  const run = join(folder, 'run.cjs');
  const bundle = join(folder, 'bot.cjs');
  const thread = join(folder, 'thread.cjs');
  const options: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['better-sqlite3'],
    plugins: [ownPlaces(thread)],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(bundle).href) },
    logLevel: 'error',
  };
  await build({ ...options, entryPoints: [pathOf('chaos/bot/main.ts')], outfile: bundle });
  await build({ ...options, entryPoints: [pathOf('src/features/matching/worker.ts')], outfile: thread });
  writeFileSync(run, runner);
  execFileSync(process.execPath, [run, bundle, 'compile']);
  return { program: [run, bundle], remove: () => rmSync(folder, { recursive: true, force: true }) };
}
