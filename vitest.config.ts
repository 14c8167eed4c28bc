import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    pool: 'threads',
    // Much of a test's time is spent waiting for a process, a socket or a browser, so also two cores take two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // No module of ours keeps state that a test could see, so they are loaded once and not once for every file.
    isolate: false,
    // Only to end what hangs: nothing is judged by how long it takes, and some machines are many times slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
