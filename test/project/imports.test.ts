import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
const planted: string[] = [];

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true });
});

/** Reads a tree by the rules of this house; the answer is the names of the rules that are broken in it. */
async function brokenRules(folder: string): Promise<{ rules: string[]; modules: number }> {
  const { output } = await cruise(['src'], {
    ...config.options,
    tsConfig: {},
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  const { summary } = output as ICruiseResult;
  return { rules: summary.violations.map(({ rule }) => rule.name), modules: summary.totalCruised };
}

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kantel-imports-'));
  planted.push(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const leaf = 'export const it = 1;\n';

describe('the import rules', () => {
  test('find a tree to read, and nothing wrong in it', async () => {
    const { rules, modules } = await brokenRules(root);
    expect(modules).toBeGreaterThan(80);
    expect(rules).toEqual([]);
  });

  test.each<[rule: string, files: Record<string, string>]>([
    ['no-cycles', { 'src/a.ts': "import './b.ts';\n", 'src/b.ts': "import './a.ts';\n" }],
    ['app-joins', { 'src/app.ts': leaf, 'src/features/hub/service.ts': "import '../../app.ts';\n" }],
    [
      'features-by-the-front-door',
      { 'src/features/notes/view.ts': leaf, 'src/features/hub/view.ts': "import '../notes/view.ts';\n" },
    ],
    ['pure-rooms', { 'src/clock.ts': leaf, 'src/features/notes/rules.ts': "import '../../clock.ts';\n" }],
    ['pure-rooms-without-node', { 'src/words/dates.ts': "import 'node:fs';\n" }],
    ['sql-in-stores', { 'src/features/notes/service.ts': "import 'better-sqlite3';\n" }],
    ['slack-at-the-edge', { 'src/features/notes/slack.ts': "import '@slack/bolt';\n" }],
    [
      'foundations-know-no-features',
      { 'src/features/a/rules.ts': leaf, 'src/slack/edge.ts': "import '../features/a/rules.ts';\n" },
    ],
    [
      'local-slack-stands-apart',
      { 'src/clock.ts': leaf, 'src/local-slack/index.ts': "import '../clock.ts';\n" },
    ],
    [
      'kantel-knows-one-slack',
      { 'src/local-slack/index.ts': leaf, 'src/slack/edge.ts': "import '../local-slack/index.ts';\n" },
    ],
    ['no-tests-in-the-house', { 'test/it.ts': leaf, 'src/log.ts': "import '../test/it.ts';\n" }],
    ['nothing-unresolved', { 'src/log.ts': "import './nowhere.ts';\n" }],
  ])('%s refuses a planted violation', async (rule, files) => {
    expect((await brokenRules(plant(files))).rules).toContain(rule);
  });
});
