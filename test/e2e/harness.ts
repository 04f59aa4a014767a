/** Starts real browsers with the shipped builds, and the little that all end-to-end tests ask of them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type BlogPage, type BlogServer, startBlogServer } from '../../scripts/browser/blog-server.ts';
import { temporaryDirectory } from '../../scripts/browser/cleanup.ts';
import { type Driver, launch, type LaunchOptions, type Tab } from '../../scripts/browser/driver.ts';
import type { Tables } from '../storage/invariants.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');
export const HOST = 'dev.tistory.com';
/** The element that our UI on pages is in. */
export const OUR_UI = 'html > [data-retromark], :fullscreen > [data-retromark]';

export interface World {
  readonly driver: Driver;
  readonly blog: BlogServer;
  /** Opens a page of the blog server and waits until it has loaded. */
  open(host: string, path: string, scheme?: 'http' | 'https'): Promise<Tab>;
}

/** A copy of a browser's build, for tests that change it. */
export function copyOfBuild(browser: LaunchOptions['browser']): string {
  const { path } = temporaryDirectory('retromark-build-');
  cpSync(buildFor(browser), path, { recursive: true });
  return path;
}

const buildFor = (browser: LaunchOptions['browser']): string =>
  join(OUTPUT, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** Pages by host and path; a function is asked at every request, with the path and its query. */
export type Pages = Readonly<Record<string, BlogPage | ((path: string) => BlogPage | Promise<BlogPage>)>>;

/** A suite that runs in Chromium and in Firefox, each started once for the whole suite. */
export function inBothBrowsers(
  name: string,
  pages: Pages,
  tests: (world: World) => void,
  options: Partial<LaunchOptions> | ((browser: LaunchOptions['browser']) => Partial<LaunchOptions>) = {},
): void {
  const hosts = [...new Set(Object.keys(pages).map((address) => address.split('/', 1)[0] ?? ''))];
  describe.each(['chromium', 'firefox'] as const)(`${name} (%s)`, (browser) => {
    let driver: Driver | undefined;
    let blog: BlogServer | undefined;

    beforeAll(async () => {
      blog = await startBlogServer({ hosts, routes: ({ host, path }) => pageAt(pages, host, path), usualPorts: true });
      const extensionDir = buildFor(browser);
      const more = typeof options === 'function' ? options(browser) : options;
      driver = await launch({ browser, extensionDir, headless: true, hosts, webPort: blog.port, ...more });
    });
    afterAll(async () => {
      await driver?.close();
      await blog?.close();
    });

    tests({
      get driver() {
        return present(driver);
      },
      get blog() {
        return present(blog);
      },
      open: (host, path, scheme) => present(driver).newTab(present(blog).urlOf(host, path, scheme)),
    });
  });
}

/** Routes may tell a query; paths may be written as they are read, Korean letters and all. */
function pageAt(pages: Pages, host: string, path: string): BlogPage | Promise<BlogPage> | undefined {
  const address = host + decodeURIComponent(path);
  const key = Object.keys(pages).find((known) => known.includes('?') && address.startsWith(known));
  const page = pages[key ?? address.replace(/\?.*$/s, '')];
  return typeof page === 'function' ? page(path) : page;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the browser has not been started');
  return value;
}

/** The texts that a layer of highlights covers on a page, in order. Waits until there are any. */
export const highlighted = (tab: Tab, layer: string): Promise<string[]> =>
  tab.waitFor(`highlights of ${layer}`, highlightedNow, [layer]);

/** Runs in the page: the texts of a layer's ranges, or undefined while there are none. */
export function highlightedNow(layer: string): string[] | undefined {
  const highlight = CSS.highlights.get(`retromark-${layer}`);
  if (!highlight) return undefined;
  return [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}

/** The panel on a tab's page, opened as a page of its own. */
export async function openPanel({ driver }: World, tab: Tab): Promise<Tab> {
  return driver.newTab(driver.extensionUrl(`popup.html?tab=${await tab.browserTabId()}`));
}

/** A section of the library. */
export const openLibrary = ({ driver }: World, section: string): Promise<Tab> =>
  driver.newTab(driver.extensionUrl(`library.html#${section}`));

/** Waits until the element's text contains `text`. */
export async function expectText(tab: Tab, selector: string, text: string): Promise<void> {
  await tab.waitFor(
    `"${text}" in ${selector}`,
    (css: string, wanted: string) => document.querySelector(css)?.textContent?.includes(wanted),
    [selector, text],
  );
}

/** The middle of an element, scrolled into view once it is there; CSS pixels of the viewport. */
export const centerOf = (tab: Tab, selector: string): Promise<{ x: number; y: number }> =>
  tab.waitFor(
    `${selector} to be visible`,
    (css: string) => {
      const element = document.querySelector(css);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    },
    [selector],
  );

/** Clicks an element with a trusted click, once it stands still: what loads above it may still move it. */
export async function clickOn(tab: Tab, selector: string): Promise<void> {
  let { x, y } = await centerOf(tab, selector);
  for (let isStill = false; !isStill;) {
    await new Promise((resolve) => setTimeout(resolve, 80));
    const now = await centerOf(tab, selector);
    isStill = now.x === x && now.y === y;
    ({ x, y } = now);
  }
  await tab.click(x, y);
}

/** The middle of an element in our UI on the page, or in the page's iframe that `frame` names, once it is there. */
export async function uiBox(tab: Tab, selector: string, frame?: string): Promise<{ x: number; y: number }> {
  let box: { x: number; y: number } | undefined;
  await expect
    .poll(
      async () => {
        box = await tab.inShadow(
          frame === undefined ? OUR_UI : [frame, OUR_UI],
          (root: ShadowRoot, css: string) => {
            const rect = root.querySelector(css)?.getBoundingClientRect();
            return rect && rect.width > 0 ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : undefined;
          },
          selector,
        );
        return box !== undefined;
      },
      { message: `${selector} in the UI on the page` },
    )
    .toBe(true);
  if (!box) throw new Error(`no ${selector}`);
  const { x, y } = await cornerOf(tab, frame);
  return { x: box.x + x, y: box.y + y };
}

/** Where an iframe's viewport lies in that of the page; without a frame, the page's own. */
export const cornerOf = async (tab: Tab, frame?: string): Promise<{ x: number; y: number }> => {
  if (frame === undefined) return { x: 0, y: 0 };
  return tab.evaluate((css: string) => {
    const { x, y } = document.querySelector(css)!.getBoundingClientRect();
    return { x, y };
  }, frame);
};

export const clickUi = async (tab: Tab, selector: string, frame?: string): Promise<void> => {
  const { x, y } = await uiBox(tab, selector, frame);
  await tab.click(x, y);
};

/** The text of our UI on the page, empty while nothing is open. */
export const uiText = async (tab: Tab): Promise<string> =>
  (await tab.inShadow(OUR_UI, (root) => root.querySelector('.panel')?.textContent ?? '')) ?? '';

/** What our UI tells in passing, empty while there is nothing. */
export const toastText = async (tab: Tab): Promise<string> =>
  (await tab.inShadow(OUR_UI, (root) => root.querySelector('.toast')?.textContent ?? '')) ?? '';

/** Selects an element's text by dragging over it, as a reader does. */
export async function selectByDragging(tab: Tab, selector: string): Promise<void> {
  const box = await tab.evaluate((css: string) => {
    const element = document.querySelector(css);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(element!);
    const rects = [...range.getClientRects()];
    const first = rects[0]!;
    const last = rects.at(-1)!;
    return {
      left: first.left,
      top: first.top + first.height / 2,
      right: last.right,
      bottom: last.top + last.height / 2,
    };
  }, selector);
  await tab.drag(box.left + 1, box.top, box.right - 1, box.bottom);
}

/** All rows of a table of the extension's database. */
export const rowsOf = ({ driver }: World, table: string): Promise<Record<string, unknown>[]> =>
  driver.inExtension(
    (name: string) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('retromark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result as Record<string, unknown>[]);
          };
        };
      }),
    table,
  );

/** All rows of all tables of the extension's database, by table. */
export const allRows = ({ driver }: World): Promise<Tables> =>
  driver.inExtension(
    () =>
      new Promise<Tables>((resolve, reject) => {
        const opening = indexedDB.open('retromark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames].filter((name) => name !== 'snapshots');
          const transaction = opening.result.transaction(names);
          const reads = names.map((name) => [name, transaction.objectStore(name).getAll()] as const);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(Object.fromEntries(reads.map(([name, { result }]) => [name, result])) as unknown as Tables);
          };
        };
      }),
  );

/** Writes rows into a table of the extension's database. */
export const putRows = ({ driver }: World, table: string, rows: readonly object[]): Promise<void> =>
  driver.inExtension(
    (name: string, values: readonly object[]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('retromark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          for (const value of values) transaction.objectStore(name).put(value);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    table,
    rows,
  );
