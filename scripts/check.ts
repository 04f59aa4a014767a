/**
 * npm run check
 *
 * Types, lint, format, dead code, the lexicon, the shipped packages: everything that is looked at without running it.
 * Runs all checks even if one fails, and says at the end which did.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildExtension } from './build.ts';

const ROOT = join(import.meta.dirname, '..');
const module = (path: string): string => join(ROOT, 'node_modules', path);

const CHECKS: readonly { name: string; command: readonly string[] }[] = [
  { name: 'generated types', command: [module('wxt/bin/wxt.mjs'), 'prepare'] },
  { name: 'types', command: [module('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [module('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: [module('knip/bin/knip.js')] },
  { name: 'lexicon', command: [join(ROOT, 'scripts/lexicon.ts'), 'check'] },
];

const failed = CHECKS.filter(({ name, command }) => !passes(name, process.execPath, command)).map(({ name }) => name);
if (!lintsAsAddOn()) failed.push('web-ext lint');

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else console.log('\nAll checks passed.');

function passes(name: string, program: string, args: readonly string[]): boolean {
  console.log(`— ${name}`);
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Mozilla's own check of the shipped Firefox package. */
function lintsAsAddOn(): boolean {
  const folder = buildExtension('firefox');
  return passes('web-ext lint', process.execPath, [
    module('web-ext/bin/web-ext.js'),
    'lint',
    '--source-dir',
    folder,
    '--no-config-discovery',
  ]);
}
