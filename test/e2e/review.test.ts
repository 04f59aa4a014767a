import { expect, test } from 'vitest';
import { allRows, chooseFile, exportBackup, NOTHING, wipe } from './backups.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  rowsOf,
  selectByDragging,
  type World,
} from './harness.ts';
import { MONTHS } from './careers.ts';
import * as pages from './pages.ts';

inBothBrowsers('Reading back', { [`${HOST}/yearly`]: pages.YEARLY, [`${HOST}/months`]: MONTHS }, (world) => {
  test('a find is kept with note and tag, found by an alias, taken along, wiped and brought back as it was', async () => {
    const other = await world.open(HOST, '/months');
    await highlighted(other, 'technology');
    await other.close();
    const post = await world.open(HOST, '/yearly');
    expect(await highlighted(post, 'technology')).toContain('쿠버네티스');

    const link = await post.evaluate(() => {
      const { x, y, width, height } = document.querySelector('article a')!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await post.mouseMove(link.x, link.y);
    await clickUi(post, '.card .keep');
    await clickUi(post, '.editor textarea');
    await post.type('내년에는 더 깊이');
    await clickUi(post, '.tags input');
    await post.type('공부');
    await post.press('Enter');
    await clickUi(post, '.editor .done');
    expect(await highlighted(post, 'blue')).toEqual(['쿠버네티스']);
    await selectByDragging(post, '#mark');
    await post.press('Alt+Shift+1');
    await highlighted(post, 'green');
    await post.close();

    // What the reader says of a name goes along too.
    const name = await openLibrary(world, `name/${encodeURIComponent('technology:Kubernetes')}`);
    await clickOn(name, '.choice .learning');
    await expect.poll(() => rowsOf(world, 'names')).toHaveLength(1);
    await name.close();

    await expectFoundByAlias(world);
    const before = await allRows(world);
    expect(before['annotations']).toHaveLength(2);
    expect(before['annotations']).toContainEqual(
      expect.objectContaining({ termId: 'technology:Kubernetes', note: '내년에는 더 깊이', tags: ['공부'] }),
    );
    expect(before['pages']).toHaveLength(2);

    const file = await exportBackup(world);
    await wipe(world);
    expect(await allRows(world)).toEqual(NOTHING);

    const library = await openLibrary(world, 'exchange');
    await chooseFile(library, 'backup.json', file);
    await expectText(library, '.preview', '쿠버네티스');
    await clickOn(library, '.planned .primary');
    await expectText(library, '.last', 'backup.json');
    await library.close();
    expect(await allRows(world)).toEqual(before);
    await expectFoundByAlias(world);
  });
});

/** Searches for a spelling that is not in the mark, and goes from what is found to its place in the post. */
async function expectFoundByAlias(world: World): Promise<void> {
  const library = await openLibrary(world, 'marks');
  await library.waitFor('both marks', () => document.querySelectorAll('.marks > .mark').length === 2);
  await library.press('/');
  await library.type('k8s');
  await library.waitFor('one mark', () => document.querySelectorAll('.marks > .mark').length === 1);
  await expectText(library, '.marks > .mark', '내년에는 더 깊이');
  await clickOn(library, '.mark .quote');
  const post = await world.driver.findTab('/yearly');
  expect(await highlighted(post, 'flash')).toEqual(['쿠버네티스']);
  await post.close();
  await library.close();
}
