import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import {
  clickOn,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  putRows,
  rowsOf,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

const POST = 'https://velog.io/@dev/2023';
/** As pages.SENTENCE was once. */
const LOST = '배포가 무서웠던 내가 이제는 하루에 두 번 배포한다.';
const DAY_MS = 24 * 60 * 60 * 1000;

let count = 0;
/** A mark as the database keeps it. */
const mark = (exact: string, fields: object = {}) => ({
  id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  url: POST,
  type: 'note',
  color: 'yellow',
  note: '',
  tags: [],
  selector: { exact, prefix: '', suffix: '', start: count, end: count + exact.length },
  created: Date.now(),
  updated: Date.now() - count,
  ...fields,
});

const countOf = (tab: Tab, selector: string, wanted: number): Promise<unknown> =>
  tab.waitFor(
    `${wanted} × ${selector}`,
    (css: string, number: number) => document.querySelectorAll(css).length === number,
    [selector, wanted],
  );

const quotesOf = async (world: World, isDeleted: boolean): Promise<string[]> =>
  (await rowsOf(world, 'annotations'))
    .filter((row) => (row['deleted'] !== undefined) === isDeleted)
    .map((row) => (row['selector'] as { exact: string }).exact);

inBothBrowsers('The library', { [`${HOST}/yearly`]: pages.YEARLY }, (world) => {
  test('marks: found by their tags, shown with their notes, edited in their place', async () => {
    // The extension has made its database once a post was read.
    const post = await world.open(HOST, '/yearly');
    await highlighted(post, 'technology');
    await post.close();
    await putRows(world, 'pages', [{ url: POST, address: POST, title: '2023년 회고', termIds: [] }]);
    await putRows(world, 'annotations', [
      mark('첫 배포를 했다', { note: '# 배포\n- **작게**\n- 자주', tags: ['배포'] }),
      mark('Kubernetes', { type: 'technology', color: 'blue' }),
      mark('오래된 문장', { note: '<img src=x onerror=alert(1)>' }),
    ]);
    const library = await openLibrary(world, 'marks');
    await countOf(library, '.marks > .mark', 3);
    await expectText(library, '.markdown li strong', '작게');
    expect(await library.evaluate(() => document.querySelector('.written img'))).toBeNull();

    await clickOn(library, '.tag');
    await countOf(library, '.marks > .mark', 1);
    await expectText(library, '.mark .meta', '2023년 회고');
    await clickOn(library, '.mark .edit');
    await clickOn(library, '.editor textarea');
    await library.type(' 늘');
    await library.press('Control+Enter');
    await expectText(library, '.written', '늘');
    // Whoever works by keyboard is back where they were.
    await library.waitFor('focus on the button', () => document.activeElement?.matches('.edit'));
    await library.close();
  });

  test('deleting: undone and done again by button and by key, also after a reload', async () => {
    const library = await openLibrary(world, 'marks');
    await countOf(library, '.marks > .mark', 3);
    await clickOn(library, '.mark:last-child .delete');
    await expectText(library, '.toast', 'Deleted “오래된 문장”');
    await countOf(library, '.marks > .mark', 2);
    await clickOn(library, '.toast button');
    await countOf(library, '.marks > .mark', 3);
    await library.press('Control+Shift+z');
    await countOf(library, '.marks > .mark', 2);

    await library.reload();
    await library.waitFor('what undo would do', () =>
      document.querySelector('.undo')?.getAttribute('title')?.includes('deleting “오래된 문장”'),
    );
    await library.press('Control+z');
    await countOf(library, '.marks > .mark', 3);
    expect(await quotesOf(world, true)).toEqual([]);
    await library.close();
  });

  test('recently deleted: says how long it stays, and brings it back', async () => {
    await putRows(world, 'annotations', [
      mark('지운 문장', { note: '아깝다', deleted: Date.now() - 2.5 * DAY_MS }),
      mark('이미 사라진 문장', { deleted: Date.now() - 31 * DAY_MS }),
    ]);
    const library = await openLibrary(world, 'deleted');
    await countOf(library, '.deleted > .mark', 1);
    await expectText(library, '.mark', 'in 28 days');
    await expectText(library, '.mark', '아깝다');
    await clickOn(library, '.restore');
    await expectText(library, 'main .empty', '30 days');
    expect(await quotesOf(world, false)).toContain('지운 문장');
    await library.close();
  });

  test('marks that were not found: the difference is shown, and the reader decides', async () => {
    const moved = mark('쿠버네티스를 처음 배웠다');
    const rewritten = mark('사라진 문장');
    const gone = mark('필요 없는 문장');
    await putRows(world, 'annotations', [moved, rewritten, gone]);
    const candidate = { ...moved.selector, exact: '쿠버네티스는 처음 배웠다', prefix: '그해 ', start: 900, end: 913 };
    await putRows(world, 'orphans', [
      { id: moved.id, url: POST, since: Date.now(), candidate },
      { id: rewritten.id, url: POST, since: Date.now() },
      { id: gone.id, url: POST, since: Date.now() },
    ]);
    const library = await openLibrary(world, 'orphans');
    await countOf(library, '.orphans > .mark', 3);
    await expectText(library, '.post-group h2', '2023년 회고');
    await expectText(library, '.difference del', '를');
    await expectText(library, '.difference ins', '는');

    await clickOn(library, '.accept');
    await countOf(library, '.orphans > .mark', 2);
    expect(await quotesOf(world, false)).toContain('쿠버네티스는 처음 배웠다');
    await clickOn(library, '.mark:first-child .keep');
    await expectText(library, '.kept summary', '1');
    await clickOn(library, 'section > .orphans .delete');
    await countOf(library, 'section > .orphans', 0);
    await expectText(library, '.kept', '사라진 문장');
    expect(await quotesOf(world, true)).toContain('필요 없는 문장');
    await library.close();
  });

  test('a name of my own: lit at once in an open post, changed, taken away, and back by undo', async () => {
    const post = await world.open(HOST, '/yearly');
    expect(await highlighted(post, 'technology')).not.toContain('대시보드');
    const library = await openLibrary(world, 'corrections');
    await clickOn(library, '.add');
    await library.waitFor('the form', () => document.activeElement?.getAttribute('name') === 'surface');
    await library.type('대시보드');
    await library.press('Enter');
    await expectText(library, '.term', '대시보드');
    await expectLit(post, 'technology', '대시보드', true);

    await clickOn(library, '.term .edit');
    await clickOn(library, '.term-form .company');
    await clickOn(library, '.term-form .primary');
    await expectText(library, '.term .meaning', 'Company');
    await library.waitFor('focus on the button', () => document.activeElement?.matches('.term .edit'));
    await expectLit(post, 'company', '대시보드', true);

    await clickOn(library, '.term .delete');
    await expectText(library, 'main .empty', 'No names of your own');
    await expectLit(post, 'company', '대시보드', false);
    await clickOn(library, '.toast button');
    await expectText(library, '.term', '대시보드');
    await expectLit(post, 'company', '대시보드', true);
    await library.close();
    await post.close();
  });

  test('a shortcut is changed by pressing it, a double one is told, and it can be reset', async () => {
    const library = await openLibrary(world, 'shortcuts');
    const shown = (): Promise<string | undefined> =>
      library.evaluate(() => document.querySelector('.shortcut .keys')?.textContent);
    await expectText(library, '.shortcut .keys', 'Alt Shift 1');
    await clickOn(library, '.shortcut .keys');
    await library.press('Alt+Shift+n');
    await expectText(library, '.shortcut .keys', 'Alt Shift N');
    await expectText(library, '.conflict', 'write a note');
    await clickOn(library, '.shortcut .keys');
    await library.press('Escape');
    expect(await shown()).toContain('Alt Shift N');
    await clickOn(library, '.shortcut .reset');
    await expectText(library, '.shortcut .keys', 'Alt Shift 1');
    await countOf(library, '.conflict', 0);
    await library.close();
  });

  test('sections are links: the address, the title and the way back follow', async () => {
    const library = await openLibrary(world, 'marks');
    await clickOn(library, 'nav a[href="#deleted"]');
    await library.waitFor('the title', () => document.title === 'Recently deleted · Retromark');
    await library.evaluate(() => history.back());
    await library.waitFor('the section of before', () => document.querySelector('h1')?.textContent === 'Marks');
    await library.close();
  });
});

inBothBrowsers('The panel', { [`${HOST}/yearly`]: pages.YEARLY }, (world) => {
  test('a mark that was not found: accepted, it is lit at its new place', async () => {
    const post = await world.open(HOST, '/yearly');
    await highlighted(post, 'technology');
    const url = String((await rowsOf(world, 'pages'))[0]?.['url']);
    await post.close();
    // Much of the sentence and all that stood around it is another now.
    const selector = {
      exact: LOST,
      prefix: '예전의 앞 문장이다. ',
      suffix: ' 예전의 뒤 문장이다.',
      start: 40,
      end: 40 + LOST.length,
    };
    await putRows(world, 'annotations', [mark(LOST, { url, selector })]);
    const edited = await world.open(HOST, '/yearly');
    await highlighted(edited, 'technology');

    const panel = await openPanel(world, edited);
    await expectText(panel, '.orphans .difference del', '두');
    await expectText(panel, '.orphans .difference ins', '세');
    await clickOn(panel, '.accept');
    expect(await highlighted(edited, 'yellow')).toEqual([pages.SENTENCE]);
    await countOf(panel, '.orphans', 0);
    await countOf(panel, '.marks > .mark', 1);
    await panel.close();
    await edited.close();
  });

  test('a note is edited in its place, and undone after the panel was closed', async () => {
    const post = await world.open(HOST, '/yearly');
    await highlighted(post, 'yellow');
    const panel = await openPanel(world, post);
    await clickOn(panel, '.mark .edit');
    await clickOn(panel, '.editor textarea');
    await panel.type('내년에도');
    await panel.press('Control+Enter');
    await expectText(panel, '.mark .written', '내년에도');
    await panel.close();

    const again = await openPanel(world, post);
    await again.waitFor('what undo would do', () =>
      document.querySelector('.undo')?.getAttribute('title')?.startsWith('Undo the edit of'),
    );
    await clickOn(again, '.undo');
    await countOf(again, '.mark .written', 0);
    await clickOn(again, '.redo');
    await expectText(again, '.mark .written', '내년에도');
    await again.close();
    await post.close();
  });

  test('tags and color are changed there too, and deleting there is undone', async () => {
    const post = await world.open(HOST, '/yearly');
    await highlighted(post, 'yellow');
    const panel = await openPanel(world, post);
    await clickOn(panel, '.mark .edit');
    await clickOn(panel, '.editor .tags input');
    await panel.type('배포,');
    await clickOn(panel, '.editor .pick.pink');
    expect(await highlighted(post, 'pink')).toEqual([pages.SENTENCE]);
    await clickOn(panel, '.editor .done');
    await expectText(panel, '.mark .tag', '#배포');
    await expectText(panel, '.toast', 'Changed');

    await clickOn(panel, '.mark .edit');
    await clickOn(panel, '.editor .delete');
    await post.waitFor('the mark to go', () => !CSS.highlights.has('retromark-pink'));
    await countOf(panel, '.editor', 0);
    await clickOn(panel, '.toast button');
    expect(await highlighted(post, 'pink')).toEqual([pages.SENTENCE]);
    await panel.close();
    await post.close();
  });

  test('leads to the library', async () => {
    const post = await world.open(HOST, '/yearly');
    const panel = await openPanel(world, post);
    await clickOn(panel, '.library');
    const library = await world.driver.findTab('library.html');
    await expectText(library, '.marks', pages.SENTENCE);
    await library.close();
    await panel.close();
    await post.close();
  });
});

/** Waits until a text is among the names of a type that are lit, or no longer is. */
const expectLit = (tab: Tab, layer: string, text: string, isLit: boolean): Promise<unknown> =>
  tab.waitFor(
    `${text} ${isLit ? '' : 'not '}to be lit`,
    (name: string, wanted: string, expected: boolean) =>
      [...(CSS.highlights.get(`retromark-${name}`) ?? [])].some((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString() === wanted;
      }) === expected,
    [layer, text, isLit],
  );
