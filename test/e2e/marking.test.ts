import { expect, test } from 'vitest';
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
  uiBox,
  uiText,
  type World,
} from './harness.ts';
import type { PageRequest } from '../../model/page-requests.ts';
import * as pages from './pages.ts';

const NOTE = '나도 **이렇게** 되고 싶다 <b>';

inBothBrowsers('Marking', { [`${HOST}/yearly`]: pages.YEARLY, [`${HOST}/other`]: pages.OTHER_YEAR }, (world) => {
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
    await clickUi(tab, '.editor .primary');
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
    const tabId = await tab.browserTabId();
    await tellPage(world, tabId, { kind: 'step', direction: 'next' });
    await clickUi(tab, '.card button');
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

  test('the background is stopped: the next mark is saved all the same', async () => {
    const tab = await world.open(HOST, '/other');
    await highlighted(tab, 'technology');
    await world.driver.killBackground();
    await selectByDragging(tab, 'article h1');
    await clickUi(tab, '.toolbar .skill');
    expect(await highlighted(tab, 'green')).toEqual(['2023년 회고']);
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

const savedQuotes = async (world: World): Promise<string[]> =>
  (await rowsOf(world, 'annotations')).map((row) => (row['selector'] as { exact: string }).exact);
