import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from './scripts/lexicon-plugin.ts';

export default defineConfig({
  plugins: [preact(), lexiconPlugin()],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Browsers on a small machine: two files at a time, and no test may fail for being slow.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
