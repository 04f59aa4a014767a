/** `npm start` as a newcomer types it, with a post of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'retromark-start-'));
const post = join(folder, 'post.txt');

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['chromium', 'firefox'])('a text file is read in %s, offsets pointing into the file', (browser) => {
  const text = '2024년 회고\n\n올해는 래블업에서 쿠버네티스를 배웠다. 아쉬운 점도 많았지만 즐거웠다.\n';
  writeFileSync(post, text);
  const args = ['scripts/start.ts', '--headless', '--json', '--browser', browser, post];
  const report = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as {
    mentions: { start: number; end: number; text: string; canonical: string }[];
  };
  expect(report.mentions.map(({ canonical }) => canonical)).toEqual(['Lablup', 'Kubernetes']);
  expect(report.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['래블업', '쿠버네티스']);
});
