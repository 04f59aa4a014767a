import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import {
  centerOf,
  clickUi,
  highlighted,
  highlightedNow,
  HOST,
  inBothBrowsers,
  rowsOf,
  toastText,
  uiBox,
  uiText,
  type World,
  OUR_UI,
} from './harness.ts';
import * as pages from './pages.ts';

inBothBrowsers(
  'Corrections',
  { [`${HOST}/yearly`]: pages.YEARLY, [`${HOST}/again`]: pages.YEARLY, [`${HOST}/other`]: pages.OTHER_YEAR },
  (world) => {
    test('“not this” takes a name off this post, and undo brings it back', async () => {
      const tab = await openRead(world, '/yearly');
      await hover(tab, '#last');
      await clickUi(tab, '.card .notThis');
      await expectNames(tab, 'technology', (names) => !names.includes('그라파나'));
      expect(await toastText(tab)).toContain('그라파나');
      await clickUi(tab, '.toast button');
      await expectNames(tab, 'technology', (names) => names.includes('그라파나'));
      await expect.poll(() => toastText(tab)).toContain('Undone: the correction of “그라파나”');
      await tab.press('Alt+Shift+y');
      await expectNames(tab, 'technology', (names) => !names.includes('그라파나'));
      expect(await rowsOf(world, 'terms')).toMatchObject([{ surface: '그라파나', rule: 'never' }]);
      await tab.press('Alt+Shift+z');
      await expectNames(tab, 'technology', (names) => names.includes('그라파나'));
      await tab.close();
    });

    test('a name of another type: changed at once in all open tabs', async () => {
      const other = await openRead(world, '/again');
      const tab = await openRead(world, '/yearly');
      await hover(tab, '#last');
      await clickUi(tab, '.card .correct');
      await clickUi(tab, 'form .company');
      await clickUi(tab, 'form .save');
      await expectNames(tab, 'company', (names) => names.includes('그라파나'));
      await expectNames(other, 'company', (names) => names.includes('그라파나'));
      expect(await rowsOf(world, 'terms')).toMatchObject([
        { surface: '그라파나', rule: 'retype', scope: 'everywhere', termId: 'company:Grafana' },
      ]);
      await tab.press('Alt+Shift+z');
      await expectNames(other, 'company', (names) => !names.includes('그라파나'));
      await other.close();
      await tab.close();
    });

    test('“add as a name”, the same as a known one, on this site', async () => {
      const tab = await openRead(world, '/other');
      const { x, y } = await centerOf(tab, '#word');
      await tab.doubleClick(x, y);
      await clickUi(tab, '.toolbar .add');
      await uiBox(tab, 'form');
      await clickUi(tab, 'form input[list]');
      await tab.press('Control+a');
      await tab.type('Grafan');
      await expect.poll(() => suggestions(tab)).toContain('Grafana');
      await tab.type('a');
      await clickUi(tab, 'form .site');
      await clickUi(tab, 'form .save');
      await expectNames(tab, 'technology', (names) => names.includes('서비스'));
      expect(await rowsOf(world, 'terms')).toMatchObject([
        { surface: '서비스', rule: 'alias', scope: `site:${HOST}`, termId: 'technology:Grafana' },
      ]);
      await tab.press('Alt+Shift+z');
      await expectNames(tab, 'technology', (names) => !names.includes('서비스'));
      await tab.close();
    });

    test('Escape leaves the form and gives the selection back', async () => {
      const tab = await openRead(world, '/other');
      const { x, y } = await centerOf(tab, '#word');
      await tab.doubleClick(x, y);
      await clickUi(tab, '.toolbar .add');
      await clickUi(tab, 'form input[list]');
      await tab.press('Escape');
      await expect.poll(() => uiText(tab)).toBe('');
      expect((await tab.evaluate(() => String(getSelection()))).trim()).toContain('서비스');
      expect(await rowsOf(world, 'terms')).toEqual([]);
      await tab.close();
    });
  },
);

async function openRead(world: World, path: string): Promise<Tab> {
  const tab = await world.open(HOST, path);
  await highlighted(tab, 'technology');
  return tab;
}

async function hover(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await centerOf(tab, selector);
  await tab.mouseMove(x, y);
  await uiBox(tab, '.card');
}

const expectNames = (tab: Tab, layer: string, holds: (names: string[]) => boolean): Promise<void> =>
  expect.poll(async () => holds((await tab.evaluate(highlightedNow, layer)) ?? [])).toBe(true);

const suggestions = (tab: Tab): Promise<string[] | undefined> =>
  tab.inShadow(OUR_UI, (root) =>
    [...root.querySelectorAll<HTMLOptionElement>('form option')].map(({ value }) => value),
  );
