import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // No module of ours keeps state that a test could see, so they are loaded once and not once for every file.
    isolate: false,
    testTimeout: 20_000,
  },
});
