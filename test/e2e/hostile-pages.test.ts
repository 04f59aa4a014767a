/** Pages that turn against the reader's notes: nothing leaks, nothing is changed but by the reader, the page goes on. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { HOSTILE, SENTENCE } from './fixtures/hostile.ts';
import {
  clickUi,
  highlighted,
  inBothBrowsers,
  openLibrary,
  openPanel,
  putRows,
  rowsOf,
  uiBox,
  uiText,
} from './harness.ts';

const HOST = 'hostile.github.io';
const SECRET = 'zebra-7-secret';
/** Of another post, on another site. */
const OTHER = 'quagga-8-secret';
const OTHER_ROW = {
  id: '3f1c2a10-0000-4000-8000-000000000001',
  url: 'https://velog.io/@dev/other',
  type: 'note',
  color: 'yellow',
  note: OTHER,
  tags: [`${OTHER}-tag`],
  selector: { exact: OTHER, prefix: '', suffix: '', start: 0, end: OTHER.length },
  created: 1,
  updated: 1,
};

type Page = keyof typeof HOSTILE;
const PAGES = Object.fromEntries(Object.entries(HOSTILE).map(([name, page]) => [`${HOST}/${name}`, page]));

interface HostileWindow {
  seen: unknown[];
  /** What getSelection() told. */
  selected: string[];
  typed: string;
  written: string;
  pasted: string;
  clicks: number;
  attack?: (secret: string) => void;
}

inBothBrowsers('Hostile pages', PAGES, (world) => {
  const open = async (name: Page): Promise<Tab> => {
    const id = new URL(world.driver.extensionUrl('')).host;
    const tab = await world.open(HOST, `/${name}?id=${id}`);
    expect(await highlighted(tab, 'technology')).toEqual(['쿠버네티스']);
    await putRows(world, 'annotations', [OTHER_ROW]);
    return tab;
  };

  const rowsOfPage = async (name: Page) =>
    (await rowsOf(world, 'annotations')).filter(({ url }) => String(url).startsWith(`https://${HOST}/${name}`));

  /** Nothing of the reader's is in what the page could see, nobody but the reader has changed anything, the page goes on. */
  const expectUnharmed = async (tab: Tab, name: Page, note: string): Promise<void> => {
    const { seen, selected, letters } = await tab.evaluate(() => {
      const page = window as unknown as HostileWindow;
      return {
        seen: page.seen.map(String),
        selected: page.selected.join('\n'),
        letters: [page.typed, page.written, page.pasted],
      };
    });
    expect(seen.filter((each) => each.includes('-secret')).map((each) => each.slice(0, 200))).toEqual([]);
    // Browsers tell every page what is selected in the focused field of a closed root, and let it select there.
    if (name !== 'forgeries') expect(selected).not.toContain('-secret');
    // The page that forges messages of ours has to know our id.
    if (name !== 'forgeries') expect(seen.join('\n')).not.toMatch(/retromark@|-extension:|wxt:/);
    expect(
      letters.map((each) => each.replace(/[^a-z0-9-]/g, '')).filter((each) => /ebra|secr|quag/.test(each)),
    ).toEqual([]);
    expect(await rowsOfPage(name)).toEqual([expect.objectContaining({ note, selector: expect.any(Object) })]);
    expect((await rowsOf(world, 'annotations')).find(({ id }) => id === OTHER_ROW.id)).toEqual(OTHER_ROW);
    expect(await rowsOf(world, 'terms')).toEqual([]);
    const { x, y } = await boxOf(tab, '#button', 'middle');
    const clicks = (): Promise<number> => tab.evaluate(() => (window as unknown as HostileWindow).clicks);
    const before = await clicks();
    await tab.click(x, y);
    await expect.poll(clicks).toBe(before + 1);
  };

  const attack = (tab: Tab): Promise<void> =>
    tab.evaluate((secret: string) => (window as unknown as HostileWindow).attack?.(secret), SECRET);

  const select = async (tab: Tab): Promise<void> => {
    const from = await boxOf(tab, '#mark', 'start');
    const to = await boxOf(tab, '#mark', 'end');
    await tab.drag(from.x, from.y, to.x, to.y);
  };

  /** Marks the sentence by pointer, and writes the secret into its note. The page attacks whenever our UI is open. */
  const markAndWrite = async (tab: Tab): Promise<void> => {
    await select(tab);
    await uiBox(tab, '.toolbar .note');
    await clickUi(tab, '.toolbar .note');
    await uiBox(tab, 'textarea');
    await tab.type(SECRET);
    await attack(tab);
    await clickUi(tab, '.editor .done');
    await expect.poll(() => uiText(tab)).toBe('');
    await expectLit(tab, 'yellow', SENTENCE);
    const { x, y } = await boxOf(tab, '#mark', 'middle');
    await tab.mouseMove(x, y);
    await uiBox(tab, '.card');
    expect(await uiText(tab)).toContain(SECRET);
    await attack(tab);
    await tab.press('Escape');
  };

  test.each<[what: string, name: Page]>([
    ['overwrites what everybody uses', 'prototypes'],
    ['gives its elements the names of what everybody asks for', 'clobbered'],
    ['imitates our elements', 'imitations'],
    ['forges events, commands and messages', 'forgeries'],
    ['takes our highlights and paints its own in their place', 'thieves'],
    ['moves our element into a frame', 'moving'],
  ])('a page that %s', async (_, name) => {
    const tab = await open(name);
    await markAndWrite(tab);
    await expectLit(tab, 'yellow', SENTENCE);
    await expectLit(tab, 'technology', '쿠버네티스');
    await expectUnharmed(tab, name, SECRET);
    await tab.close();
  });

  test('no page can load or frame a file of ours', async () => {
    const tab = await open('forgeries');
    const files = ['icon/48.png', 'popup.html', 'library.html', 'manifest.json', 'content-scripts/content.css'];
    const loaded = await tab.evaluate(
      (addresses: string[]) => {
        const load = (tag: 'img' | 'script' | 'link', address: string): Promise<boolean> =>
          new Promise((resolve) => {
            const element = Object.assign(document.createElement(tag), {
              rel: 'stylesheet',
              href: address,
              src: address,
            });
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            document.head.append(element);
          });
        const fetched = (address: string): Promise<boolean> =>
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          );
        return Promise.all(
          addresses.flatMap((address) => [
            load('img', address),
            load('script', address),
            load('link', address),
            fetched(address),
          ]),
        );
      },
      files.map((file) => world.driver.extensionUrl(file)),
    );
    expect(loaded).not.toContain(true);
    await tab.close();
  });

  test('our own pages make no markup, script or style out of text, and start no foreign worker', async () => {
    const library = await openLibrary(world, 'marks');
    const made = await library.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        markup: () => (document.createElement('div').innerHTML = '<b>x</b>'),
        script: () => (document.createElement('script').text = '1'),
        handler: () => document.body.setAttribute('onclick', '1'),
        worker: () => new Worker('https://velog.io/worker.js'),
        blob: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      };
      const done = Object.entries(attempts).filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      });
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = 'body { outline: 7px solid red }';
      const isStyled = getComputedStyle(document.body).outlineWidth === '7px';
      const isFetched = await fetch('https://velog.io/').then(
        () => true,
        () => false,
      );
      return { done: done.map(([name]) => name), isStyled, isFetched };
    });
    expect(made).toEqual({ done: [], isStyled: false, isFetched: false });
    await library.close();
  });

  test('a page that writes itself anew', async () => {
    const tab = await open('rewritten');
    await tab.evaluate(() => (window as unknown as { rewrite(): void }).rewrite());
    await tab.waitFor('a name of the new document', () =>
      [...(CSS.highlights.get('retromark-technology') ?? [])].some((range) => range.startContainer.isConnected),
    );
    await markAndWrite(tab);
    await expectUnharmed(tab, 'rewritten', SECRET);
    await tab.close();
  });

  test('a page that throws our element out at once: marking by key still works', async () => {
    const tab = await open('removing');
    await select(tab);
    await tab.press('Alt+Shift+3');
    expect(await highlighted(tab, 'blue')).toEqual([SENTENCE]);
    await expectUnharmed(tab, 'removing', '');
    const panel = await openPanel(world, tab);
    await panel.waitFor('the mark', (text: string) => document.body.textContent.includes(text), [SENTENCE]);
    await panel.close();
    await tab.close();
  });
});

/** Waits until a layer shows just this. */
const expectLit = (tab: Tab, layer: string, text: string): Promise<void> =>
  expect.poll(() => highlighted(tab, layer)).toEqual([text]);

/** A point of an element, found by what the page cannot have put names in place of. */
const boxOf = (tab: Tab, selector: string, point: 'start' | 'middle' | 'end'): Promise<{ x: number; y: number }> =>
  tab.evaluate(
    (css: string, where: string) => {
      const element = Document.prototype.querySelector.call(document, css)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, right, top, height } = element.getBoundingClientRect();
      const x = where === 'start' ? left + 1 : where === 'end' ? right - 1 : (left + right) / 2;
      return { x, y: top + height / 2 };
    },
    selector,
    point,
  );
