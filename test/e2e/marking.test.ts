import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import {
  clickOn,
  centerOf,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openPanel,
  rowsOf,
  selectByDragging,
  toastText,
  uiBox,
  uiText,
  type World,
  OUR_UI,
} from './harness.ts';
import type { PageRequest } from '../../model/page-requests.ts';
import * as pages from './pages.ts';

const NOTE = '나도 **이렇게** 되고 싶다 <b>';

const PAGES = {
  [`${HOST}/yearly`]: pages.YEARLY,
  [`${HOST}/other`]: pages.OTHER_YEAR,
  [`${HOST}/shapes`]: pages.SHAPES,
  [`${HOST}/keys`]: pages.YEARLY,
};

inBothBrowsers('Marking', PAGES, (world) => {
  test('hovering over a name shows its type, canonical name and count', async () => {
    const tab = await world.open(HOST, '/yearly');
    await highlighted(tab, 'technology');
    const box = await tab.evaluate(() => {
      const { x, y, width, height } = document.querySelector('article a')!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.mouseMove(box.x, box.y);
    await uiBox(tab, '.card');
    const text = await uiText(tab);
    expect(text).toContain('Technology');
    expect(text).toContain('Kubernetes');
    expect(text).toContain('3 × in this post');
    await tab.close();
  });

  test('keyboard focus on a link that holds a name shows its card', async () => {
    const tab = await world.open(HOST, '/yearly');
    await highlighted(tab, 'technology');
    await tab.press('Tab');
    await tab.press('Tab');
    await uiBox(tab, '.card');
    expect(await uiText(tab)).toContain('Kubernetes');
    await tab.press('Escape');
    await expect.poll(() => uiText(tab)).toBe('');
    await tab.close();
  });

  test('select, choose a type, write a note: there after a reload and in the panel', async () => {
    const tab = await world.open(HOST, '/yearly');
    await highlighted(tab, 'technology');
    await selectByDragging(tab, '#mark');
    await clickUi(tab, '.toolbar .note');
    await uiBox(tab, 'textarea');
    await tab.type(NOTE);
    await clickUi(tab, '.editor .done');
    expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);

    await tab.reload();
    expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);

    const panel = await openPanel(world, tab);
    await expectText(panel, '.mark', pages.SENTENCE);
    await expectText(panel, '.mark .written', '나도 이렇게 되고 싶다 <b>');
    await expectText(panel, '.mark .written strong', '이렇게');
    await panel.close();
    await tab.close();
  });

  test('one click keeps a recognized name as a mark of its own', async () => {
    const tab = await world.open(HOST, '/other');
    await highlighted(tab, 'technology');
    await tab.press('Alt+Shift+j');
    await clickUi(tab, '.card .keep');
    await uiBox(tab, 'textarea');
    await tab.press('Escape');
    expect(await highlighted(tab, 'blue')).toEqual(['Django']);
    expect(await rowsOf(world, 'annotations')).toContainEqual(
      expect.objectContaining({ termId: 'technology:Django', type: 'technology' }),
    );
    await tab.close();
  });

  test('context menu and shortcut mark the selection, made by a double click too', async () => {
    const tab = await world.open(HOST, '/yearly');
    await highlighted(tab, 'technology');
    const { x, y } = await centerOf(tab, '#last');
    await tab.doubleClick(x, y);
    const selected = (await tab.evaluate(() => String(getSelection()))).trim();
    expect(selected).toContain('그라파나');
    await tellPage(world, await tab.browserTabId(), { kind: 'markSelection', type: 'company' });
    expect(await highlighted(tab, 'pink')).toEqual([selected]);
    await tab.close();
  });

  test.each([
    ['across paragraphs', '#from', '#to', '끝\n둘째'],
    ['backwards', '#to', '#from', '끝\n둘째'],
    ['over items of a list', '#item', '#next-item', '둘\n셋'],
    ['over cells of a table', '#cell', '#next-cell', '다섯\n여섯'],
  ])('a selection %s is marked as a whole', async (_, from, to, quote) => {
    const tab = await world.open(HOST, '/shapes');
    await highlighted(tab, 'technology');
    await dragBetween(tab, from, to);
    await clickUi(tab, '.toolbar .note');
    await uiBox(tab, 'textarea');
    await tab.press('Escape');
    await expect.poll(() => savedQuotes(world)).toContain(quote);
    await clearMarks(tab);
    await tab.close();
  });

  test('by keyboard alone: select, into the toolbar, along it, and Escape gives the selection back', async () => {
    const tab = await world.open(HOST, '/keys');
    await highlighted(tab, 'technology');
    const { x, y } = await centerOf(tab, '#mark');
    await tab.doubleClick(x, y);
    await uiBox(tab, '.toolbar');
    await tab.press('Escape');
    for (let i = 0; i < 3; i++) await tab.press('Shift+ArrowRight');
    await uiBox(tab, '.toolbar');
    const selected = await tab.evaluate(() => String(getSelection()).trim());
    await tab.press('Alt+Shift+Enter');
    await expect.poll(() => focused(tab)).toBe('skill');
    await tab.press('ArrowRight');
    await tab.press('ArrowLeft');
    await tab.press('ArrowLeft');
    await expect.poll(() => focused(tab)).toBe('add');
    await tab.press('Escape');
    await expect.poll(() => uiText(tab)).toBe('');
    expect(await tab.evaluate(() => String(getSelection()).trim())).toBe(selected);
    await tab.close();
  });

  test('by touch: the toolbar stands below the selection, since the browser’s own is above', async () => {
    const tab = await world.open(HOST, '/keys');
    await highlighted(tab, 'technology');
    const { x, y } = await centerOf(tab, '#mark');
    await tab.tap(x, y);
    await tab.evaluate(() => getSelection()!.selectAllChildren(document.getElementById('mark')!));
    const toolbar = await uiBox(tab, '.toolbar');
    const bottom = await tab.evaluate(() => document.getElementById('mark')!.getBoundingClientRect().bottom);
    expect(toolbar.y).toBeGreaterThan(bottom + 30);
    await clickUi(tab, '.toolbar .note');
    expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);
    await clickUi(tab, '.editor .delete');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-yellow'));
    await tab.close();
  });

  test('one key a type; undo and redo tell what they did', async () => {
    const tab = await world.open(HOST, '/keys');
    await highlighted(tab, 'technology');
    await selectByDragging(tab, '#mark');
    await tab.press('Alt+Shift+1');
    expect(await highlighted(tab, 'green')).toEqual([pages.SENTENCE]);
    await expect.poll(() => toastText(tab)).toContain('Marked as Skill');
    await tab.press('Alt+Shift+z');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-green'));
    await expect.poll(() => toastText(tab)).toContain(`Undone: marking “${pages.SENTENCE}”`);
    await tab.press('Alt+Shift+y');
    expect(await highlighted(tab, 'green')).toEqual([pages.SENTENCE]);
    await expect.poll(() => toastText(tab)).toContain('Done again');
    await clickUi(tab, '.toast button');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-green'));
    await tab.close();
  });

  test('one key keeps the name whose card is open; the note, tags, color and type are edited on the page', async () => {
    const tab = await world.open(HOST, '/keys');
    await highlighted(tab, 'technology');
    await tab.press('Alt+Shift+k');
    await uiBox(tab, '.card');
    await tab.press('Alt+Shift+p');
    expect(await highlighted(tab, 'blue')).toEqual(['그라파나']);
    await tab.press('Alt+Shift+Enter');
    await tab.type('지표를 한눈에');
    await clickUi(tab, '.tags input');
    await tab.type('모니터링, 운영');
    await tab.press('Enter');
    await tab.type('지울 것,');
    await tab.press('Backspace');
    await clickUi(tab, '.choice .skill');
    await clickUi(tab, '.choice .pink');
    await clickUi(tab, '.editor .done');
    expect(await highlighted(tab, 'pink')).toEqual(['그라파나']);
    const kept = (await rowsOf(world, 'annotations')).find((row) => row['note'] === '지표를 한눈에');
    expect(kept).toMatchObject({ type: 'skill', color: 'pink', tags: ['모니터링', '운영'] });

    const { x, y } = await centerOf(tab, '#last');
    await tab.mouseMove(x, y);
    await clickUi(tab, '.card .edit');
    await expect.poll(() => uiText(tab)).toContain('운영');
    await clickUi(tab, '.editor .delete');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-pink'));
    await expect.poll(() => toastText(tab)).toContain('Deleted “그라파나”');
    await tab.close();
  });

  test('the reader’s own keys count at once, and none while typing', async () => {
    const tab = await world.open(HOST, '/keys');
    await highlighted(tab, 'technology');
    await world.driver.inExtension(() => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Storages } }).chrome;
      return storage.local.set({ keys: { 'next-name': 'Alt+KeyG' } });
    });
    await tab.press('Alt+Shift+j');
    await tab.press('Alt+g');
    await uiBox(tab, '.card');
    expect(await uiText(tab)).toContain('Lablup');
    await tab.press('Escape');
    await tab.evaluate(() => {
      const field = document.querySelector('article')!.appendChild(document.createElement('input'));
      field.focus({ preventScroll: true });
    });
    await tab.press('Alt+g');
    await tab.press('a');
    expect(await uiText(tab)).toBe('');
    await tab.close();
  });

  test('the background is stopped: the next mark is saved all the same', async () => {
    const tab = await world.open(HOST, '/other');
    await highlighted(tab, 'technology');
    await world.driver.killBackground();
    await selectByDragging(tab, 'article h1');
    await clickUi(tab, '.toolbar .skill');
    expect(await highlighted(tab, 'green')).toEqual(['2023년 회고']);
    await tab.close();
  });

  test('a note is written from its first letter on, though the background has to start for its mark', async () => {
    const tab = await world.open(HOST, '/shapes');
    await highlighted(tab, 'technology');
    await selectByDragging(tab, '#next-cell');
    await world.driver.killBackground();
    await tab.press('Alt+Shift+n');
    await tab.type('첫 글자부터');
    const noteHere = () => tab.inShadow(OUR_UI, (root) => root.querySelector('textarea')?.value);
    expect(await noteHere()).toBe('첫 글자부터');
    await expect
      .poll(async () => (await rowsOf(world, 'annotations')).map(({ note }) => note))
      .toContain('첫 글자부터');
    expect(await noteHere()).toBe('첫 글자부터');
    await clickUi(tab, '.editor .delete');
    await expect.poll(() => toastText(tab)).toContain('Deleted “여섯”');
    await tab.close();
  });

  test('the browser is restarted: marks and finds are still there', async () => {
    await world.driver.restart();
    expect(await savedQuotes(world)).toEqual(expect.arrayContaining([pages.SENTENCE, '2023년 회고']));
    const tab = await world.open(HOST, '/yearly');
    expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);
    await tab.close();
  });

  test('all saved notes: text search, then a click opens the post at the place', async () => {
    const tab = await world.open(HOST, '/other');
    await highlighted(tab, 'technology');
    const panel = await openPanel(world, tab);
    await clickOn(panel, '#tab-saved');
    await expectText(panel, '.marks', '2023년 회고');
    await clickOn(panel, '.search');
    await panel.type('이렇게');
    await panel.waitFor('one mark to be left', () => document.querySelectorAll('.marks > .mark').length === 1);
    await clickOn(panel, '.mark .quote');
    const opened = await world.driver.findTab('/yearly');
    expect(await highlighted(opened, 'flash')).toEqual([pages.SENTENCE]);
    await opened.close();
    await panel.close();
    await tab.close();
  });

  test('deleting in the panel takes the mark off the page, and undo brings it back', async () => {
    const tab = await world.open(HOST, '/yearly');
    await highlighted(tab, 'yellow');
    const panel = await openPanel(world, tab);
    await clickOn(panel, '.mark .delete');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-yellow'));
    await clickOn(panel, '.toast button');
    expect(await highlighted(tab, 'yellow')).toEqual([pages.SENTENCE]);
    await panel.close();
    await tab.close();
  });
});

/** Sends what the context menu and the shortcuts send: no test can press those. */
const tellPage = (world: World, tabId: number, request: PageRequest): Promise<unknown> =>
  world.driver.inExtension(
    (id: number, message: unknown) => {
      const api = globalThis as unknown as { chrome: { tabs: { sendMessage(id: number, message: unknown): unknown } } };
      return api.chrome.tabs.sendMessage(id, message);
    },
    tabId,
    request,
  );

interface Storages {
  local: { set(items: object): Promise<void> };
}

/** Drags from the middle of the first element's text to just behind the second's, or from just behind it if it comes later. */
async function dragBetween(tab: Tab, from: string, to: string): Promise<void> {
  const points = await tab.evaluate(
    (first: string, last: string) => {
      const start = document.querySelector(first)!;
      start.scrollIntoView({ block: 'center', behavior: 'instant' });
      const boxOf = (element: Element): DOMRect => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      const [a, b] = [boxOf(start), boxOf(document.querySelector(last)!)];
      const isForward = a.top < b.top || (a.top === b.top && a.left < b.left);
      return [
        { x: isForward ? a.left : a.right, y: a.top + a.height / 2 },
        { x: isForward ? b.right : b.left, y: b.top + b.height / 2 },
      ] as const;
    },
    from,
    to,
  );
  const [{ x, y }, end] = points;
  await tab.drag(x, y, end.x, end.y);
}

/** Takes back the mark that was made last. */
async function clearMarks(tab: Tab): Promise<void> {
  await tab.press('Alt+Shift+z');
  await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-yellow'));
}

/** The class of what has the focus in our UI. */
const focused = (tab: Tab): Promise<string | undefined> =>
  tab.inShadow(OUR_UI, (root) => root.activeElement?.className);

const savedQuotes = async (world: World): Promise<string[]> =>
  (await rowsOf(world, 'annotations')).map((row) => (row['selector'] as { exact: string }).exact);
