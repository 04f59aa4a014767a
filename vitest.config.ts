import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { lexiconPlugin } from './scripts/lexicon-plugin.ts';

const START = 'test/e2e/start.test.ts';

/** No test may fail for being slow. */
const BROWSERS = {
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 30_000 } },
};

export default defineConfig({
  plugins: [preact(), lexiconPlugin()],
  test: {
    setupFiles: 'test/seed.ts',
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'] } },
      // Browsers on a small machine: two files at a time.
      { extends: true, test: { ...BROWSERS, name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: [START] } },
      // It builds the extension anew, which no other test can bear.
      { extends: true, test: { ...BROWSERS, name: 'e2e-start', include: [START], sequence: { groupOrder: 1 } } },
    ],
  },
});
