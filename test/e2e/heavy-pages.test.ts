/** Pages that are too much of something: they are read, they go on working, and what they cost us is bounded. */
import { beforeAll, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../model/limits.ts';
import { COLOR_OF_TYPE } from '../../model/records.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import * as heavy from './fixtures/heavy.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  inBothBrowsers,
  openPanel,
  rowsOf,
  selectByDragging,
  uiBox,
} from './harness.ts';
import { messagesOf, overhear, visitsOf } from './messages.ts';

const HOST = 'heavy.github.io';
/** By a pixel more or less, dragging takes the full stop along or not. */
const MARKED = expect.stringMatching(new RegExp(`^${heavy.SENTENCE.replace('.', '')}\\.?$`)) as string;
/** Changes that a restless page has to make until we look at what it has cost. */
const CHANGES = 1_000;
/** Looks that a restless page may have by then, however slow the machine, with those that marking takes. */
const MOST_VISITS = 20;

const restless = Object.entries(heavy.RESTLESS).map(([what, page], index) => ({
  what,
  page,
  path: `/restless${index}`,
}));
const still = [
  { what: 'two hundred thousand nodes', page: heavy.MANY_NODES, path: '/nodes' },
  { what: 'twenty thousand blocks in no container', page: heavy.MANY_BLOCKS, path: '/blocks' },
  { what: 'ten thousand articles', page: heavy.MANY_ARTICLES, path: '/articles' },
  { what: 'a text node of five million characters', page: heavy.ONE_NODE, path: '/one-node' },
  { what: 'elements a hundred thousand deep', page: heavy.NESTED, path: '/nested' },
  { what: 'a hundred thousand shadow roots', page: heavy.SHADOW_ROOTS, path: '/shadow-roots' },
  { what: 'fifty thousand names', page: heavy.MANY_NAMES, path: '/names' },
  { what: 'ten thousand elements that wait for their code', page: heavy.UNDEFINED_ELEMENTS, path: '/undefined' },
  { what: 'links in links', page: heavy.NESTED_LINKS, path: '/links' },
];

inBothBrowsers(
  'Heavy pages',
  {
    ...Object.fromEntries([...restless, ...still].map(({ path, page }) => [HOST + path, page])),
    [`${HOST}/long`]: heavy.LONG_TEXT,
    [`${HOST}/clock`]: heavy.CLOCK,
    [`${HOST}/rebuilt`]: heavy.REBUILT_FOREVER,
  },
  (world) => {
    beforeAll(() => overhear(world));

    /** Marks the sentence as a reader does, and leaves the note empty. */
    const mark = async (tab: Tab): Promise<void> => {
      await selectByDragging(tab, '#mark');
      await clickUi(tab, '.toolbar .note');
      await uiBox(tab, 'textarea');
      await tab.press('Escape');
      await expectMarked(tab);
    };
    const expectMarked = async (tab: Tab): Promise<void> =>
      expect(await highlighted(tab, COLOR_OF_TYPE.note)).toEqual([MARKED]);
    const expectKept = async (path: string): Promise<void> => {
      const marks = (await rowsOf(world, 'annotations')) as { url: string; selector: { exact: string } }[];
      const here = marks.filter(({ url }) => url.endsWith(path));
      expect(here.map(({ selector }) => selector.exact)).toEqual([MARKED]);
    };
    /** A click on the page's own button does what the page wants. */
    const expectAtWork = async (tab: Tab): Promise<void> => {
      await clickOn(tab, '#work');
      await tab.waitFor('the button to work', () => document.getElementById('work')!.textContent === '1');
    };

    const untilChanged = (tab: Tab): Promise<unknown> =>
      tab.waitFor(
        'many changes',
        (least: number) => (window as unknown as { changes: number }).changes >= least,
        [CHANGES],
        60_000,
      );

    test.each(restless)('restless: $what', async ({ path }) => {
      const tab = await world.open(HOST, path);
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await mark(tab);
      await expectAtWork(tab);
      await untilChanged(tab);
      expect(await visitsOf(world, path)).toBeLessThanOrEqual(MOST_VISITS);
      await expectKept(path);
      await tab.reload();
      await expectMarked(tab);
      await tab.close();
    });

    test('restless: the whole post is built anew all the time', async () => {
      const tab = await world.open(HOST, '/rebuilt');
      await expect.poll(() => visitsOf(world, '/rebuilt')).toBeGreaterThan(0);
      await untilChanged(tab);
      await expectAtWork(tab);
      expect(await visitsOf(world, '/rebuilt')).toBeLessThanOrEqual(MOST_VISITS);
      await tab.close();
    });

    test.each(still)('$what', async ({ path }) => {
      const tab = await world.open(HOST, path);
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await mark(tab);
      await expectAtWork(tab);
      await expectKept(path);
      // Once when it was opened: nothing has changed since.
      const messages = await messagesOf(world, path);
      expect(messages.filter(({ kind }) => kind === 'visit')).toHaveLength(1);
      expect(messages.length).toBeLessThanOrEqual(10);
      await tab.close();
    });

    test('ten megabytes of text: the first part is read, and the panel says so', async () => {
      const tab = await world.open(HOST, '/long');
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await mark(tab);
      await expectKept('/long');
      const panel = await openPanel(world, tab);
      await expectText(panel, '#view', 'too long');
      await expectText(panel, '.group.company', 'Lablup');
      const visits = (await messagesOf(world, '/long')).filter(({ kind }) => kind === 'visit');
      expect(visits.map(({ length }) => length)).toEqual([MAX_TEXT_LENGTH]);
      await panel.close();
      await tab.close();
    });

    test('another part of the post changes while the toolbar is open: the words are marked where they stand then', async () => {
      const tab = await world.open(HOST, '/clock');
      await highlighted(tab, 'company');
      await selectByDragging(tab, '#mark');
      await uiBox(tab, '.toolbar .note');
      const before = await visitsOf(world, '/clock');
      await tab.evaluate(() => (window as unknown as { tick(): void }).tick());
      await expect.poll(() => visitsOf(world, '/clock')).toBeGreaterThan(before);
      await clickUi(tab, '.toolbar .note');
      await uiBox(tab, 'textarea');
      await tab.press('Escape');
      await expectMarked(tab);
      await expectKept('/clock');
      await tab.close();
    });
  },
);
