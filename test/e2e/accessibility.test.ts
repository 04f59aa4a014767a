/** What axe-core says of every screen that we draw: light and English in Chromium, dark and Korean in Firefox. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import type { BrowserFunction, Tab } from '../../scripts/browser/driver.ts';
import { chooseFile } from './backups.ts';
import { MONTHS, WEEKS } from './careers.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  putRows,
  rowsOf,
  selectByDragging,
  uiBox,
  type World,
  OUR_UI,
} from './harness.ts';
import * as pages from './pages.ts';

/** Each section of the library, and what is in it once it is drawn. */
const SECTIONS = {
  posts: '.posts [data-index]',
  marks: '.marks > .mark',
  names: '.names [data-index]',
  inbox: '.unknowns .said',
  orphans: '.orphans > .mark',
  trends: '.plot svg path',
  map: '.matrix .cell',
  together: '.as-table',
  authors: '.as-table',
  corrections: '.term',
  deleted: '.deleted > .mark',
  exchange: '.export-form',
  settings: '#storage',
  shortcuts: '.shortcut',
};

/** Whether the author has taken the marked sentence out of the post since. */
let isRewritten = false;
const postPlace = (path: string): string => `post/${encodeURIComponent(`https://${HOST}${path}`)}`;
const PAGES = {
  [`${HOST}/yearly`]: () => (isRewritten ? pages.YEARLY.replace(pages.SENTENCE, '') : pages.YEARLY),
  [`${HOST}/months`]: MONTHS,
  [`${HOST}/weeks`]: WEEKS,
  [`${HOST}/tutorial`]: pages.TUTORIAL,
};

inBothBrowsers(
  'axe-core finds nothing',
  PAGES,
  (world) => {
    test('on the page', async () => {
      isRewritten = false;
      const post = await world.open(HOST, '/yearly');
      await highlighted(post, 'technology');
      const { x, y } = await post.evaluate(() => document.querySelector('article a')!.getBoundingClientRect().toJSON());
      await post.mouseMove(x + 5, y + 5);
      await uiBox(post, '.card');
      await expectSoundUi(post);
      await clickUi(post, '.card .correct');
      await uiBox(post, 'form');
      await expectSoundUi(post);
      await post.press('Escape');
      await selectByDragging(post, '#mark');
      await uiBox(post, '.toolbar');
      await expectSoundUi(post);
      await clickUi(post, '.toolbar .note');
      await clickUi(post, '.tags input');
      await post.type('배포,');
      await expectSoundUi(post);
      await clickUi(post, '.editor .done');
      await selectByDragging(post, '#last');
      await post.press('Alt+Shift+1');
      await uiBox(post, '.toast');
      await expectSoundUi(post);
      await post.close();
    });

    test('in the panel', async () => {
      for (const path of ['/months', '/weeks']) {
        const other = await world.open(HOST, path);
        await highlighted(other, 'technology');
        await other.close();
      }
      isRewritten = true;
      const post = await world.open(HOST, '/yearly');
      await highlighted(post, 'green');
      await expect.poll(() => rowsOf(world, 'orphans')).toHaveLength(1);

      const panel = await openPanel(world, post);
      // So that the bar at its foot covers nothing: of what is covered no contrast can be told.
      await panel.setViewport(600, 1400);
      await panel.waitFor('finds, marks and orphans', () =>
        ['.chip', '.marks > .mark', '.orphans', '.site-row .button'].every((part) => document.querySelector(part)),
      );
      await expectSound(panel);
      await clickOn(panel, '.finds .chip');
      await panel.waitFor('the card', () => document.querySelector('.find-card'));
      await clickOn(panel, '.marks > .mark .edit');
      await panel.waitFor('the editor', () => document.querySelector('.editor'));
      await expectSound(panel);
      await panel.press('Escape');
      await clickOn(panel, '#tab-saved');
      await panel.waitFor('the marks', () => document.querySelector('.marks > .mark'));
      await expectSound(panel);
      await clickOn(panel, '.search');
      await panel.type('k8s');
      await expectText(panel, '.found', 'Kubernetes');
      await expectSound(panel);
      await clickOn(panel, '.help');
      await panel.waitFor('the help', () => document.querySelector('dialog[open]'));
      await expectSound(panel);
      await panel.close();

      const side = await world.driver.newTab(world.driver.extensionUrl('sidepanel.html'));
      await post.bringToFront();
      await expectText(side, '.page-title', '2024년 회고');
      await expectSound(side);
      await post.goto(world.blog.urlOf(HOST, '/tutorial'));
      await side.waitFor(
        'the other page',
        () => !document.querySelector('.page-title') && document.querySelector('.hint'),
      );
      await expectSound(side);
      await side.close();
      await post.close();
    });

    test('in the library', async () => {
      await fillLibrary(world);
      const library = await openLibrary(world, 'posts');
      const sections = await library.waitFor('the navigation', () => {
        const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1));
        return links.length > 0 && links;
      });
      expect(sections).toEqual(Object.keys(SECTIONS));
      for (const [section, content] of Object.entries(SECTIONS)) await expectSoundPlace(library, section, content);

      await expectSoundPlace(library, postPlace('/yearly'), '.marks > .mark');
      await expectSoundPlace(library, postPlace('/months'), '.timeline .event');
      await expectSoundPlace(library, 'name/technology:Kubernetes', '.naming [data-index]');
      await expectSoundPlace(library, 'name/technology:Grafana', '.naming [data-index]');
      await expectSoundPlace(library, 'trends', '.plot svg path');
      await clickOn(library, '.as-table');
      await expectSound(library, 'trends as a table');
      await expectSoundPlace(library, 'marks?q=없는말', 'main .hint');
      await expectSoundPlace(library, 'marks', '.marks > .mark [type=checkbox]');
      await clickOn(library, '.mark [type=checkbox]');
      await expectText(library, '.bulk', '1');
      await expectSound(library, 'marks selected');
      await clickOn(library, '.mark .edit');
      await library.waitFor('the editor', () => document.querySelector('.editor'));
      await expectSound(library, 'a mark edited');
      await clickOn(library, '.bulk > [type=button]');
      await library.waitFor('the dialog', () => document.querySelector('dialog[open]'));
      await expectSound(library, 'marks exported');
      await library.reload();
      await expectSoundPlace(library, 'corrections', '.term');
      await clickOn(library, '.add');
      await library.waitFor('the form', () => document.querySelector('.term.new form'));
      await expectSound(library, 'a correction added');
      await expectSoundPlace(library, 'shortcuts', '.shortcut');
      await clickOn(library, '.shortcut .keys');
      await library.waitFor('the field to wait', () => document.querySelector('.keys.waiting'));
      await expectSound(library, 'a shortcut changed');
      await expectSoundPlace(library, 'exchange', '.drop');
      await chooseFile(library, 'names.txt', 'Backend.AI | 백엔드닷에이아이 | technology\n둘 | 셋 | nonsense');
      await expectText(library, '.preview .added', 'Backend.AI');
      await expectSound(library, 'an import previewed');
      await library.close();
    });

    test('on the page that greets', async () => {
      const welcome = await world.driver.newTab(world.driver.extensionUrl('welcome.html'));
      await highlighted(welcome, 'technology');
      await expectSound(welcome);
      await welcome.close();
    });
  },
  (browser) =>
    browser === 'chromium' ? { colorScheme: 'light', locale: 'en' } : { colorScheme: 'dark', locale: 'ko' },
);

/** What no post of the tests brings: names that go together, a note on one, a guess, a correction, a deleted mark. */
async function fillLibrary(world: World): Promise<void> {
  const [page] = await rowsOf(world, 'pages');
  await putRows(
    world,
    'pages',
    [1, 2, 3].map((number) => ({
      ...page,
      url: `https://${HOST}/together/${number}`,
      termIds: ['technology:Grafana', 'technology:Prometheus'],
      counts: [1, 1],
    })),
  );
  const [mark] = await rowsOf(world, 'annotations');
  await putRows(world, 'annotations', [
    { ...mark, id: '00000000-0000-4000-8000-000000000001', deleted: Date.now() - 1_000 },
  ]);
  await putRows(world, 'names', [
    { termId: 'technology:Kubernetes', note: '**큰** 도구', state: 'learning', updated: Date.now() },
  ]);
  const surface = '대시보드';
  const text = (await rowsOf(world, 'texts')).find(({ url }) => url === mark?.['url'])?.['text'];
  const start = String(text).indexOf(surface);
  await putRows(world, 'guesses', [
    { url: mark?.['url'], surface, type: 'company', confidence: 0.2, count: 1, start, end: start + surface.length },
  ]);
  await putRows(world, 'terms', [
    {
      id: '00000000-0000-4000-8000-000000000002',
      surface: '오로라',
      rule: 'add',
      scope: 'everywhere',
      termId: 'company:오로라',
      updated: Date.now(),
    },
  ]);
}

async function expectSoundPlace(library: Tab, place: string, content: string): Promise<void> {
  await library.evaluate((hash: string) => void (location.hash = hash), place);
  await library.waitFor(`${content} at ${place}`, (css: string) => document.querySelector(css), [content]);
  await expectSound(library, place);
}

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** Runs behind axe-core's own source: each violation with its elements, a line each. */
async function violations(
  axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> },
  context: ElementContext,
  options: RunOptions,
): Promise<string[]> {
  const { passes, violations: found } = await axe.run(context, options);
  if (passes.length === 0) return ['axe-core has looked at nothing'];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The pages of an extension take no scripts from outside, so axe-core comes as the body of the function itself. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const audit = {
  toString: () => `(context, options) => { ${SOURCE}; return (${String(violations)})(axe, context, options); }`,
} as unknown as BrowserFunction<[ElementContext, RunOptions], string[]>;

async function expectSound(tab: Tab, what = '', context: ElementContext = { exclude: [] }): Promise<void> {
  expect.soft(await tab.evaluate(audit, context, OPTIONS), what).toEqual([]);
}

/** Our UI on the page. No script sees into its closed root, so an open one is made of the same. */
async function expectSoundUi(post: Tab): Promise<void> {
  const html = await post.inShadow(OUR_UI, (root) => {
    const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    return `<style>${rules.map(({ cssText }) => cssText).join('')}</style>${root.innerHTML}`;
  });
  await post.evaluate((content: string) => {
    const twin = document.createElement('retromark-twin');
    twin.attachShadow({ mode: 'open' }).innerHTML = content;
    document.body.append(twin);
  }, html ?? '');
  await expectSound(post, 'the UI on the page', { include: ['retromark-twin'] });
  await post.evaluate(() => document.querySelector('retromark-twin')?.remove());
}
