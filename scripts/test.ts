/**
 * npm test [-- unit | e2e | any of Vitest's arguments]
 *
 * Installs the browsers where they are missing, builds the extension for both and runs the unit tests and the end-to-end
 * tests. Ends with the counts as a line "N passed, N failed".
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browser/ensure.ts';
import { buildExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, '.output/test-results.json');

const PROJECTS = new Map([
  ['unit', 'unit'],
  ['e2e', 'e2e*'],
]);
const args = process.argv.slice(2).flatMap((arg) => (PROJECTS.has(arg) ? ['--project', PROJECTS.get(arg)!] : [arg]));

ensureBrowsers(['chromium', 'firefox']);
console.log('Building the extension for Chrome and Firefox …');
buildExtension('chromium');
buildExtension('firefox');

mkdirSync(join(ROOT, '.output'), { recursive: true });
rmSync(RESULTS, { force: true });
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`, ...args],
  { cwd: ROOT, stdio: 'inherit' },
);

const { passed, failed } = counts();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : (status ?? 1);

/** True counts: a file that could not even be loaded is a failure too. */
function counts(): { passed: number; failed: number } {
  interface Results {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  }
  try {
    const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
    const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
