/**
 * Runs a command of scripts/ on a fresh clone: installs the dependencies where they are missing or out of date, then hands
 * over to the project's own Node. Itself needs nothing but Node 20 and npm, and writes nothing to standard output.
 *
 *     node scripts/setup.mjs NAME [argument…]      runs scripts/NAME.ts
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
/** Says for which lockfile the dependencies were installed. */
const stamp = join(modules, '.retromark-lock');

const [command, ...args] = process.argv.slice(2);
installDependencies();
const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
run(node, [join(root, 'scripts', `${command}.ts`), ...args], { PATH: path });

function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === lock && existsSync(node)) return;
  console.error('Installing dependencies (npm ci) …');
  // npm's own output goes to standard error: a command's standard output may be read by a program.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed; what npm says above tells why.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** Runs a program in this one's place: same streams, same exit code. */
function run(program, programArgs, environment) {
  // Ctrl+C is the program's, which may have something to say before it ends.
  process.on('SIGINT', () => undefined);
  const { status, signal, error } = spawnSync(program, programArgs, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (error) console.error(error.message);
  process.exit(status ?? (signal ? 130 : 1));
}
