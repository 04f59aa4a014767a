import { expect, test } from 'vitest';
import {
  clickUi,
  highlighted,
  HOST,
  inBothBrowsers,
  rowsOf,
  selectByDragging,
  toastText,
  uiBox,
  uiText,
} from './harness.ts';
import * as pages from './pages.ts';

inBothBrowsers('A post that lets nobody select', { [`${HOST}/no-copy`]: pages.NO_COPY }, (world) => {
  test('a caret of our own: words, sentences, and a mark of what it covers', async () => {
    const tab = await world.open(HOST, '/no-copy');
    await highlighted(tab, 'technology');
    const before = await tab.evaluate(() => document.body.innerHTML);
    const covered = async (): Promise<string> => (await highlighted(tab, 'caret')).join('|');

    await tab.press('Alt+Shift+m');
    expect(await covered()).toBe('2024년');
    expect(await toastText(tab)).toContain('2024년');
    expect(await toastText(tab)).toContain('Esc');
    await tab.press('ArrowRight');
    await tab.press('ArrowRight');
    await expect.poll(covered).toBe('래블업에서');
    await tab.press('Shift+ArrowRight');
    await expect.poll(covered).toBe('래블업에서 쿠버네티스를');
    await tab.press('ArrowDown');
    await expect.poll(covered).toBe('래블업에서 쿠버네티스를 썼다.');
    await tab.press('ArrowDown');
    await expect.poll(covered).toBe('배포가 무서웠다!');
    await expect.poll(() => toastText(tab)).toContain('배포가 무서웠다!');
    await tab.press('n');
    await uiBox(tab, 'textarea');
    await tab.type('나도');
    await tab.press('Escape');
    expect(await highlighted(tab, 'yellow')).toEqual(['배포가 무서웠다!']);

    // The caret is still there.
    await tab.press('ArrowUp');
    await expect.poll(covered).toBe('래블업에서 쿠버네티스를 썼다.');
    await tab.press('Enter');
    await uiBox(tab, '.toolbar');
    await tab.press('ArrowRight');
    await tab.press('Enter');
    expect(await highlighted(tab, 'pink')).toEqual(['래블업에서 쿠버네티스를 썼다.']);
    await uiBox(tab, 'textarea');
    await tab.press('Escape');
    await expect.poll(() => uiText(tab)).toBe('');
    await tab.press('Escape');
    await tab.waitFor('the caret to go', () => !CSS.highlights.has('retromark-caret'));
    expect(await tab.evaluate(() => document.body.innerHTML)).toBe(before);
    const notes = async (): Promise<unknown[]> => (await rowsOf(world, 'annotations')).map((row) => row['note']);
    await expect.poll(notes).toHaveLength(2);
    expect(await notes()).toEqual(expect.arrayContaining(['', '나도']));
    await tab.close();
  });

  test('whoever tries to select is told of the keyboard', async () => {
    const tab = await world.open(HOST, '/no-copy');
    await highlighted(tab, 'technology');
    await selectByDragging(tab, 'article p');
    await expect.poll(() => toastText(tab)).toContain('does not let you select');
    await clickUi(tab, '.toast button');
    expect(await highlighted(tab, 'caret')).toEqual(['2024년']);
    await tab.press('ArrowRight');
    await expect.poll(() => highlighted(tab, 'caret')).toEqual(['회고']);
    await tab.close();
  });

  test('the page scrolls along, and the caret starts at the first word in view', async () => {
    const tab = await world.open(HOST, '/no-copy');
    await highlighted(tab, 'technology');
    await tab.press('Alt+Shift+m');
    await highlighted(tab, 'caret');
    for (let i = 0; i < 60; i++) await tab.press('ArrowDown');
    await expect.poll(() => highlighted(tab, 'caret')).toEqual(['마지막 문장은 이렇게 끝난다.']);
    const isInView = (): boolean => {
      const { top, bottom } = document.querySelector('article p:last-of-type')!.getBoundingClientRect();
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    };
    expect(await tab.evaluate(isInView)).toBe(true);
    await tab.press('Escape');
    await tab.press('Alt+Shift+m');
    const [word] = await highlighted(tab, 'caret');
    expect(word).not.toBe('2024년');
    await tab.press('1');
    expect(await highlighted(tab, 'green')).toHaveLength(1);
    await expect.poll(() => toastText(tab)).toContain('Marked as Skill');
    await clickUi(tab, '.toast button');
    await tab.waitFor('the mark to go', () => !CSS.highlights.has('retromark-green'));
    await tab.close();
  });
});
