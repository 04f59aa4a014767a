import { expect, test } from 'vitest';
import {
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openPanel,
  toastText,
  uiBox,
  uiText,
  OUR_UI,
} from './harness.ts';
import * as pages from './pages.ts';

inBothBrowsers(
  'In Korean and in the dark',
  { [`${HOST}/yearly`]: pages.YEARLY },
  (world) => {
    test('the panel speaks Korean and follows the color scheme', async () => {
      const tab = await world.open(HOST, '/yearly');
      await highlighted(tab, 'technology');
      const panel = await openPanel(world, tab);
      await expectText(panel, '#view', '이 글에서 찾은 이름');
      await expectText(panel, '.group.company', '회사');
      const background = await panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe('rgb(27, 29, 36)');
      await panel.close();
      await tab.close();
    });

    test('so does our UI on the page', async () => {
      const tab = await world.open(HOST, '/yearly');
      await highlighted(tab, 'technology');
      await tab.press('Alt+Shift+j');
      await uiBox(tab, '.card');
      expect(await uiText(tab)).toBe('회사Lablup이 글에 1번 · 글에는 “래블업”보관바꾸기…이름 아님');
      const background = await tab.inShadow(
        OUR_UI,
        (root) => getComputedStyle(root.querySelector('.panel')!).backgroundColor,
      );
      expect(background).toBe('rgb(27, 29, 36)');
      await tab.press('Alt+Shift+p');
      await expect.poll(() => toastText(tab)).toBe('회사 표시를 남겼습니다되돌리기');
      await tab.press('Alt+Shift+z');
      await expect.poll(() => toastText(tab)).toBe('되돌림: “래블업” 표시다시 실행');
      await tab.close();
    });
  },
  { locale: 'ko', colorScheme: 'dark' },
);
