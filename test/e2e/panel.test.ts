import { beforeEach, expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import {
  clickOn,
  expectText,
  highlighted,
  highlightedNow,
  HOST,
  inBothBrowsers,
  openPanel,
  rowsOf,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

const SECTIONS = pages.YEARLY.replace('<p><b id="mark">', '<h2>상반기</h2><p><b id="mark">').replace(
  '<p>마지막에는',
  '<h2 id="end">하반기를 마치며</h2><p>마지막에는',
);

inBothBrowsers(
  'The panel',
  {
    [`${HOST}/yearly`]: pages.YEARLY,
    [`${HOST}/sections`]: SECTIONS,
    [`${HOST}/other`]: pages.OTHER_YEAR,
    [`${HOST}/tutorial`]: pages.TUTORIAL,
  },
  (world) => {
    // Settled anew: settings that are just gone would come back.
    beforeEach(() =>
      world.driver.inExtension(async () => {
        const api = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
        await api.chrome.storage.local.set({ settings: {}, keys: {} });
      }),
    );

    test('a type that is hidden goes from the post and from the list at once, and comes back', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await clickOn(panel, '.toggle.technology');
      await expectNames(tab, 'technology', (names) => names.length === 0);
      expect(await tab.evaluate(highlightedNow, 'company')).toEqual(['래블업']);
      await panel.waitFor('the group to go', () => !document.querySelector('.group.technology'));
      await clickOn(panel, '.toggle.technology');
      await expectNames(tab, 'technology', (names) => names.includes('쿠버네티스'));
      await expectText(panel, '.group.technology', 'Kubernetes');
      await closeAll(panel, tab);
    });

    test('a site that is paused: its posts go dark and stay so, until the reader asks or resumes', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await clickOn(panel, '.site-row .button');
      await expectText(panel, '#view', `paused on ${HOST}`);
      await expectNames(tab, 'technology', (names) => names.length === 0);

      await tab.reload();
      const other = await world.open(HOST, '/other');
      await expectText(panel, '#view', `paused on ${HOST}`);
      // What the reader asks for is read all the same.
      await clickOn(panel, '.primary');
      await expectNames(tab, 'technology', (names) => names.includes('쿠버네티스'));
      await expectText(panel, '.site-row', `Paused on ${HOST}`);
      expect(await other.evaluate(highlightedNow, 'technology')).toBeFalsy();

      await clickOn(panel, '.site-row .button');
      await expectNames(other, 'technology', (names) => names.includes('Django'));
      await closeAll(other, panel, tab);
    });

    test('names by section: each leads to its place, and so does the section', async () => {
      const [tab, panel] = await openRead(world, '/sections');
      await choose(panel, '.finds select', 'section');
      await panel.waitFor('the sections', () => document.querySelectorAll('.group .section').length === 3);
      expect(await sectionsOf(panel)).toEqual([
        ['2024년 회고', 'Lablup', 'Kubernetes3'],
        ['상반기', 'TypeScript', 'React'],
        ['하반기를 마치며', 'Notion', 'Grafana'],
      ]);
      await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.section')[2]?.click());
      await tab.waitFor('the post to be scrolled to the section', () => {
        const box = document.getElementById('end')!.getBoundingClientRect();
        return scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
      await choose(panel, '.finds select', 'order');
      await panel.waitFor('one list', () => document.querySelectorAll('.group').length === 0);
      await closeAll(panel, tab);
    });

    test('by keyboard alone: to a name, kept, undone, corrected, undone, searched for', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      expect(await focusedText(panel)).toBe('Kubernetes3');
      await panel.press('End');
      expect(await focusedText(panel)).toBe('Grafana');
      await panel.press('Enter');
      await panel.waitFor('the card', () => document.querySelector('.find-card'));
      await tab.waitFor('the post to be scrolled', () => scrollY > 0);

      await panel.press('k');
      await expectText(panel, '.toast', 'Marked “그라파나”');
      await expectText(panel, '.mark', '그라파나');
      await panel.press('u');
      await panel.waitFor('the mark to go', () => !document.querySelector('.mark'));

      await panel.press('x');
      await expectNames(tab, 'technology', (names) => !names.includes('그라파나'));
      await panel.waitFor('the name to go', () => !document.querySelector('.finds')?.textContent?.includes('Grafana'));
      await panel.press('u');
      await expectNames(tab, 'technology', (names) => names.includes('그라파나'));

      await panel.press('?');
      await panel.waitFor('the help', () => document.querySelector('dialog[open]'));
      await panel.press('Escape');
      await panel.waitFor('the help to go', () => !document.querySelector('dialog'));
      await panel.press('/');
      await panel.waitFor('the search', () => document.activeElement?.matches('[type=search]'));
      // In a field, keys are letters.
      await panel.type('u/x');
      expect(await panel.evaluate(() => document.querySelector<HTMLInputElement>('[type=search]')?.value)).toBe('u/x');
      await panel.press('Control+a');
      await panel.type('k8s');
      await expectText(panel, '.found', 'Kubernetes');
      await panel.press('ArrowDown');
      expect(await focusedText(panel)).toBe('Kubernetes');
      await closeAll(panel, tab);
    });

    test('another type for a name, said in the panel', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await panel.press('ArrowDown');
      await panel.press('End');
      await panel.press('e');
      await clickOn(panel, '.find-card .company');
      await clickOn(panel, '.find-card .save');
      await expectText(panel, '.group.company', 'Grafana');
      await expectNames(tab, 'company', (names) => names.includes('그라파나'));
      expect(await rowsOf(world, 'terms')).toMatchObject([
        { surface: '그라파나', rule: 'retype', scope: 'everywhere' },
      ]);
      await panel.press('u');
      await expectNames(tab, 'company', (names) => !names.includes('그라파나'));
      await closeAll(panel, tab);
    });

    test('the popup opens the side panel, which stays', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await panel.waitFor('the window to be known', () => document.querySelector('.keep-open'));
      await clickOn(panel, '.keep-open');
      await expect.poll(() => sidePanels(world)).toEqual(['/sidepanel.html']);
      await closeAll(tab);
    });

    test('the side panel follows the reader from tab to tab', async () => {
      const [tab, panel] = await openRead(world, '/yearly');
      await panel.close();
      const side = await world.driver.newTab(world.driver.extensionUrl('sidepanel.html'));
      await tab.bringToFront();
      await expectText(side, '.page-title', '2024년 회고');
      const other = await world.open(HOST, '/other');
      await expectText(side, '.page-title', '2023년 회고');
      await other.goto(world.blog.urlOf(HOST, '/tutorial'));
      await expectText(side, '#view', 'does not look like a retrospective');
      await closeAll(side, other, tab);
    });
  },
);

/** The paths of the side panels that are open. */
const sidePanels = (world: World): Promise<string[]> =>
  world.driver.inExtension(async () => {
    interface Context {
      contextType: string;
      documentUrl: string;
    }
    const api = globalThis as unknown as { chrome: { runtime: { getContexts(all: object): Promise<Context[]> } } };
    const contexts = await api.chrome.runtime.getContexts({});
    return contexts
      .filter(({ contextType }) => contextType === 'SIDE_PANEL')
      .map(({ documentUrl }) => new URL(documentUrl).pathname);
  });

/** A post that was read, and the panel on it. */
async function openRead(world: World, path: string): Promise<[tab: Tab, panel: Tab]> {
  const tab = await world.open(HOST, path);
  await highlighted(tab, 'technology');
  const panel = await openPanel(world, tab);
  await panel.waitFor(
    'the names and the site',
    () => document.querySelector('.chip') && document.querySelector('.site-row .button'),
  );
  return [tab, panel];
}

async function closeAll(...tabs: Tab[]): Promise<void> {
  for (const tab of tabs) await tab.close();
}

const expectNames = (tab: Tab, layer: string, holds: (names: string[]) => boolean): Promise<void> =>
  expect.poll(async () => holds((await tab.evaluate(highlightedNow, layer)) ?? [])).toBe(true);

const choose = (panel: Tab, selector: string, value: string): Promise<void> =>
  panel.evaluate(
    (css: string, chosen: string) => {
      const select = document.querySelector<HTMLSelectElement>(css)!;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );

const sectionsOf = (panel: Tab): Promise<(string | null | undefined)[][]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.group')].map((group) => [
      group.querySelector('.section')?.textContent,
      ...[...group.querySelectorAll('.chip')].map((chip) => chip.textContent),
    ]),
  );

const focusedText = (panel: Tab): Promise<string | null | undefined> =>
  panel.evaluate(() => document.activeElement?.textContent);
