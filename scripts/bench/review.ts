/**
 * npm run bench -- review [--posts N]
 *
 * The panel and the library over a small and a large library, in a real Chromium with a profile of its own: what a reader
 * waits for, in milliseconds. The large one has N posts (10,000 if left out), 100 mentions and 10 marks a post; the small
 * one 100 posts, so that growth is seen.
 */
import { parseArgs } from 'node:util';
import { startBlogServer } from '../browser/blog-server.ts';
import { type Driver, launch, type Tab } from '../browser/driver.ts';
import { ensureBrowsers } from '../browser/ensure.ts';
import { buildExtension } from '../build.ts';
import { environment, environmentLine } from './environment.ts';
import { fillLibrary, MENTIONS_A_POST } from './review/generate.ts';
import { measureCharts, measureExport, measurePopup, measureScroll, measureSearch } from './review/measure.ts';
import { textTable } from './table.ts';
import { UsageError } from './usage.ts';

const SMALL = 100;
const LARGE = 10_000;
const MARKS_A_POST = 10;
const HOST = 'bench.tistory.com';
const PATH = '/post';

/** What is measured, in the order of the table, with what is asked for at most. */
const AIMS: Readonly<Record<string, string>> = {
  'popup: first paint with content': '150',
  'search answer, first (index being read)': '',
  'search answer, after that': '100',
  'library: longest frame while scrolling': '50',
  'chart: trends': '1,000',
  'chart: company and technology': '1,000',
  'chart: names together': '1,000',
  'chart: authors': '1,000',
  'export of everything: Markdown': '20,000',
  'export of everything: backup': '20,000',
};

export async function reviewBench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { posts: { type: 'string' } } });
  const large = Number(values.posts ?? LARGE);
  if (!Number.isInteger(large) || large < SMALL) throw new UsageError(`--posts takes a number from ${SMALL}.`);
  ensureBrowsers(['chromium']);
  const where = environment();
  const columns: Record<string, number>[] = [];
  const sizes = [SMALL, large];
  for (const posts of sizes) columns.push(await measureLibrary(posts));
  const rows = Object.entries(AIMS).map(([what, aim]) => [
    what,
    ...columns.map((column) => Math.round(column[what] ?? NaN).toLocaleString('en')),
    aim,
  ]);
  const heads = sizes.map((posts) => `${posts.toLocaleString('en')} posts`);
  console.log(`${environmentLine(where)}\n\n${textTable(['milliseconds', ...heads, 'at most'], rows)}`);
}

async function measureLibrary(posts: number): Promise<Record<string, number>> {
  const page =
    '<!doctype html><title>2024년 회고</title><article><h1>2024년 회고</h1>' +
    '<p>올해는 쿠버네티스와 Redis를 배웠다. 아쉬웠지만 즐거운 한 해였다.</p>'.repeat(40) +
    '</article>';
  const blog = await startBlogServer({ hosts: [HOST], routes: new Map([[HOST + PATH, page]]) });
  const driver = await launch({
    browser: 'chromium',
    extensionDir: buildExtension('chromium'),
    headless: true,
    hosts: [HOST],
  });
  try {
    // The extension makes its database when it is first opened.
    const library = await driver.newTab(driver.extensionUrl('library.html'));
    await library.waitFor('the database', async () =>
      (await indexedDB.databases()).some(({ version = 0 }) => version > 1),
    );
    await library.close();
    const marks = posts * MARKS_A_POST;
    const size = `${posts.toLocaleString('en')} posts, ${(posts * MENTIONS_A_POST).toLocaleString('en')} mentions, ${marks.toLocaleString('en')} marks`;
    await fillLibrary(driver, { posts, marks }, (done) => process.stderr.write(`\r${size}: ${done} written `));
    process.stderr.write('\n');
    const post = await driver.newTab(blog.urlOf(HOST, PATH));
    await post.waitFor('the highlights', () => CSS.highlights.size > 0);
    return await measureAll(driver, post);
  } finally {
    await driver.close();
    await blog.close();
  }
}

async function measureAll(driver: Driver, post: Tab): Promise<Record<string, number>> {
  const popup = `popup.html?tab=${await post.browserTabId()}`;
  const figures: Record<string, number> = {};
  const note = async (what: string, work: Promise<number>): Promise<void> => {
    figures[what] = await work;
    process.stderr.write(`  ${what}: ${Math.round(figures[what])}\n`);
  };
  await note('popup: first paint with content', measurePopup(driver, popup));
  const [first, later] = await measureSearch(driver, popup);
  await note('search answer, first (index being read)', Promise.resolve(first));
  await note('search answer, after that', Promise.resolve(later));
  await note('library: longest frame while scrolling', measureScroll(driver));
  await note('chart: trends', measureCharts(driver, '#trends'));
  await note('chart: company and technology', measureCharts(driver, '#map'));
  await note('chart: names together', measureCharts(driver, '#together'));
  await note('chart: authors', measureCharts(driver, '#authors'));
  await note('export of everything: Markdown', measureExport(driver, 'markdown'));
  await note('export of everything: backup', measureExport(driver, 'backup'));
  return figures;
}
