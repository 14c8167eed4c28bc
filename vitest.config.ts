import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // Much of a test's time is spent waiting for a process, a socket or a browser, so also two cores take two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No module of ours keeps state that a test could see, so they are loaded once and not once for every file.
    isolate: false,
    testTimeout: 20_000,
  },
});
