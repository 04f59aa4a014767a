/** The extension is updated, or turned off, under pages that are open. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import {
  clickOn,
  clickUi,
  copyOfBuild,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  OUR_UI,
  rowsOf,
  selectByDragging,
  toastText,
  uiBox,
  uiText,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

const PAGES = {
  [`${HOST}/yearly`]: pages.YEARLY,
  [`${HOST}/other`]: pages.OTHER_YEAR,
  [`${HOST}/shapes`]: pages.SHAPES,
};
const RELOAD = 'Reload the page to go on';
const builds = new Map<string, string>();

inBothBrowsers(
  'Updates',
  PAGES,
  (world) => {
    test('a note that is being written goes on where a new version reads the page, on the page alone', async () => {
      const tab = await startNote(world, '/yearly', '업데이트 전에 쓰고 ');
      await tab.type('저장을 기다리지 않고 ');
      await update(world);
      await tab.type('그 뒤에도 쓴다.');
      // Firefox puts the new version into open pages by itself.
      if (world.driver.browser === 'chromium') {
        await expect.poll(() => advice(tab)).toContain(RELOAD);
        expect(await noteIn(tab)).toBe('업데이트 전에 쓰고 저장을 기다리지 않고 그 뒤에도 쓴다.');
        await readFromPanel(world, tab);
      }
      await expect.poll(() => savedNote(world)).toMatch(/^업데이트 전에 쓰고 저장을 기다리지 않고/);
      await expect.poll(() => hosts(tab)).toBe(1);
      await uiBox(tab, '.editor .done');
      expect(await advice(tab)).toBe('none');
      const note = await noteIn(tab);
      await tab.type(' 끝.');
      await clickUi(tab, '.editor .done');
      await expect.poll(() => savedNote(world)).toBe(`${note} 끝.`);

      expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);
      const before = (await rowsOf(world, 'annotations')).length;
      await selectByDragging(tab, '#last');
      await tab.press('Alt+Shift+1');
      expect(await highlighted(tab, 'green')).toEqual(['그라파나']);
      expect(await rowsOf(world, 'annotations')).toHaveLength(before + 1);
      expect(await hosts(tab)).toBe(1);
      await tab.close();
    });

    test('a page where nothing was open is left quietly, and says so only to who still asks for something', async () => {
      const tab = await world.open(HOST, '/other');
      await highlighted(tab, 'technology');
      const library = await world.driver.newTab(world.driver.extensionUrl('library.html'));
      await library.waitFor('the library', () => document.querySelector('main') !== null);
      await update(world);
      await tab.bringToFront();
      if (world.driver.browser === 'chromium') {
        await tab.waitFor('the names to go', () => !CSS.highlights.has('retromark-technology'));
        await tab.click(5, 5);
        await tab.press('a');
        expect(await hosts(tab)).toBe(0);
        await tab.press('Alt+Shift+j');
        await expect.poll(() => toastText(tab)).toContain(RELOAD);
        await readFromPanel(world, tab);
      }
      // In Firefox the old highlights stay until the new script has read the page.
      await expect
        .poll(async () => {
          await tab.press('Alt+Shift+j');
          return uiText(tab);
        })
        .not.toBe('');
      await uiBox(tab, '.card');
      expect(await toastText(tab)).not.toContain(RELOAD);
      expect(await hosts(tab)).toBe(1);
      await tab.close();
    });

    test('Firefox waits with an update as long as a page of ours is open, and puts it in once none is', async () => {
      // Chromium does so by itself.
      if (world.driver.browser === 'chromium') return;
      const library = await openLibrary(world, 'settings');
      await library.waitFor('the settings', () => document.querySelector('.wipe input'));
      await clickOn(library, '.wipe input');
      await library.type('half');
      await watchBackground(library);
      writeNext(world);
      await world.driver.offerUpdate('waits');
      expect(await library.waitFor('the background to be asked', () => (window as Watching).did)).toEqual(['looked']);
      await library.bringToFront();
      await library.type(' written');
      expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('.wipe input')?.value)).toBe(
        'half written',
      );
      await library.close();
      // It is woken for the next one, without what was put into it above.
      await world.driver.killBackground();
      await world.driver.offerUpdate('putIn');
    });

    test('nothing of it is an error that nobody caught', async () => {
      expect(await world.driver.uncaughtErrors()).toEqual([]);
    });

    test('turned off while a note is being written: the text stays, the page says so', async () => {
      const tab = await startNote(world, '/shapes', '꺼지기 전에 쓰고 ');
      await world.driver.disableExtension();
      await tab.type('그 뒤에도 쓴다.');
      await expect.poll(() => advice(tab)).toContain(RELOAD);
      expect(await noteIn(tab)).toBe('꺼지기 전에 쓰고 그 뒤에도 쓴다.');
      if (world.driver.browser === 'chromium') {
        await clickUi(tab, '.editor .copy');
        await clickUi(tab, '.editor .done');
        await expect.poll(() => noteIn(tab)).toBeUndefined();
      }
      expect(await world.driver.uncaughtErrors()).toEqual([]);
    });
  },
  (browser) => {
    const extensionDir = copyOfBuild(browser);
    builds.set(browser, extensionDir);
    // Packages that nobody has signed.
    return { extensionDir, preferences: { 'xpinstall.signatures.required': false } };
  },
);

/** Marks the first sentence to be marked and writes into its note, until that is saved. */
async function startNote(world: World, path: string, text: string): Promise<Tab> {
  const tab = await world.open(HOST, path);
  await highlighted(tab, 'technology');
  await selectByDragging(tab, '#mark, #from');
  await clickUi(tab, '.toolbar .note');
  await uiBox(tab, 'textarea');
  await tab.type(text);
  await expect.poll(() => savedNote(world)).toBe(text);
  return tab;
}

/** Puts a newer version in the place of the one that runs. */
async function update(world: World): Promise<void> {
  writeNext(world);
  await world.driver.reloadExtension();
}

interface Watching {
  /** What the background has done about an update: whether it has looked what is open, and whether it has given way. */
  did?: string[];
}

interface Background {
  browser: { extension: { getViews: () => unknown[] }; runtime: { reload: () => void } };
}

/** In Firefox the background is a page like others. */
const watchBackground = (library: Tab): Promise<void> =>
  library.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: { runtime: { getBackgroundPage(): Promise<Background> } } };
    const { extension, runtime } = (await browser.runtime.getBackgroundPage()).browser;
    const { getViews } = extension;
    const { reload } = runtime;
    const did: string[] = [];
    runtime.reload = () => {
      did.push('gave way');
      reload();
    };
    extension.getViews = () => {
      did.push('looked');
      // What it makes of that, it does at once.
      setTimeout(() => ((window as Watching).did = did));
      return getViews();
    };
  });

/** Gives the build the next version. */
function writeNext({ driver }: World): void {
  const path = join(builds.get(driver.browser)!, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  const [major = '0', minor = '0'] = manifest.version.split('.');
  writeFileSync(path, JSON.stringify({ ...manifest, version: `${major}.${Number(minor) + 1}.0` }));
}

/** Several tries of a reader. */
const PATIENCE = { timeout: 90_000 };

/** What a reader does in the popup, whose opening gives access to the tab. */
async function readFromPanel(world: World, tab: Tab): Promise<void> {
  const panel = await openPanel(world, tab);
  const isUnread = (): boolean => document.querySelector('.hint .primary') !== null;
  await panel.waitFor('the page to be offered', isUnread);
  await expect
    .poll(async () => {
      if (!(await panel.evaluate(isUnread))) return 'read';
      await tab.bringToFront();
      await world.driver.clickAction();
      await clickOn(panel, '.hint .primary');
      await panel
        .waitFor('the page to be read', () => !document.querySelector('.hint .primary'))
        .catch(() => undefined);
      return 'unread';
    }, PATIENCE)
    .toBe('read');
  await panel.close();
}

const savedNote = async (world: World): Promise<unknown> =>
  (await rowsOf(world, 'annotations')).toSorted((a, b) => Number(b['created']) - Number(a['created']))[0]?.['note'];

const noteIn = (tab: Tab): Promise<string | undefined> =>
  tab.inShadow(OUR_UI, (root) => root.querySelector('textarea')?.value);

/** What stands below the panel that is open, as its style sheet has it. */
const advice = async (tab: Tab): Promise<string> =>
  (await tab.inShadow(OUR_UI, (root) => {
    const panel = root.querySelector('.panel')!;
    const { content } = getComputedStyle(panel, '::after');
    return content.startsWith('attr') ? (panel.getAttribute('data-gone') ?? '') : content;
  })) ?? '';

const hosts = (tab: Tab): Promise<number> => tab.evaluate((ui: string) => document.querySelectorAll(ui).length, OUR_UI);
