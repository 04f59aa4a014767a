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
  runWxt(ROOT, 'build', target);
  return join(ROOT, '.output', `${target}-mv3`);
}

/** Has WXT build or zip the project at `root`. Prints nothing; throws an Error with what WXT printed if it fails. */
export function runWxt(root: string, command: 'build' | 'zip', target: 'chrome' | 'firefox'): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, command, '-b', target], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt ${command} failed for ${target}:\n${stdout}${stderr}`);
}
