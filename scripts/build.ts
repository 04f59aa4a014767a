import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

type Browser = 'chromium' | 'firefox';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds the extension for a browser as it is shipped; the folder of the result. Prints nothing; throws an Error with
 * what the build printed if it fails.
 */
export function buildExtension(browser: Browser): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
  return join(ROOT, '.output', `${target}-mv3`);
}
