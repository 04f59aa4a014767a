/** Documents that are not what a page usually is: they are read where that can be, and else the panel says why not. */
import { beforeAll, expect, test } from 'vitest';
import { COLOR_OF_TYPE } from '../../model/records.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import type { BlogPage } from '../../scripts/browser/blog-server.ts';
import * as odd from './fixtures/odd.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  highlightedNow,
  inBothBrowsers,
  openPanel,
  rowsOf,
  selectByDragging,
  uiBox,
} from './harness.ts';
import { overhear, visitsOf } from './messages.ts';

const HOST = 'odd.github.io';
/** Another origin that is read as well. */
const OTHER = 'odd.tistory.com';
/** By a pixel more or less, dragging takes the full stop along or not. */
const MARKED = expect.stringMatching(new RegExp(`^${odd.SENTENCE.replace('.', '')}\\.?$`)) as string;

const markable = Object.entries(odd.MARKABLE).map(([what, page], index) => ({ what, page, path: `/markable${index}` }));
const readable = Object.entries(odd.READABLE).map(([what, page], index) => ({ what, page, path: `/readable${index}` }));
const unreadable = Object.entries(odd.UNREADABLE).map(([what, { page, says }], index) => ({
  what,
  page,
  says,
  path: `/unreadable${index}${what === 'PDF' ? '.pdf' : ''}`,
}));
const frames = Object.entries(odd.FRAMES).map(([what, frame], index) => ({
  what,
  path: `/frame${index}`,
  post: `/framed${index}`,
  page: frame(`http://${OTHER}/framed${index}`),
}));

const pages: Record<string, BlogPage> = {
  [`${HOST}/opener`]: odd.OPENER,
  [`${HOST}/covered`]: odd.COVERED,
  [`${HOST}/transition`]: odd.TRANSITION,
  [`${HOST}/ahead`]: odd.PRERENDERING,
  [`${HOST}/prerendered`]: odd.POST,
  [`${HOST}/one`]: odd.ENDLESS,
  [`${HOST}/menu`]: '<p>menu</p>',
};
for (const { path, page } of [...markable, ...readable, ...unreadable, ...frames]) pages[HOST + path] = page;
for (const { post } of frames) pages[OTHER + post] = odd.POST;

inBothBrowsers('Odd documents', pages, (world) => {
  beforeAll(() => overhear(world));

  const marksAt = async (part: string): Promise<string[]> => {
    const marks = (await rowsOf(world, 'annotations')) as { url: string; selector: { exact: string } }[];
    return marks.filter(({ url }) => url.endsWith(part)).map(({ selector }) => selector.exact);
  };
  /** Marks the sentence as a reader does. The note editor stays open. */
  const mark = async (tab: Tab): Promise<void> => {
    await selectByDragging(tab, '#mark');
    await clickUi(tab, '.toolbar .note');
    await uiBox(tab, 'textarea');
  };
  const notesAt = async (part: string): Promise<unknown[]> => {
    const marks = (await rowsOf(world, 'annotations')) as { url: string; note: string }[];
    return marks.filter(({ url }) => url.endsWith(part)).map(({ note }) => note);
  };

  test.each(markable)('$what: read, marked, and found again', async ({ path }) => {
    const tab = await world.open(HOST, path);
    expect(await highlighted(tab, 'company')).toEqual(['래블업']);
    await mark(tab);
    await tab.type('n');
    await tab.press('Escape');
    expect(await highlighted(tab, COLOR_OF_TYPE.note)).toEqual([MARKED]);
    await expect.poll(() => notesAt(path)).toEqual(['n']);
    await tab.reload();
    expect(await highlighted(tab, COLOR_OF_TYPE.note)).toEqual([MARKED]);
    expect(await visitsOf(world, path)).toBeLessThanOrEqual(4);
    await tab.close();
  });

  test.each(readable)('$what: its names are found', async ({ path }) => {
    const tab = await world.open(HOST, path);
    expect(await highlighted(tab, 'company')).toEqual(['래블업']);
    await tab.close();
  });

  test.each(frames)('a post in a frame $what is read, and listed for the page around it', async ({ path, post }) => {
    const tab = await world.open(HOST, path);
    await expect.poll(() => visitsOf(world, post)).toBe(1);
    const panel = await openPanel(world, tab);
    await expectText(panel, '.group.company', 'Lablup');
    expect(await visitsOf(world, path)).toBe(0);
    await panel.close();
    await tab.close();
  });

  test.each(unreadable)('$what: the panel says why it is not read', async ({ path, says }) => {
    const tab = await world.open(HOST, path);
    const panel = await openPanel(world, tab);
    await expectSaid(panel, says);
    expect(await visitsOf(world, path)).toBe(0);
    await panel.close();
    await tab.close();
  });

  test('a page that another has written: nothing of it is read', async () => {
    const tab = await world.open(HOST, '/opener');
    await clickOn(tab, '#written');
    await tab.waitFor('the page', () => (window as unknown as { made?: Window }).made?.document.body.textContent);
    const panel = await openPanel(world, tab);
    await expectSaid(panel, /does not look like/);
    expect(await visitsOf(world, 'about:')).toBe(0);
    expect(await visitsOf(world, '/opener')).toBe(0);
    await tab.evaluate(() => (window as unknown as { made: Window }).made.close());
    for (const each of [panel, tab]) await each.close();
  });

  test('a page of a blob or with data as its address: read at most when asked to, or asking says why not', async () => {
    const opener = await world.open(HOST, '/opener');
    await clickOn(opener, '#blob');
    const blob = await world.driver.findTab('blob:');
    const data = await world.driver.newTab(`data:text/html;charset=utf-8,${encodeURIComponent(odd.POST)}`);
    for (const tab of [blob, data]) {
      const panel = await openPanel(world, tab);
      await expectAnswer(panel);
      await panel.close();
    }
    expect(await visitsOf(world, 'data:')).toBe(0);
    for (const each of [data, blob, opener]) await each.close();
  });

  test('on the whole screen, our UI is in front', async () => {
    const tab = await world.open(HOST, '/covered');
    await highlighted(tab, 'company');
    await clickOn(tab, '#fullscreen');
    await tab.waitFor('the whole screen', () => document.fullscreenElement !== null);
    await mark(tab);
    await tab.press('Escape');
    expect(await highlighted(tab, COLOR_OF_TYPE.note)).toEqual([MARKED]);
    // In Firefox, the Escape that closed the note has left it already.
    await tab.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await tab.close();
  });

  test('a dialog comes over the note that is being written: nothing of it is lost', async () => {
    const tab = await world.open(HOST, '/covered?dialog');
    await highlighted(tab, 'company');
    await mark(tab);
    await tab.type('half a note');
    await tab.evaluate(() => (window as unknown as { cover(): void }).cover());
    await expect.poll(() => notesAt('/covered?dialog')).toEqual(['half a note']);
    await tab.evaluate(() => (window as unknown as { uncover(): void }).uncover());
    await tab.close();
  });

  test('a view transition changes the post: marks stay, and what is new is read', async () => {
    const tab = await world.open(HOST, '/transition');
    await highlighted(tab, 'company');
    await mark(tab);
    await tab.press('Escape');
    await tab.evaluate(() => (window as unknown as { change(): Promise<void> }).change());
    await expect.poll(() => tab.evaluate(highlightedNow, 'technology')).toEqual(expect.arrayContaining(['그라파나']));
    expect(await highlighted(tab, COLOR_OF_TYPE.note)).toEqual([MARKED]);
    await tab.close();
  });

  test('a page that is fetched ahead of the reader is read once the reader goes there', async () => {
    const tab = await world.open(HOST, '/ahead');
    // Where the browser looks ahead, it has asked for the post by now.
    await tab.waitFor('the page', () => document.readyState === 'complete');
    expect(await visitsOf(world, '/prerendered')).toBe(0);
    await clickOn(tab, '#ahead');
    await tab.waitFor('the post', () => location.pathname === '/prerendered');
    expect(await highlighted(tab, 'company')).toEqual(['래블업']);
    expect(await visitsOf(world, '/prerendered')).toBe(1);
    await tab.close();
  });

  test('endless scrolling that changes the address: each address has its own post', async () => {
    const tab = await world.open(HOST, '/one');
    expect(await highlighted(tab, 'company')).toContain('래블업');
    await tab.evaluate(() => (window as unknown as { more(): void }).more());
    await tab.evaluate(() => (window as unknown as Go).go('/two', '2023년 회고'));
    await expect
      .poll(async () => new Set(await tab.evaluate(highlightedNow, 'technology')))
      .toEqual(new Set(['Django', 'PostgreSQL']));
    await tab.evaluate(() => (window as unknown as Go).go('/one', '2024년 회고'));
    expect(await highlighted(tab, 'company')).toContain('래블업');
    const titles = ((await rowsOf(world, 'pages')) as { url: string; title: string }[])
      .filter(({ url }) => /\/(?:one|two)$/.test(url))
      .map(({ title }) => title);
    expect(titles.sort()).toEqual(['2023년 회고', '2024년 회고']);
    await tab.close();
  });

  test('nothing that was marked here is missing in the end', async () => {
    for (const { path } of markable) expect(await marksAt(path)).toEqual([MARKED]);
  });
});

interface Go {
  go(path: string, title: string): void;
}

const expectSaid = (panel: Tab, says: RegExp): Promise<unknown> =>
  panel.waitFor(
    `${says} in the panel`,
    (source: string) => new RegExp(source).test(document.querySelector('#view')?.textContent ?? ''),
    [says.source],
  );

/** The panel says that the page cannot be read, at once or once it was asked to; or it is read then. */
async function expectAnswer(panel: Tab): Promise<void> {
  const said = await panel.waitFor('an answer', () =>
    /cannot be read|only when you ask/.exec(document.body.textContent ?? '')?.at(0),
  );
  if (said === 'cannot be read') return;
  await clickOn(panel, '.primary');
  await panel.waitFor('what came of it', () => {
    const refusal = document.querySelector('.messages')?.textContent?.includes('no access');
    return refusal || document.querySelector('.group.company') !== null;
  });
}
