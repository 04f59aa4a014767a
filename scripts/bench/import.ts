/**
 * npm run bench -- import [--posts N]
 *
 * A backup of N posts (10,000 if left out), with 100 mentions and 10 marks each, read into an empty library of a real
 * Chromium: planned, written, planned again where everything is there already, and undone. Milliseconds, with the longest
 * time in which the reader was told no progress.
 */
import { parseArgs } from 'node:util';
import { type Driver, launch, type Tab } from '../browser/driver.ts';
import { ensureBrowsers } from '../browser/ensure.ts';
import { buildExtension } from '../build.ts';
import { chooseBackup } from './import/backup.ts';
import { textTable } from './table.ts';
import { UsageError } from './usage.ts';

const LARGE = 10_000;

/** What is clicked, and what is there once it is done. */
const STEPS: readonly [what: string, click: string | undefined, done: string][] = [
  ['planning, nothing there', undefined, '.planned'],
  ['writing', '.planned .primary', '.last'],
  ['planning, everything there', undefined, '.planned'],
  ['undoing', '.last .button', '.drop'],
];

interface Figures {
  time: number;
  longestSilence: number;
}

export async function importBench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { posts: { type: 'string' } } });
  const posts = Number(values.posts ?? LARGE);
  if (!Number.isInteger(posts) || posts < 1) throw new UsageError('--posts takes a number from 1.');
  ensureBrowsers(['chromium']);
  const extensionDir = buildExtension('chromium');
  const driver = await launch({ browser: 'chromium', extensionDir, headless: true, hosts: [] });
  try {
    const rows = await measure(driver, posts);
    console.log(`\n${textTable([`${posts.toLocaleString('en')} posts`, 'milliseconds', 'longest silence'], rows)}`);
  } finally {
    await driver.close();
  }
}

async function measure(driver: Driver, posts: number): Promise<string[][]> {
  const library = await driver.newTab(driver.extensionUrl('library.html#exchange'));
  const rows: string[][] = [];
  for (const [what, click, done] of STEPS) {
    await library.waitFor('the import', () => document.querySelector('.drop, .planned'));
    const figures = click === undefined ? await plan(library, posts, done) : await timed(library, click, done);
    rows.push([what, ...Object.values(figures).map((value: number) => Math.round(value).toLocaleString('en'))]);
    process.stderr.write(`  ${rows.at(-1)?.join('  ')}\n`);
    // Nothing is new: the answer is put away.
    if (what.startsWith('planning, everything')) {
      await library.evaluate(() => document.querySelector<HTMLElement>('.planned .answers button:last-child')?.click());
      await library.waitFor('the last import', () => document.querySelector('.last'));
    }
  }
  return rows;
}

async function plan(library: Tab, posts: number, done: string): Promise<Figures> {
  const size = await library.evaluate(chooseBackup, posts);
  process.stderr.write(`  a file of ${Math.round(size / 1e6)} MB\n`);
  return timed(library, '.drop input', done);
}

/** From a click, or from the choice of a file that waits in the field, to what is there then. */
const timed = (library: Tab, click: string, done: string): Promise<Figures> =>
  library.evaluate(
    (pressed: string, awaited: string) =>
      new Promise<{ time: number; longestSilence: number }>((resolve) => {
        const start = performance.now();
        let told = start;
        let longestSilence = 0;
        let shown = '';
        const element = document.querySelector<HTMLElement>(pressed);
        if (element instanceof HTMLInputElement) element.dispatchEvent(new Event('change'));
        else element?.click();
        const look = (): void => {
          const now = performance.now();
          const progress = document.querySelector('progress');
          const state = String(progress?.getAttribute('value'));
          const isDone = !progress && document.querySelector(awaited) !== null && now > start + 50;
          if (isDone || state !== shown) {
            longestSilence = Math.max(longestSilence, now - told);
            [told, shown] = [now, state];
          }
          if (isDone) resolve({ time: now - start, longestSilence });
          else setTimeout(look, 20);
        };
        setTimeout(look);
      }),
    click,
    done,
  );
