/**
 * npm start [-- FILE|URL … --browser chromium|firefox --headless --json]
 *
 * Builds the extension and opens a browser with it on the given posts (text, Markdown, HTML or an address), by default on
 * a sample. Without a display, or with --headless, prints what was found in each post and takes screenshots.
 */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startBlogServer } from './browser/blog-server.ts';
import { type Driver, launch, type Tab } from './browser/driver.ts';
import { anyBrowser, ensureBrowsers } from './browser/ensure.ts';
import { buildExtension } from './build.ts';
import { type Post, readPost } from './start/post.ts';
import { type PostReport, table } from './start/report.ts';
import { sourceOffsets } from './start/source-offsets.ts';
import { readByExtension } from './start/read.ts';

const SAMPLE = join(import.meta.dirname, 'samples/ko.md');
const OUTPUT = join(import.meta.dirname, '../.output/start');
/** A blog host of the site list, so that the shipped extension runs on it as it is. */
const HOST = 'retromark.tistory.com';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const browser = values.browser ?? anyBrowser();
if (browser !== 'chromium' && browser !== 'firefox') {
  console.error(`--browser takes chromium or firefox, not "${browser}".`);
  process.exit(2);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = values.headless || values.json || !hasDisplay;

const isAddress = (name: string): boolean => /^https?:\/\//.test(name);
const targets = positionals.length > 0 ? positionals : [SAMPLE];
const posts = new Map(
  targets
    .filter((name) => !isAddress(name))
    .map((name, index) => [name, { path: `/${index + 1}`, post: readPost(name) }]),
);

ensureBrowsers([browser]);
const extensionDir = buildExtension(browser);
const blog = await startBlogServer({
  hosts: [HOST],
  routes: new Map([...posts.values()].map(({ path, post }) => [HOST + path, post.html])),
});
const driver = await launch({
  browser,
  extensionDir,
  headless,
  hosts: [HOST],
  network: targets.some(isAddress) ? 'open' : 'closed',
});

try {
  await (headless ? report(driver) : show(driver));
} finally {
  await driver.close();
  await blog.close();
}

/** Opens every post and leaves the browser to the reader until it is closed. */
async function show(running: Driver): Promise<void> {
  for (const target of targets) await running.newTab(addressOf(target));
  console.log('Retromark is running. Close the browser, or press Ctrl+C, to end.');
  await running.ended();
}

async function report(running: Driver): Promise<void> {
  const reports: PostReport[] = [];
  let first: Tab | undefined;
  for (const target of targets) {
    const tab = await running.newTab(addressOf(target));
    const found = await readByExtension(running, tab);
    reports.push({ file: target, ...found, mentions: inSource(found.mentions, posts.get(target)?.post) });
    first ??= tab;
  }
  if (values.json) for (const post of reports) console.log(JSON.stringify(post));
  else for (const post of reports) console.log(table(post));
  if (first) await takeScreenshots(running, first);
}

/** A text file's mentions point into the file, those of other posts into the page's text. */
function inSource(mentions: PostReport['mentions'], post: Post | undefined): PostReport['mentions'] {
  if (post?.source === undefined) return mentions;
  const offsets = sourceOffsets(post.source);
  return mentions.map((mention) => ({ ...mention, ...offsets.toSource(mention) }));
}

async function takeScreenshots(running: Driver, tab: Tab): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  const page = join(OUTPUT, 'page.png');
  const popup = join(OUTPUT, 'popup.png');
  await tab.setViewport(1000, 1000);
  await tab.screenshot(page);
  const panel = await running.newTab(running.extensionUrl(`popup.html?tab=${await tab.browserTabId()}`));
  await panel.setViewport(500, 640);
  await panel.waitFor('the popup to show the post', () => document.querySelector('.chip, .hint') !== null);
  await panel.screenshot(popup);
  console.error(`Screenshots: ${[page, popup].map((path) => relative(process.cwd(), path)).join(', ')}`);
}

function addressOf(target: string): string {
  const served = posts.get(target);
  return served ? blog.urlOf(HOST, served.path) : target;
}
