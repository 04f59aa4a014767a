/** A real Chromium in which every contender has a host of its own, and the loads that are measured in it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { type BlogPage, type BlogServer, startBlogServer } from '../../browser/blog-server.ts';
import { ChromiumTab } from '../../browser/chromium-tab.ts';
import { temporaryDirectory } from '../../browser/cleanup.ts';
import { type Driver, launch, type Tab } from '../../browser/driver.ts';
import { ensureBrowsers } from '../../browser/ensure.ts';
import { buildExtension } from '../../build.ts';
import { blogPage } from './blog-page.ts';
import { type ContenderName, CONTENDERS, HOSTS, writePeers } from './contenders.ts';
import { type ThreadTimes, threadTimes, TRACE_CATEGORIES, type TraceEvent } from './trace.ts';

/** The extension's API, as far as it is called by `inExtension`. */
declare const chrome: { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } };

/** What the page notes down itself, and only where it is asked to: it takes time of its own. */
declare global {
  interface Window {
    /** Milliseconds since the epoch at which the DOM was ready, and at which the first highlights were there. */
    benchReady?: number;
    benchShown?: number;
  }
}
const STOPWATCH = `
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('DOMContentLoaded', () => { window.benchReady = now(); });
  const marks = document.getElementsByTagName('mark');
  const timer = setInterval(() => {
    if (CSS.highlights.size === 0 && marks.length === 0) return;
    clearInterval(timer);
    window.benchShown = now();
  }, 1);`;

/** A post as it is asked for: a retrospective or another text, with the stopwatch or without. */
type PageKind = 'retrospective' | 'other';
const TITLES: Readonly<Record<PageKind, string>> = {
  retrospective: '2024년 회고',
  other: 'Redis 튜토리얼: 캐시 사용법',
};

/** Milliseconds without news after which a page has come to rest. */
const REST = 700;
/** Milliseconds until everybody has marked even the longest post. */
const PATIENCE = 120_000;

export interface TracedLoad extends ThreadTimes {
  /** Sum of all layout shifts, as browsers score them. */
  shift: number;
  /** Highlights or marked elements at the end. */
  marked: number;
}

export class PageLab {
  readonly #driver: Driver;
  readonly #blog: BlogServer;
  readonly #scratch: { remove(): void };
  readonly #browser: Browser;

  private constructor(driver: Driver, browser: Browser, blog: BlogServer, scratch: { remove(): void }) {
    this.#driver = driver;
    this.#browser = browser;
    this.#blog = blog;
    this.#scratch = scratch;
  }

  /** With the posts by name. */
  static async open(posts: ReadonlyMap<string, string>): Promise<PageLab> {
    ensureBrowsers(['chromium']);
    const scratch = temporaryDirectory('retromark-peers-');
    const pages = new Map<string, BlogPage>();
    for (const [name, text] of posts) {
      for (const [kind, title] of Object.entries(TITLES)) {
        pages.set(`/${kind}/${name}`, blogPage({ title, text }));
        pages.set(`/${kind}/${name}/timed`, blogPage({ title, text, script: STOPWATCH }));
      }
    }
    const blog = await startBlogServer({ hosts: HOSTS, routes: ({ path }) => pages.get(path) });
    const driver = await launch({
      browser: 'chromium',
      extensionDir: buildExtension('chromium'),
      besides: await writePeers(scratch.path),
      headless: true,
      hosts: HOSTS,
    });
    const { page } = chromiumTab(await driver.newTab());
    return new PageLab(driver, page.context().browser()!, blog, scratch);
  }

  async close(): Promise<void> {
    await this.#driver.close();
    await this.#blog.close();
    this.#scratch.remove();
  }

  get version(): string {
    return this.#browser.version();
  }

  /** The processes in which pages run. */
  async rendererIds(): Promise<number[]> {
    const session = await this.#browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }

  /** Has the background running, with the lexicon read. */
  async warmUp(post: string): Promise<void> {
    await this.fromReady('retromark', post);
  }

  /** Traces a load until `marks` are there, if it is to have any, and the page has come to rest. */
  async traced(name: ContenderName, post: string, kind: PageKind = 'retrospective'): Promise<TracedLoad> {
    const { page, close } = await this.#tab();
    const url = this.#urlOf(name, kind, post);
    await this.#browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
    await page.goto(url);
    await sleep(REST);
    if (kind === 'retrospective' && name !== 'nothing' && name !== 'empty') await this.#marked(page);
    await sleep(REST);
    const { traceEvents } = JSON.parse(String(await this.#browser.stopTracing())) as { traceEvents: TraceEvent[] };
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total), 50);
        }),
    );
    const marked = await countMarked(page);
    await close();
    return { ...threadTimes(traceEvents, url), shift, marked };
  }

  /** Milliseconds from a ready DOM to the first highlights. */
  async fromReady(name: ContenderName, post: string, isStopped = false): Promise<number> {
    const { page, close } = await this.#tab();
    if (isStopped) await this.#driver.killBackground();
    await page.goto(this.#urlOf(name, 'retrospective', `${post}/timed`));
    await page.waitForFunction(() => window.benchShown, undefined, { polling: 50, timeout: PATIENCE });
    const took = await page.evaluate(() => window.benchShown! - window.benchReady!);
    await close();
    return took;
  }

  /** Milliseconds from the reader's asking, on a page that was left alone, to the first highlights. */
  async fromAsking(post: string, isStopped: boolean): Promise<number> {
    const { page, tab, close } = await this.#tab();
    await page.goto(this.#urlOf('retromark', 'other', `${post}/timed`));
    const id = await tab.browserTabId();
    await sleep(REST);
    if (isStopped) await this.#driver.killBackground();
    const asked = await this.#driver.inExtension((to) => {
      void chrome.tabs.sendMessage(to, { kind: 'read' });
      return performance.timeOrigin + performance.now();
    }, id);
    await page.waitForFunction(() => window.benchShown, undefined, { polling: 50, timeout: PATIENCE });
    const shown = await page.evaluate(() => window.benchShown!);
    await close();
    return shown - asked;
  }

  /** Opens a tab and leaves it open, at rest. The function returned closes it. */
  async keepOpen(name: ContenderName, post: string): Promise<{ page: Page; close: () => Promise<void> }> {
    const { page, close } = await this.#tab();
    await page.goto(this.#urlOf(name, 'retrospective', post));
    if (name !== 'nothing' && name !== 'empty') await this.#marked(page);
    return { page, close };
  }

  async #marked(page: Page): Promise<void> {
    await page.waitForFunction(() => CSS.highlights.size > 0 || document.querySelector('mark'), undefined, {
      polling: 200,
      timeout: PATIENCE,
    });
  }

  #urlOf(name: ContenderName, kind: PageKind, post: string): string {
    return this.#blog.urlOf(CONTENDERS[name].host, `/${kind}/${post}`);
  }

  async #tab(): Promise<{ page: Page; tab: ChromiumTab; close: () => Promise<void> }> {
    const tab = chromiumTab(await this.#driver.newTab());
    return { page: tab.page, tab, close: () => tab.close() };
  }
}

function chromiumTab(tab: Tab): ChromiumTab {
  if (!(tab instanceof ChromiumTab)) throw new TypeError('Only Chromium has traces');
  return tab;
}

const countMarked = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document.querySelectorAll('mark').length +
      [...CSS.highlights.values()].reduce((count, highlight) => count + highlight.size, 0),
  );
