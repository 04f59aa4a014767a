/** Pages that change under the reader's marks. */
import { expect, test } from 'vitest';
import * as living from './fixtures/living.ts';
import { clickUi, highlighted, inBothBrowsers, uiBox } from './harness.ts';
import { expectMarks, expectOrphans, markQuote, selectQuote, shownMarks } from './quotes.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import type { FixtureMark } from './fixtures/platform.ts';

const HOST = 'living.github.io';
const MARK: FixtureMark = { quote: living.SENTENCE, type: 'note', later: { quote: living.SENTENCE } };
const SHARED: FixtureMark = { quote: living.SHARED, type: 'skill', later: { quote: living.SHARED } };

/** Pages that the back/forward cache may keep. */
const kept = (body: string) => ({ headers: { 'cache-control': 'no-cache' }, body });

inBothBrowsers(
  'Living pages',
  {
    [`${HOST}/rerendered`]: living.RERENDERED,
    [`${HOST}/rebuilt`]: living.REBUILT,
    [`${HOST}/infinite`]: living.INFINITE,
    [`${HOST}/late`]: living.LATE,
    [`${HOST}/upgraded`]: living.UPGRADED,
    [`${HOST}/simplified`]: living.SIMPLIFIED,
    [`${HOST}/cleared`]: living.STILL,
    [`${HOST}/printed`]: living.STILL,
    [`${HOST}/untouched`]: living.STILL,
    [`${HOST}/cached`]: kept(living.STILL),
    [`${HOST}/other`]: kept(living.OTHER_POST),
    [`${HOST}/one`]: living.TWO_POSTS,
    [`${HOST}/two`]: living.TWO_POSTS,
  },
  (world) => {
    /** Opens a page and marks a sentence on it, once its names have lit up. */
    const openAndMark = async (path: string, mark = MARK): Promise<Tab> => {
      const tab = await world.open(HOST, path);
      await highlighted(tab, 'technology');
      await markQuote(tab, mark);
      await expectMarks(tab, [mark]);
      return tab;
    };

    test.each([
      ['text nodes are replaced by equal ones', '/rerendered'],
      ['the post is built anew', '/rebuilt'],
      ['another post is added below, by endless scrolling', '/infinite'],
      ['the post gives way to a simplified one', '/simplified'],
    ])('%s: marks and names stay', async (_, path) => {
      const tab = await openAndMark(path);
      const names = await highlighted(tab, 'company');
      // A second time: what was painted last is what the page changes then.
      for (let round = 0; round < 2; round++) {
        await tab.evaluate(change);
        await settle(tab);
        await expectMarks(tab, [MARK]);
      }
      await expectLit(tab, 'company', names);
      await expectOrphans(world, `https://${HOST}${path}`, [MARK.quote], []);
      await tab.close();
    });

    test('the end of the post comes late: its marks come with it, and are not listed as lost', async () => {
      const tab = await world.open(HOST, '/late');
      await highlighted(tab, 'technology');
      await tab.waitFor('the end of the post', (name: string) => document.body.textContent?.includes(name), [
        living.SENTENCE,
      ]);
      await expectLit(tab, 'technology', expect.arrayContaining(['그라파나']));
      await markQuote(tab, MARK);
      await tab.reload();
      await highlighted(tab, 'technology');
      await expectMarks(tab, []);
      await expectMarks(tab, [MARK]);
      await expectOrphans(world, `https://${HOST}/late`, [MARK.quote], []);
      await tab.close();
    });

    test('a custom element shows the post only once it is defined', async () => {
      const tab = await world.open(HOST, '/upgraded');
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await tab.close();
    });

    test('the page clears all highlights: ours come back', async () => {
      const tab = await openAndMark('/cleared');
      // After a reload nothing more comes that would make us paint.
      await tab.reload();
      await expectMarks(tab, [MARK]);
      const names = await highlighted(tab, 'company');
      await tab.evaluate(() => CSS.highlights.clear());
      await expectMarks(tab, [MARK]);
      expect(await highlighted(tab, 'company')).toEqual(names);
      await tab.close();
    });

    test('printing leaves the highlights as they are', async () => {
      const tab = await openAndMark('/printed');
      await tab.setMedia('print');
      expect(await tab.evaluate(() => matchMedia('print').matches)).toBe(true);
      await expectMarks(tab, [MARK]);
      await tab.setMedia('screen');
      await expectMarks(tab, [MARK]);
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await tab.close();
    });

    test('to another page and back: each shows its own marks alone', async () => {
      const tab = await openAndMark('/cached', SHARED);
      // Playwright has Chromium go without the back/forward cache; Firefox keeps a page in it as a rule only.
      let isCached = world.driver.browser === 'chromium';
      for (let round = 0; round < 2 || (!isCached && round < 6); round++) {
        await tab.goto(world.blog.urlOf(HOST, '/other'));
        await expectLit(tab, 'technology', ['Django']);
        await expectMarks(tab, []);
        await tab.evaluate(() => history.back());
        await tab.waitFor(
          'the first page',
          () => location.pathname === '/cached' && document.readyState === 'complete',
        );
        await expectMarks(tab, [SHARED]);
        await expectLit(tab, 'company', ['래블업']);
        isCached ||= await tab.evaluate(() => (window as unknown as { cameBack: boolean }).cameBack);
      }
      expect(isCached).toBe(true);
      await tab.close();
    });

    test('back and forth without loading: at no moment does a post show marks of the other', async () => {
      const tab = await openAndMark('/one', SHARED);
      await tab.evaluate(watchMarks);
      await tab.evaluate(() => (window as unknown as { go(path: string): void }).go('/two'));
      await expectLit(tab, 'technology', ['Django']);
      expect(await shownMarks(tab, [])).toEqual([]);
      await tab.evaluate(() => history.back());
      await expectMarks(tab, [SHARED]);
      await tab.evaluate(() => history.forward());
      await expectLit(tab, 'technology', ['Django']);

      // Faster than any content comes.
      await tab.evaluate(async () => {
        for (const step of [-1, 1, -1, 1, -1]) {
          const gone = new Promise((done) => addEventListener('popstate', done, { once: true }));
          history.go(step);
          await gone;
        }
      });
      await expectMarks(tab, [SHARED]);
      const seen = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
      expect(new Set(seen)).toEqual(new Set(['/one']));
      await tab.close();
    });

    test('the page is byte for byte what it is without us, our one element aside', async () => {
      const tab = await openAndMark('/untouched');
      await selectQuote(tab, SHARED);
      await uiBox(tab, '.toolbar .note');
      const { now, served, hosts } = await tab.evaluate(async () => {
        const source = await (await fetch(location.href)).text();
        const page = document.documentElement.cloneNode(true) as HTMLElement;
        const ours = page.querySelectorAll('[data-retromark]');
        for (const element of ours) element.remove();
        return {
          now: page.outerHTML,
          served: new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
          hosts: ours.length,
        };
      });
      expect(hosts).toBe(1);
      expect(now).toBe(served);
      expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      await clickUi(tab, '.toolbar .note');
      await tab.close();
    });
  },
);

/** Runs in the page: what its script has to change. */
function change(): void {
  (window as unknown as { change(): void }).change();
}

/** Gives a wrong answer time to come: what should not happen cannot be waited for. */
const settle = (tab: Tab): Promise<void> => tab.evaluate(() => new Promise((done) => setTimeout(done, 600)));

/** Waits until a layer shows these texts. */
const expectLit = (tab: Tab, layer: string, texts: unknown): Promise<void> =>
  expect.poll(() => tab.evaluate(connectedNow, layer), { interval: 100 }).toEqual(texts);

/** Runs in the page: the texts of a layer that stand in the document and not only in memory. */
function connectedNow(layer: string): string[] {
  return [...(CSS.highlights.get(`retromark-${layer}`) ?? [])].flatMap((range) => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (!startContainer.isConnected || !endContainer.isConnected) return [];
    const covered = document.createRange();
    covered.setStart(startContainer, startOffset);
    covered.setEnd(endContainer, endOffset);
    return [covered.toString()];
  });
}

/** Runs in the page: notes again and again at which addresses the marks of the skill type show. */
function watchMarks(): void {
  const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
  const look = (): void => {
    const marks = CSS.highlights.get('retromark-green');
    if (marks && marks.size > 0 && seen.at(-1) !== location.pathname) seen.push(location.pathname);
  };
  setInterval(look, 4);
  // Right after each change of the address.
  navigation.addEventListener('currententrychange', () => queueMicrotask(look));
}
