/**
 * npm run check
 *
 * Types, lint, format, dead code, the lexicon, the shipped packages: everything that is looked at without running it.
 * Runs all checks even if one fails, and says at the end which did.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const module = (path: string): string => join(ROOT, 'node_modules', path);

const CHECKS: readonly { name: string; command: readonly string[] }[] = [
  { name: 'generated types', command: [module('wxt/bin/wxt.mjs'), 'prepare'] },
  { name: 'types', command: [module('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [module('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: [module('knip/bin/knip.js')] },
  { name: 'lexicon', command: [join(ROOT, 'scripts/lexicon.ts'), 'check'] },
  { name: 'packages, made twice', command: [join(ROOT, 'scripts/zip.ts')] },
  {
    // Mozilla's own check of what the step before has built.
    name: 'web-ext lint',
    command: [
      module('web-ext/bin/web-ext.js'),
      'lint',
      '--warnings-as-errors',
      '--no-config-discovery',
      '--source-dir',
      '.output/firefox-mv3',
    ],
  },
];

const failed = CHECKS.filter(({ name, command }) => !passes(name, command)).map(({ name }) => name);

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else console.log('\nAll checks passed.');

function passes(name: string, command: readonly string[]): boolean {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}
