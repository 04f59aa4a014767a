import { expect, test } from 'vitest';
import {
  HOST,
  highlighted,
  highlightedNow,
  inBothBrowsers,
  openPanel,
  expectText,
  clickOn,
  putRows,
  rowsOf,
  uiBox,
  uiText,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

inBothBrowsers(
  'Reading',
  {
    [`${HOST}/yearly`]: pages.YEARLY,
    [`${HOST}/own-terms`]: pages.YEARLY.replace('대시보드', '연합동아리'),
    [`${HOST}/tutorial`]: pages.TUTORIAL,
    [`${HOST}/post/1`]: pages.SINGLE_PAGE_APP,
    [`${HOST}/component`]: pages.WEB_COMPONENT,
    'blog.naver.com/dev/1': pages.NAVER_FRAMESET,
    'blog.naver.com/PostView.naver': pages.NAVER_POST,
    'medium.com/@dev/internship': pages.ENGLISH,
  },
  (world) => {
    test('a retrospective lights up by itself, each name without its particle', async () => {
      const tab = await world.open(HOST, '/yearly');
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      expect(await highlighted(tab, 'technology')).toEqual([
        '쿠버네티스',
        '쿠버네티스',
        'Kubernetes',
        'TypeScript',
        '리액트',
        '노션',
        '그라파나',
      ]);
      await tab.close();
    });

    test('the DOM of the page is the same with and without us', async () => {
      const tab = await world.open(HOST, '/yearly');
      await highlighted(tab, 'technology');
      const served = await tab.evaluate(async () => {
        const source = await (await fetch(location.href)).text();
        return new DOMParser().parseFromString(source, 'text/html').body.innerHTML;
      });
      expect(await tab.evaluate(() => document.body.innerHTML)).toBe(served);
      await tab.close();
    });

    test('a tutorial is left alone until the reader asks for it', async () => {
      const tab = await world.open(HOST, '/tutorial');
      const panel = await openPanel(world, tab);
      await expectText(panel, '#view', 'does not look like a retrospective');
      expect(await tab.evaluate(highlightedNow, 'technology')).toBeFalsy();
      await clickOn(panel, '.primary');
      await expectText(panel, '.chips', 'Docker');
      expect(await highlighted(tab, 'technology')).toContain('Docker');
      await panel.close();
      await tab.close();
    });

    test('the panel lists what was found by type with counts, and a click goes there', async () => {
      const tab = await world.open(HOST, '/yearly');
      await highlighted(tab, 'technology');
      const panel = await openPanel(world, tab);
      await expectText(panel, '.group.technology', 'Kubernetes3');
      expect(await badgeOf(world, await tab.browserTabId())).toBe('8');
      await expectText(panel, '.group.company', 'Lablup');
      await expectText(panel, '.group.technology', 'Grafana');
      await panel.evaluate(() => {
        const chip = [...document.querySelectorAll('.chip')].find((button) => button.textContent === 'Grafana');
        chip?.setAttribute('data-test', 'grafana');
      });
      await clickOn(panel, '[data-test=grafana]');
      await tab.waitFor('the post to be scrolled to the name', () => {
        const box = document.getElementById('last')!.getBoundingClientRect();
        return scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight;
      });
      await panel.close();
      await tab.close();
    });

    test('client-side navigation: the old highlights go at once, those of the new post come', async () => {
      const tab = await world.open(HOST, '/post/1');
      expect(await highlighted(tab, 'company')).toEqual(['래블업']);
      await clickOn(tab, '#next');
      await tab.waitFor('the old company to go', () => !CSS.highlights.has('retromark-company'));
      expect(await highlighted(tab, 'technology')).toEqual(['Django', 'PostgreSQL']);
      const urls = (await rowsOf(world, 'pages')).map((row) => new URL(String(row['url'])).pathname);
      expect(urls).toEqual(expect.arrayContaining(['/post/1', '/post/2']));
      await tab.close();
    });

    test('a post inside an iframe, as on Naver Blog', async () => {
      const tab = await world.open('blog.naver.com', '/dev/1');
      await expect.poll(() => tab.evaluateInFrame('#mainFrame', highlightedNow, 'technology')).toEqual(['쿠버네티스']);
      const panel = await openPanel(world, tab);
      await expectText(panel, '.group.company', 'Lablup');
      await panel.close();
      await tab.close();
    });

    test('a post inside an open shadow root is underlined, and its names have cards', async () => {
      const tab = await world.open(HOST, '/component');
      expect(await highlighted(tab, 'technology')).toEqual(['쿠버네티스']);
      const { x, y, line } = await tab.evaluate(() => {
        const name = document.querySelector('blog-post')!.shadowRoot!.getElementById('name')!;
        const box = name.getBoundingClientRect();
        const { textDecorationLine } = getComputedStyle(name, '::highlight(retromark-technology)');
        return { x: box.x + box.width / 2, y: box.y + box.height / 2, line: textDecorationLine };
      });
      expect(line).toBe('underline');
      await tab.mouseMove(x, y);
      await uiBox(tab, '.card');
      expect(await uiText(tab)).toContain('Kubernetes');
      await tab.close();
    });

    test('an English post on a host that browsers ask by https alone', async () => {
      const tab = await world.open('medium.com', '/@dev/internship');
      expect(new Set(await highlighted(tab, 'technology'))).toEqual(new Set(['Kubernetes', 'gRPC']));
      await tab.close();
    });

    test('a name of the reader’s own is found, and one the reader does not want is not', async () => {
      await putRows(world, 'terms', [
        {
          id: 'a',
          surface: '연합동아리',
          scope: 'everywhere',
          rule: 'add',
          termId: 'company:Club',
          created: 1,
          updated: 1,
        },
        { id: 'b', surface: '노션', scope: `site:${HOST}`, rule: 'never', created: 1, updated: 1 },
      ]);
      const tab = await world.open(HOST, '/own-terms');
      expect(await highlighted(tab, 'company')).toEqual(['래블업', '연합동아리']);
      expect(await highlighted(tab, 'technology')).not.toContain('노션');
      await tab.close();
    });

    test('ten reloads leave the same rows as one load', async () => {
      const tab = await world.open(HOST, '/yearly');
      await highlighted(tab, 'technology');
      const withoutTime = (row: Record<string, unknown>): unknown => ({ ...row, lastVisit: 0 });
      const before = (await rowsOf(world, 'pages')).map(withoutTime);
      for (let i = 0; i < 10; i++) {
        await tab.reload();
        await highlighted(tab, 'technology');
      }
      expect((await rowsOf(world, 'pages')).map(withoutTime)).toEqual(before);
      await tab.close();
    });
  },
);

/** What the toolbar icon shows for a tab. */
const badgeOf = (world: World, tabId: number): Promise<string> =>
  world.driver.inExtension((id: number) => {
    const api = globalThis as unknown as {
      chrome: { action: { getBadgeText(tab: { tabId: number }): Promise<string> } };
    };
    return api.chrome.action.getBadgeText({ tabId: id });
  }, tabId);
