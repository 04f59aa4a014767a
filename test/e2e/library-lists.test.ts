import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { clickOn, expectText, highlighted, HOST, inBothBrowsers, openLibrary, putRows, rowsOf } from './harness.ts';
import * as pages from './pages.ts';

const NOW = Date.now();
const POSTS = 300;
const SITES = ['velog.io', 'dev.tistory.com'];
/** Of the names in all posts, and of a name that nobody knows in some. */
const TEXT = '앞 문장이다. 올해는 Kubernetes를 배웠다. 오로라팀에서 일했다.';
const [NAME, UNKNOWN] = ['Kubernetes', '오로라팀'];
const placeOf = (surface: string) => ({ start: TEXT.indexOf(surface), end: TEXT.indexOf(surface) + surface.length });

const urlOf = (index: number): string => `https://${SITES[index % 2]}/@dev/${index}`;
const posts = Array.from({ length: POSTS }, (_, index) => ({
  url: urlOf(index),
  address: urlOf(index),
  title: `회고 ${index}`,
  site: SITES[index % 2],
  year: 2015 + (index % 10),
  language: 'ko',
  firstVisit: NOW - index * 60_000,
  lastVisit: NOW - index * 60_000,
  textDigest: 'd',
  termIds: [`technology:${NAME}`],
  counts: [1],
}));
const marks = posts.map(({ url }, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  url,
  type: index % 3 === 0 ? 'company' : 'note',
  color: 'yellow',
  note: '',
  tags: index % 2 ? ['홀수'] : [],
  selector: { exact: `문장 ${index}`, prefix: '', suffix: '', start: 0, end: 4 },
  created: NOW - index,
  updated: NOW - index,
}));

const countText = (tab: Tab, text: string): Promise<void> => expectText(tab, '.shown-count', text);
/** Waits until the row that has the focus has this text. */
const focusOn = (tab: Tab, text: string): Promise<unknown> =>
  tab.waitFor(
    `focus on ${text}`,
    (wanted: string) => document.activeElement?.closest('[role=row]')?.textContent?.includes(wanted),
    [text],
  );

inBothBrowsers('Lists of the library', { [`${HOST}/yearly`]: pages.YEARLY }, (world) => {
  test('posts: those in sight are there, ordered by a column; one leads to its marks and names', async () => {
    // The extension has made its database once a post was read.
    const post = await world.open(HOST, '/yearly');
    await highlighted(post, 'technology');
    await post.close();
    await putRows(world, 'pages', posts);
    await putRows(world, 'annotations', marks);
    const mention = { termId: `technology:${NAME}`, surface: NAME, ...placeOf(NAME) };
    await putRows(
      world,
      'readings',
      posts.map(({ url }) => ({ url, mentions: [mention], headings: [], links: [] })),
    );
    await putRows(
      world,
      'texts',
      posts.map(({ url }) => ({ url, digest: 'd', text: TEXT })),
    );
    const guess = { surface: UNKNOWN, type: 'company', confidence: 0.2, count: 1, ...placeOf(UNKNOWN) };
    await putRows(world, 'guesses', [
      ...posts.slice(0, 20).map(({ url }) => ({ ...guess, url })),
      { ...guess, url: urlOf(0), surface: '또모름', start: 0, end: 3 },
    ]);

    const library = await openLibrary(world, 'posts');
    await countText(library, String(POSTS + 1));
    const drawn = await library.evaluate(() => document.querySelectorAll('.posts [data-index]').length);
    expect(drawn).toBeLessThan(60);
    await clickOn(library, '[role=columnheader].by-title button');
    await expectText(library, '.posts [data-index="1"]', '회고 0');
    await library.evaluate(() => document.querySelector<HTMLElement>('.posts [tabindex="0"]')?.focus());
    await library.press('End');
    await focusOn(library, `회고 ${POSTS - 1}`);
    await library.press('Enter');
    await expectText(library, 'h1', `회고 ${POSTS - 1}`);
    await expectText(library, '.mark', `문장 ${POSTS - 1}`);
    await library.waitFor('focus on the title', () => document.activeElement?.matches('h1'));
    await clickOn(library, '.chip');
    await expectText(library, 'h1', NAME);
    await library.waitFor('focus on the name', () => document.activeElement?.matches('h1'));
    await library.close();
  });

  test('marks: filtered by the address, selected by keys, tagged and deleted as one step', async () => {
    const library = await openLibrary(world, 'marks?tag=홀수');
    await countText(library, '150');
    await library.waitFor('the first row', () => document.querySelector('.marks [data-edits]'));
    await library.press('/');
    await library.press('ArrowDown');
    await focusOn(library, '문장 1');
    await library.press(' ');
    await library.press('Shift+ArrowDown');
    await library.press('Shift+ArrowDown');
    await expectText(library, '.bulk strong', '3');
    await clickOn(library, '.bulk input');
    await library.type('나중에');
    await library.press('Enter');
    await expectText(library, '.toast', '#나중에');
    await expectText(library, '.marks [data-index="0"]', '#나중에');
    await clickOn(library, '.bulk .danger');
    await countText(library, '147');
    await library.press('Control+z');
    await countText(library, '150');
    await library.press('Control+z');
    await library.waitFor('the tags to go', () => !document.querySelector('.marks')?.textContent?.includes('나중에'));
    expect((await rowsOf(world, 'annotations')).some(({ deleted }) => deleted !== undefined)).toBe(false);

    await clickOn(library, '.searches .button');
    await library.press('Enter');
    await expectText(library, '.saved-search', '#홀수');
    await library.reload();
    await expectText(library, '.saved-search.on', '#홀수');
    await library.close();
  });

  test('marks by keys: what is typed at once is in the note, deleting is undone; the section begins anew', async () => {
    const library = await openLibrary(world, 'marks');
    await countText(library, String(POSTS));
    await library.press('/');
    await library.type('문장 7');
    await expectText(library, '.marks [data-index="0"]', '문장 7');
    await clickOn(library, 'nav [href="#marks"]');
    await countText(library, String(POSTS));
    expect(await library.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value)).toBe('');
    await expectText(library, '.marks [data-index="0"]', '문장');

    await library.press('/');
    await library.press('ArrowDown');
    await library.waitFor('focus on the first', () => document.activeElement?.matches('[data-index="0"]'));
    await library.press('e');
    await library.type('바로 쓴 글');
    // Nothing is left to be saved, so that it closes while the key is still down.
    await expectText(library, '.editor .state', 'Saved');
    await library.press('Control+Enter');
    await expectText(library, '.marks [data-index="0"] .written', '바로 쓴 글');
    await library.press('x');
    await countText(library, String(POSTS - 1));
    await library.press('u');
    await expectText(library, '.marks [data-index="0"] .written', '바로 쓴 글');
    await library.press('?');
    await expectText(library, 'dialog[open]', 'Search');
    const { x, y } = await library.evaluate(() => document.querySelector('dialog')!.getBoundingClientRect().toJSON());
    await library.click(x + 4, y + 4);
    expect(await library.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await library.click(x - 4, y - 4);
    await library.waitFor('the dialog to go', () => !document.querySelector('dialog'));
    await library.press('u');
    await library.waitFor('the note to go', () => !document.querySelector('.written'));
    await library.close();
  });

  test('a name: its posts with their sentences, and what the reader notes and undoes', async () => {
    const library = await openLibrary(world, 'names?q=kuber');
    await clickOn(library, '.names [data-index="0"] a');
    await expectText(library, '.naming [data-index="1"] .proof', '올해는 Kubernetes를 배웠다.');
    await clickOn(library, '.choice .learning');
    await clickOn(library, '.markdown-field .edit');
    await library.type('**큰** 도구');
    await library.press('Control+Enter');
    await expectText(library, '.markdown-field strong', '큰');
    await library.waitFor('focus on the button', () => document.activeElement?.matches('.edit'));
    expect(await rowsOf(world, 'names')).toMatchObject([{ note: '**큰** 도구', state: 'learning' }]);
    await library.press('Control+z');
    await library.waitFor('the note to go', () => !document.querySelector('.markdown-field strong'));
    await library.close();
  });

  test('the inbox: one key an answer, on to the next name, and back by undo', async () => {
    const library = await openLibrary(world, 'inbox');
    await expectText(library, '.unknowns [data-index="0"]', '오로라팀에서 일했다.');
    const waiting = await library.evaluate(() => document.querySelector('.shown-count')?.textContent ?? '');
    await library.evaluate(() => document.querySelector<HTMLElement>('.unknowns [tabindex="0"]')?.focus());
    await library.press('c');
    await library.waitFor('the next name', () => {
      const row = document.activeElement?.closest('.unknowns [data-index]');
      return row && !row.textContent?.includes('오로라팀');
    });
    await expectText(library, '.toast', UNKNOWN);
    expect(await rowsOf(world, 'terms')).toMatchObject([
      { surface: UNKNOWN, rule: 'add', scope: 'everywhere', termId: `company:${UNKNOWN}` },
    ]);
    await library.press('Control+z');
    await expectText(library, '.unknowns [data-index="0"]', UNKNOWN);
    await countText(library, waiting);
    await library.close();
  });
});
