import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const READS_THE_CLOCK = /Date\.now\(\)|new Date\(\)|performance\.now\(\)/;

test('the bot reads the time in clock.ts alone', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const readers = files.filter((file) => READS_THE_CLOCK.test(readFileSync(join(src, file), 'utf8')));
  expect(readers.filter((file) => !file.startsWith('local-slack/') && !file.startsWith('demo/'))).toEqual([
    'clock.ts',
  ]);
});
