import { expect, test } from 'vitest';
import { expectText, highlighted, HOST, inBothBrowsers, openPanel } from './harness.ts';
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
  },
  { locale: 'ko', colorScheme: 'dark' },
);
