/** Taking everything along and bringing it back; settings; the page that greets. */
import { expect, test } from 'vitest';
import { allRows, chooseFile, exportBackup, NOTHING, openSettings, wipe } from './backups.ts';
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
  uiText,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

/** A site that is not on our list. */
const OWN_SITE = 'blog.example.com';

/** What the extension keeps beside its database. */
const storageAreas = ({ driver }: World): Promise<unknown[]> =>
  driver.inExtension(() => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(keys: null): unknown }> } })
      .chrome;
    return Promise.all([storage['local']?.get(null), storage['session']?.get(null)]);
  });

inBothBrowsers(
  'taking everything along',
  { [`${HOST}/yearly`]: pages.YEARLY, [`${OWN_SITE}/yearly`]: pages.YEARLY },
  (world) => {
    test('export, wipe, import: everything is as it was, and a second import adds nothing', async () => {
      const post = await world.open(HOST, '/yearly');
      await highlighted(post, 'technology');
      await selectByDragging(post, '#mark');
      await clickUi(post, '.toolbar .note');
      await clickUi(post, '.editor textarea');
      await post.type('내년에도');
      await post.press('Control+Enter');
      await highlighted(post, 'yellow');
      const before = await allRows(world);
      expect(before['annotations']).toHaveLength(1);

      const text = await exportBackup(world);
      expect(JSON.parse(text)).toMatchObject({ format: 'retromark', annotations: [{ note: '내년에도' }] });
      await wipe(world);
      await post.waitFor('the post to go dark', () => CSS.highlights.size === 0);
      expect(await allRows(world)).toEqual(NOTHING);
      expect(await storageAreas(world)).toEqual([{}, {}]);

      const again = await openLibrary(world, 'exchange');
      await chooseFile(again, 'backup.json', text);
      await expectText(again, '.preview', pages.SENTENCE);
      await clickOn(again, '.planned .primary');
      await expectText(again, '.last', 'backup.json');
      expect(await allRows(world)).toEqual(before);

      await chooseFile(again, 'backup.json', text);
      await expectText(again, '.planned [role=status]', 'Nothing of this file is new');
      await again.close();
      await post.reload();
      expect(await highlighted(post, 'yellow')).toEqual([pages.SENTENCE]);
      await post.close();
    });

    test('an import is undone', async () => {
      const library = await openLibrary(world, 'exchange');
      const before = await allRows(world);
      await chooseFile(library, 'names.txt', 'Backend.AI | 백엔드닷에이아이 | technology\n둘 | 셋 | nonsense');
      await expectText(library, '.preview .added', 'Backend.AI');
      await expectText(library, '.preview .unread', 'line 2');
      await clickOn(library, '.planned .primary');
      await expectText(library, '.last', 'names.txt');
      expect(await rowsOf(world, 'terms')).toHaveLength(2);
      await clickOn(library, '.last .button');
      await expectText(library, '.told', 'undone');
      expect(await allRows(world)).toEqual(before);
      await library.close();
    });

    test.each([
      ['is no file of ours', '<html></html>', 'cannot read this kind of file'],
      ['is damaged', '{"format":', 'damaged'],
      ['is of a later version', '{"format":"retromark","version":99}', 'newer Retromark'],
    ])('a file that %s is refused with a reason', async (_, text, reason) => {
      const library = await openLibrary(world, 'exchange');
      await chooseFile(library, 'file.json', text);
      await expectText(library, '.told.error', reason);
      await library.close();
    });

    test('a site that the reader adds is read by itself, until it is taken back', async () => {
      // Only Firefox grants without a person at the dialog.
      if (world.driver.browser === 'chromium') return;
      const settings = await openSettings(world);
      await clickOn(settings, '.add-site input');
      await settings.type(OWN_SITE);
      await settings.press('Enter');
      await expectText(settings, '.sites', OWN_SITE);
      const post = await world.open(OWN_SITE, '/yearly');
      await highlighted(post, 'technology');

      await settings.bringToFront();
      await clickOn(settings, '.sites .button');
      await settings.waitFor('the site to go', () => !document.querySelector('.sites'));
      await post.reload();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await post.evaluate(() => CSS.highlights.size)).toBe(0);
      await post.close();
      await settings.close();
    });

    test('what is no site is told so', async () => {
      const settings = await openSettings(world);
      await clickOn(settings, '.add-site input');
      await settings.type('not a site');
      await settings.press('Enter');
      await expectText(settings, '#site-told', 'not the address of a site');
      await settings.close();
    });

    test('the welcome page shows names, a mark and a note on a sample post, and stores nothing', async () => {
      await (await openSettings(world)).close();
      const before = await allRows(world);
      const welcome = await world.driver.newTab(world.driver.extensionUrl('welcome.html'));
      expect(await highlighted(welcome, 'technology')).toContain('k8s');
      await clickOn(welcome, '.steps li:nth-child(1) button');
      await expect.poll(() => uiText(welcome)).toContain('Kubernetes');
      await clickOn(welcome, '.steps li:nth-child(2) button');
      await clickUi(welcome, '.toolbar .skill');
      await clickUi(welcome, '.editor textarea');
      await welcome.type('ask first');
      await welcome.press('Control+Enter');
      await expectText(welcome, '.kept-marks', 'ask first');
      expect(await highlighted(welcome, 'green')).toHaveLength(1);
      await welcome.waitFor('all steps to be done', () => document.querySelectorAll('.steps .done').length === 3);
      expect(await allRows(world)).toEqual(before);
      await welcome.close();
    });
  },
);
