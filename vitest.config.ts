import { defineConfig } from 'vitest/config';

// Tests run on the sources, so that a test never passes on a stale build.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@aspis\/(\w+)$/, replacement: new URL('./packages/', import.meta.url).pathname + '$1/src/index.ts' },
    ],
  },
  test: {
    // Nothing under test keeps state between files, and loading the controls anew for each of 300 files takes minutes.
    isolate: false,
    pool: 'threads',
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'tools/**/*.test.ts'],
  },
});
