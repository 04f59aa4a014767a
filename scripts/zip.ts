/**
 * npm run zip
 *
 * Makes the packages for the stores and the package of the sources, in .output/. Then does what a reviewer at a store
 * does, makes them again from the package of the sources alone, and fails unless every byte is the same. The licenses of
 * all that is shipped are in NOTICE, which is brought up to date.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runWxt } from './build.ts';

const ROOT = join(import.meta.dirname, '..');

for (const name of zips(ROOT)) rmSync(join(ROOT, '.output', name));
makePackages(ROOT);
updateNotice();

const again = mkdtempSync(join(tmpdir(), 'retromark-'));
try {
  unpackSources(again);
  symlinkSync(join(ROOT, 'node_modules'), join(again, 'node_modules'), 'junction');
  makePackages(again);
  for (const name of zips(ROOT)) report(name);
} finally {
  rmSync(again, { recursive: true, force: true });
}

/** Builds and zips for both browsers. */
function makePackages(root: string): void {
  for (const target of ['chrome', 'firefox'] as const) runWxt(root, 'zip', target);
}

/** The names of the packages, in order. */
function zips(root: string): string[] {
  mkdirSync(join(root, '.output'), { recursive: true });
  return readdirSync(join(root, '.output'))
    .filter((name) => name.endsWith('.zip'))
    .sort();
}

/** NOTICE is in the package of the sources too, so that it must be right before. */
function updateNotice(): void {
  const made = join(ROOT, '.output/firefox-mv3/NOTICE.txt');
  const kept = join(ROOT, 'NOTICE');
  if (existsSync(kept) && readFileSync(kept).equals(readFileSync(made))) return;
  copyFileSync(made, kept);
  console.error('NOTICE was out of date. It is right now: look at it, commit it, and run this again.');
  process.exitCode = 1;
}

function unpackSources(folder: string): void {
  const sources = zips(ROOT).find((name) => name.endsWith('-sources.zip'));
  if (sources === undefined) throw new Error('There is no package of the sources.');
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(ROOT, '.output', sources))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Prints a package's size and digest, and whether the second one is the same. */
function report(name: string): void {
  const [bytes, second] = [ROOT, again].map((root) => readFileSync(join(root, '.output', name)));
  if (!bytes || !second) return;
  const isSame = bytes.equals(second);
  const digest = createHash('sha256').update(bytes).digest('hex');
  console.log(`${name}  ${bytes.length} bytes  sha256 ${digest}${isSame ? '' : '  NOT the same when made again'}`);
  if (!isSame) process.exitCode = 1;
}
