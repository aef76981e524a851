import { defineConfig } from 'vitest/config';

// Tests run on the sources, so that a test never passes on a stale build.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@aspis\/(\w+)$/, replacement: new URL('./packages/', import.meta.url).pathname + '$1/src/index.ts' },
    ],
  },
  test: { include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'tools/**/*.test.ts'] },
});
