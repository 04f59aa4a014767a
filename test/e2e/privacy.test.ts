/** The privacy statement, checked: a reader uses everything, and nothing is asked of any server. */
import { expect, test } from 'vitest';
import { chooseFile, exportBackup, wipe } from './backups.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  rowsOf,
  selectByDragging,
  uiBox,
} from './harness.ts';
import { MONTHS } from './careers.ts';
import * as pages from './pages.ts';

/** What would be loaded if a note were shown as the page that it could be. */
const TEMPTING =
  '![](https://tracker.example/pixel.png) <img src="https://tracker.example/2.png"> https://link.example/';

const SECTIONS = ['posts', 'marks', 'names', 'inbox', 'orphans', 'trends', 'map', 'together', 'authors'];
const MORE_SECTIONS = ['corrections', 'deleted', 'exchange', 'settings', 'shortcuts'];

inBothBrowsers(
  'Privacy',
  { [`${HOST}/yearly`]: pages.YEARLY, [`${HOST}/months`]: MONTHS },
  (world) => {
    test('reading, marking, reviewing, exporting and importing ask nothing of any server', async () => {
      await (await world.driver.newTab(world.driver.extensionUrl('welcome.html'))).close();
      const other = await world.open(HOST, '/months');
      await highlighted(other, 'technology');
      await other.close();

      const post = await world.open(HOST, '/yearly');
      await highlighted(post, 'technology');
      await selectByDragging(post, '#mark');
      await uiBox(post, '.toolbar');
      await clickUi(post, '.toolbar .note');
      await clickUi(post, '.editor textarea');
      await post.type(TEMPTING);
      await clickUi(post, '.editor .done');
      await expect.poll(() => rowsOf(world, 'annotations').then((rows) => rows[0]?.['note'])).toBe(TEMPTING);
      const panel = await openPanel(world, post);
      await expectText(panel, '.marks', 'tracker.example');
      await panel.close();
      await post.close();

      const library = await openLibrary(world, 'marks');
      await expectText(library, '.marks', 'tracker.example');
      for (const section of [...SECTIONS, ...MORE_SECTIONS]) {
        await library.goto(world.driver.extensionUrl(`library.html#${section}`));
        await library.waitFor(section, () => document.querySelector('main h1, main h2'));
      }
      await library.close();
      const timeline = await openLibrary(world, `post/${encodeURIComponent(`https://${HOST}/months`)}`);
      await timeline.waitFor('the timeline', () => document.querySelector('main h1, main h2'));
      await timeline.close();

      const file = await exportBackup(world);
      await wipe(world);
      const exchange = await openLibrary(world, 'exchange');
      await chooseFile(exchange, 'backup.json', file);
      await clickOn(exchange, '.planned .primary');
      await expectText(exchange, '.last', 'backup.json');
      await exchange.close();

      // The list is complete only once the browser has quit.
      await world.driver.restart();
      expect(await world.driver.extensionRequests()).toEqual([]);
    });
  },
  { recordRequests: true },
);
