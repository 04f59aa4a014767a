/**
 * npm run bench -- worker --texts DIR
 *
 * How long after its DOM is ready a 10 kB post has its highlights, in the built extension in real browsers: with the
 * background running, and with the background stopped before every load. The difference is what a stopped background
 * costs in all: the browser's own start of it, our code, the lexicon and the database. Our own code, from asking for the
 * lexicon to the mentions, the background measures itself.
 */
import { parseArgs } from 'node:util';
import { startBlogServer } from '../browser/blog-server.ts';
import { type Driver, launch, type Tab } from '../browser/driver.ts';
import { ensureBrowsers } from '../browser/ensure.ts';
import { buildExtension } from '../build.ts';
import { environment, environmentLine } from './environment.ts';
import { figuresOf } from './statistics.ts';
import { textTable } from './table.ts';
import { readTexts, textOfSize } from './text.ts';
import { UsageError } from './usage.ts';

const HOST = 'bench.tistory.com';
const PATH = '/post';
const TEXT_BYTES = 10_000;
const ROUNDS = 15;
const BROWSERS = ['chromium', 'firefox'] as const;

/** What the page itself measures: milliseconds from DOMContentLoaded to the first highlights. */
declare global {
  interface Window {
    retromarkTook?: number;
  }
}
const STOPWATCH = `<script>
  let ready = 0;
  document.addEventListener('DOMContentLoaded', () => { ready = performance.now(); });
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0) return;
    clearInterval(timer);
    window.retromarkTook = performance.now() - ready;
  }, 1);
</script>`;

export async function workerBench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { texts: { type: 'string' } } });
  if (values.texts === undefined) throw new UsageError('--texts names a folder of .txt files.');
  const text = textOfSize(readTexts(values.texts).text, TEXT_BYTES);

  ensureBrowsers(BROWSERS);
  const blog = await startBlogServer({ hosts: [HOST], routes: new Map([[HOST + PATH, pageOf(text)]]) });
  const where = environment();
  const rows: string[][] = [];
  try {
    for (const browser of BROWSERS) {
      const extensionDir = buildExtension(browser);
      const driver = await launch({ browser, extensionDir, headless: true, hosts: [HOST] });
      try {
        const tab = await driver.newTab(blog.urlOf(HOST, PATH));
        for (const stopped of [false, true]) {
          const { highlights, own } = await measure(driver, tab, stopped);
          rows.push([`${browser}, background ${stopped ? 'stopped' : 'running'}`, highlights, own]);
        }
      } finally {
        await driver.close();
      }
    }
  } finally {
    await blog.close();
  }
  const heads = [`From a ready DOM, ${TEXT_BYTES / 1_000} kB`, 'until highlights', 'of it, our own code'];
  const told = `Median (min–max) of ${ROUNDS} loads each, milliseconds.`;
  console.log([environmentLine(where), told, '', textTable(heads, rows)].join('\n'));
}

async function measure(driver: Driver, tab: Tab, stopped: boolean): Promise<{ highlights: string; own: string }> {
  const highlights: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (stopped) await driver.killBackground();
    await tab.reload();
    highlights.push(await tab.waitFor('the highlights', () => window.retromarkTook));
    const { lexicon = NaN, recognize = NaN } = await driver.backgroundMeasures();
    own.push(stopped ? lexicon + recognize : recognize);
  }
  return { highlights: rangeOf(highlights), own: rangeOf(own) };
}

function rangeOf(times: readonly number[]): string {
  const { median, min, max } = figuresOf(times);
  return `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;
}

/** A title that makes any text a retrospective. */
function pageOf(text: string): string {
  const paragraphs = text.split('\n').map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>2024년 회고</title>${STOPWATCH}<article><h1>2024년 회고</h1>${paragraphs.join('')}</article>`;
}
