/**
 * The licenses of what is shipped: `rollup-plugin-license` tells the packages in each bundle, workers included, and here
 * they become one NOTICE.txt inside the package.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';

/** Licenses under which a package may be part of ours: their text must go along, and nothing else is asked. */
const ALLOWED = '(MIT OR ISC OR BSD-3-Clause OR Apache-2.0 OR MPL-2.0 OR Unlicense)';

/** Packages that are published with others' code inside their own files, which no bundler sees. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  'd3-array': ['internmap'],
  'd3-delaunay': ['delaunator', 'robust-predicates'],
};

const MODULES = join(import.meta.dirname, '../node_modules');

interface Shipped {
  title: string;
  text: string;
}

/** By "name version". */
const shipped = new Map<string, Shipped>();

/** Collects what goes into a bundle; fails the build if something is under a license that is not allowed. */
export const licensePlugin = (): Plugin =>
  license({
    thirdParty: {
      allow: { test: ALLOWED, failOnUnlicensed: true, failOnViolation: true },
      output: (dependencies: Dependency[]) => {
        for (const { name, version, license: spdx, licenseText } of dependencies) {
          add(name ?? '', version ?? '', spdx ?? '', licenseText ?? '');
          for (const inner of INSIDE[name ?? ''] ?? []) addInstalled(inner);
        }
      },
    },
    // Rollup's and Vite's types of a plugin differ in hooks that this one has not.
  }) as unknown as Plugin;

/** Writes NOTICE.txt into a built package's folder. */
export function writeNotice(folder: string): void {
  const sections = [...shipped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { title, text }]) => `${title}\n\n${text}\n`);
  const head = 'Retromark is under the MIT license. It contains these packages, in part or whole:\n';
  writeFileSync(join(folder, 'NOTICE.txt'), [head, ...sections].join(`\n${'-'.repeat(72)}\n\n`));
}

function add(name: string, version: string, spdx: string, text: string): void {
  const body = text.trim().replaceAll('\r\n', '\n') || 'Its package has no text of the license.';
  shipped.set(`${name} ${version}`, {
    title: `${name} ${version} (${spdx})\nhttps://www.npmjs.com/package/${name}/v/${version}`,
    text: body,
  });
}

function addInstalled(name: string): void {
  const folder = join(MODULES, name);
  const { version, license: spdx } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e/i.test(candidate));
  add(name, version ?? '', spdx ?? '', file === undefined ? '' : readFileSync(join(folder, file), 'utf8'));
}
