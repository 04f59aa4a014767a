/** The database full, blocked, newer, without a table, unreadable, thrown away, not allowed: what a reader sees and can do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BlogServer, startBlogServer } from '../../scripts/browser/blog-server.ts';
import { type Driver, launch, type Tab } from '../../scripts/browser/driver.ts';
import type { Annotation } from '../../model/records.ts';
import type { Settings } from '../../model/settings.ts';
import type { Dump } from '../storage/dump.ts';
import { chooseFile, exportBackup, openSettings } from './backups.ts';
import {
  garble,
  garblePageOf,
  garbleSettings,
  letGo,
  mountSmallDisk,
  putDatabase,
  takeDatabase,
  wallUp,
} from './broken-storage.ts';
import {
  clickOn,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  OUR_UI,
  putRows,
  rowsOf,
  selectByDragging,
  toastText,
  uiBox,
  uiText,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

const FIRST: Dump = JSON.parse(
  readFileSync(join(import.meta.dirname, '../storage/dumps/version-1.json'), 'utf8'),
) as Dump;
/** Whole sentences of what a reader is told. */
const TOLD = {
  full: "disk or the browser's storage is full",
  blocked: 'keeps the library busy',
  newer: 'written by a newer Retromark',
  damaged: 'its files are damaged',
  unavailable: 'lets Retromark store nothing here',
} as const;

/** Marks a sentence of a post as a note, and waits for what the page says of it. */
async function mark(tab: Tab, selector: string): Promise<void> {
  await highlighted(tab, 'technology');
  await selectByDragging(tab, selector);
  await clickUi(tab, '.toolbar .note');
}
const expectToast = (tab: Tab, text: string): Promise<void> => expect.poll(() => toastText(tab)).toContain(text);

/** What the toolbar's button says of a tab. */
async function badgeOf({ driver }: World, tab: Tab): Promise<string> {
  return driver.inExtension(
    (tabId: number) =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(details: object): Promise<string> } } }
      ).chrome.action.getBadgeText({ tabId }),
    await tab.browserTabId(),
  );
}

/** A post is read and painted, though it cannot be stored; toolbar, panel, library and a mark of it tell why. */
async function expectTold(world: World, text: string): Promise<void> {
  const post = await world.open(HOST, '/yearly');
  expect(await highlighted(post, 'technology')).toContain('쿠버네티스');
  await expect.poll(() => badgeOf(world, post)).toBe('!');
  const panel = await openPanel(world, post);
  await expectText(panel, '.storage-notice', text);
  await clickOn(panel, '#tab-saved');
  await expectText(panel, '.storage-notice', text);
  await panel.close();
  const library = await openLibrary(world, 'marks');
  await expectText(library, '.storage-notice', text);
  await library.close();
  await mark(post, '#mark');
  await expectToast(post, text);
  await post.close();
}

interface Extension {
  chrome: {
    storage: {
      local: { get(key: string): Promise<{ settings: Partial<Settings> }>; set(items: object): Promise<void> };
    };
  };
}

const interval = (days: string): string => `[aria-labelledby=backup] .pick:has([value="${days}"])`;

const settleAll = ({ driver }: World, settings: Partial<Settings>): Promise<void> =>
  driver.inExtension(
    (value: object) => (globalThis as unknown as Extension).chrome.storage.local.set({ settings: value }),
    settings,
  );

const settled = ({ driver }: World): Promise<Partial<Settings>> =>
  driver.inExtension(
    async () => (await (globalThis as unknown as Extension).chrome.storage.local.get('settings')).settings,
  );

/** Settles after how many days the reader is reminded of a backup; the settings, open. */
async function chooseInterval(world: World, days: string): Promise<Tab> {
  const settings = await openSettings(world);
  await clickOn(settings, interval(days));
  await settings.waitFor('it to be settled', (css: string) => document.querySelector(`${css} :checked`), [
    interval(days),
  ]);
  return settings;
}

/** A post can be marked, in a tab that was opened before or anew. */
async function expectWorking(world: World): Promise<void> {
  const post = await world.open(HOST, '/yearly');
  await mark(post, '#last');
  await uiBox(post, '.editor textarea');
  await clickUi(post, '.editor .delete');
  await expect.poll(() => uiText(post)).toBe('');
  await post.close();
}

const noteOf = async (world: World): Promise<string[]> =>
  ((await rowsOf(world, 'annotations')) as unknown as Annotation[])
    .filter(({ deleted }) => deleted === undefined)
    .map(({ note }) => note);

const disk = mountSmallDisk();
afterAll(() => disk?.remove());

const annotation = (index: number, note: string): Annotation => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  url: `https://${HOST}/${index}`,
  type: 'note',
  color: 'yellow',
  note,
  tags: [],
  selector: { exact: `${index}번째 문장`, prefix: '', suffix: '', start: index, end: index + 8 },
  created: index + 1,
  updated: index + 1,
});

inBothBrowsers(
  'storage that fails',
  { [`${HOST}/yearly`]: pages.YEARLY, [`${HOST}/other`]: pages.OTHER_YEAR },
  (world) => {
    test.runIf(disk)('a full disk is told, and once there is room the same tab can mark', async () => {
      const post = await world.open(HOST, '/yearly');
      await mark(post, '#mark');
      await uiBox(post, '.editor textarea');
      // More than the room that a file may still have: each change writes all of them.
      const searches = Array.from({ length: 100 }, (_, index) => ({ name: noise(index), place: `marks?q=${index}` }));
      const settings = await chooseInterval(world, '7');
      await expect.poll(() => settled(world)).toEqual({ backupEvery: 7 });
      await settleAll(world, { searches, backupEvery: 7 });
      const exchange = await openLibrary(world, 'exchange');
      await chooseFile(exchange, 'names.txt', '둘 | 셋 | technology');
      await exchange.waitFor('a plan', () => document.querySelector('.planned .primary'));
      disk?.fill();
      try {
        await clickOn(exchange, '.planned .primary');
        await expectText(exchange, '.told.error', TOLD.full);
        await settings.bringToFront();
        await clickOn(settings, interval('0'));
        await expectText(settings, '.messages', TOLD.full);
        expect(await settled(world)).toEqual({ searches, backupEvery: 7 });
        await post.bringToFront();
        // Long enough for no room that a file may still have.
        await post.inShadow(OUR_UI, (root) => {
          const field = root.querySelector('textarea')!;
          field.value = '메'.repeat(9_000);
          // What a field has when it gets the focus is the reader's; what a script puts in afterwards is taken back.
          field.blur();
          field.focus();
        });
        await post.type('모');
        await expect.poll(() => uiText(post), { timeout: 30_000 }).toContain(TOLD.full);
      } finally {
        disk?.free();
      }
      await post.type('!');
      await expect.poll(() => uiText(post)).toContain('Saved');
      await clickUi(post, '.editor .delete');
      await post.close();
      await exchange.close();
      await clickOn(settings, interval('30'));
      await expect.poll(() => settled(world)).toEqual({ searches, backupEvery: 30 });
      await settings.close();
      await expectWorking(world);
    });

    test('a note that cannot be saved stays, can be copied, and is saved once that works again', async () => {
      const post = await world.open(HOST, '/yearly');
      await mark(post, '#mark');
      await uiBox(post, '.editor textarea');
      const { version, tables } = await takeDatabase(world);
      // As if a newer version had taken over under an open tab.
      await putDatabase(world, { version: 990, tables });
      await post.type('잃고 싶지 않은 메모');
      await expect.poll(() => uiText(post)).toContain(TOLD.newer);
      await clickUi(post, '.editor .copy');
      await putDatabase(world, { version, tables });
      await clickUi(post, '.editor textarea');
      await post.press('End');
      await post.type('!');
      await expect.poll(() => uiText(post)).toContain('Saved');
      expect(await noteOf(world)).toEqual(['잃고 싶지 않은 메모!']);
      await clickUi(post, '.editor .done');
      await post.close();
    });

    test('a library of a newer version is left as it is, and every window says so', async () => {
      const { version, tables } = await takeDatabase(world);
      await putDatabase(world, { version: 990, tables });
      await expectTold(world, TOLD.newer);
      expect((await takeDatabase(world)).tables).toEqual(tables);
      await putDatabase(world, { version, tables });
      await expectWorking(world);
    });

    test('an old window that keeps the library is told of; without it the upgrade goes on, with a copy before', async () => {
      const before = await takeDatabase(world);
      await putDatabase(world, FIRST, true);
      await expectTold(world, TOLD.blocked);
      const library = await openLibrary(world, 'marks');
      await expectText(library, '.storage-notice', TOLD.blocked);
      await letGo(world);
      await clickOn(library, '.storage-notice button');
      await expectText(library, 'main', '세 번 배포한다');
      await library.close();
      await expectWorking(world);
      const settings = await openSettings(world);
      await expectText(settings, '.copies li', 'before an update');
      await expectText(settings, '.copies li', 'Marks: 4');
      // By itself, without asking the reader, since a mark was made.
      await expectText(settings, '[aria-labelledby=storage] .row', 'keeps all this until you delete it');
      await settings.close();
      await putDatabase(world, before);
    });

    test('an upgrade whose background is killed in the middle is made by whoever comes next, and the copy is whole', async () => {
      const before = await takeDatabase(world);
      const { annotations } = FIRST.tables;
      const rows = Array.from({ length: 10_000 }, (_, index) => annotation(index, noise(index)));
      await putDatabase(world, { ...FIRST, tables: { ...FIRST.tables, annotations: { ...annotations!, rows } } });
      const post = await world.open(HOST, '/yearly');
      // Who waits for an answer would start the worker again before it has stopped.
      await post.close();
      await world.driver.killBackground();
      const library = await openLibrary(world, 'marks');
      await expectText(library, 'main', '9999번째 문장');
      await library.close();
      expect(await rowsOf(world, 'annotations')).toHaveLength(rows.length);
      const settings = await openSettings(world);
      await expectText(settings, '.copies li', 'before an update');
      await expectText(settings, '.copies li', 'Marks: 10,000');
      await settings.close();
      await putDatabase(world, before);
    });

    test('of a library without some of its tables the rest is saved; a fresh one takes the copy back, and undoes it', async () => {
      const { version, tables } = await takeDatabase(world);
      const { annotations } = tables;
      const rows = [1, 2, 3].map((index) => annotation(index, `메모 ${index}`));
      await putDatabase(world, { version, tables: { annotations: { ...annotations!, rows } } });
      await expectTold(world, TOLD.damaged);

      const settings = await openLibrary(world, 'settings');
      await expectText(settings, '.storage-notice', TOLD.damaged);
      await settings.evaluate(() => {
        URL.createObjectURL = (file) => {
          (window as { saved?: Blob }).saved = file as Blob;
          return '#settings';
        };
      });
      await clickOn(settings, '.save-readable');
      const text = await settings.waitFor('a file to be saved', () => (window as { saved?: Blob }).saved?.text());
      expect((JSON.parse(text) as Dump['tables'])['annotations']).toEqual(rows);
      await expectText(settings, '.rescue .told', '3 entries');

      await clickOn(settings, '.ask-fresh');
      await clickOn(settings, '.start-fresh');
      await expectText(settings, '.copies li', 'what could be read of a damaged library');
      await expectText(settings, '.figures', 'Posts');
      expect(await rowsOf(world, 'annotations')).toEqual([]);

      await clickOn(settings, '.restore-copy');
      await expectText(settings, '.preview', '1번째 문장');
      await clickOn(settings, '.planned .primary');
      await expectText(settings, '.copies .last', 'restored');
      expect(await rowsOf(world, 'annotations')).toEqual(rows);
      await clickOn(settings, '.undo-restore');
      await expect.poll(() => rowsOf(world, 'annotations')).toEqual([]);

      // The newest of all copies, of which nothing makes sense.
      await world.driver.inExtension(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies');
        const handle = await folder.getFileHandle('9000000000000-weekly-1-1-0-0-0.json.gz', { create: true });
        const writing = await handle.createWritable();
        await writing.write('garbage!');
        await writing.close();
      });
      await settings.reload();
      await expectText(settings, '.copies li', 'weekly');
      await clickOn(settings, '.restore-copy');
      await expectText(settings, '.copies .told', 'damaged');
      await clickOn(settings, '.delete-copy');
      await settings.waitFor('it to go', () => !document.querySelector('.copies')?.textContent?.includes('weekly'));
      await settings.close();
      await expectWorking(world);
    });

    test('files that cannot be read are told of as damaged; what can be read is saved, and nothing is deleted', async () => {
      const { driver } = world;
      const rows = Array.from({ length: 1_000 }, (_, index) => annotation(index, `${index} ${noise(index)}`));
      rows[500] = { ...rows[500]!, note: `DAMAGE-ME ${noise(500)}` };
      await putRows(world, 'annotations', rows);
      let repair: (() => void) | undefined;
      await driver.restart((profileDir) => {
        if (driver.browser === 'firefox') garblePageOf('DAMAGE-ME', profileDir);
        else repair = wallUp(profileDir);
      });
      if (repair) {
        await expectTold(world, TOLD.damaged);
        const library = await openLibrary(world, 'marks');
        await expectText(library, '.storage-notice', TOLD.damaged);
        repair();
        await clickOn(library, '.storage-notice button');
        await expectText(library, 'main', '999번째 문장');
        await library.close();
      } else {
        const library = await openLibrary(world, 'marks');
        await expectText(library, '.storage-notice', TOLD.damaged);
        await library.close();
        const settings = await openLibrary(world, 'settings');
        // Open by itself where the first look at the library failed.
        await settings.waitFor('the way out', () => {
          const rescue = document.querySelector<HTMLDetailsElement>('.rescue');
          return rescue && (rescue.open = true);
        });
        await clickOn(settings, '.save-readable');
        const told = await settings.waitFor(
          'an answer',
          () => document.querySelector('.rescue .told')?.textContent,
          [],
          60_000,
        );
        expect(told).toContain('Could not be read');
        const [, saved = '', lost = ''] = /: ([\d,]+) entries\. Could not be read: ([\d,]+)/.exec(told) ?? [];
        const numbers = [saved, lost].map((text) => Number(text.replace(',', '')));
        expect(numbers[0]).toBeGreaterThan(500);
        expect(numbers[1]).toBeGreaterThan(0);
        await clickOn(settings, '.ask-fresh');
        await clickOn(settings, '.start-fresh');
        await expectText(settings, '.copies li', 'could not be read');
        await settings.close();
      }
      await expectWorking(world);
    });

    test('a library that the browser has thrown away is told of as lost, and comes back from the copy', async () => {
      const { driver } = world;
      const post = await world.open(HOST, '/other');
      await mark(post, '#word');
      await clickUi(post, '.editor textarea');
      await post.type('돌아올 메모');
      await clickUi(post, '.editor .done');
      await post.close();
      const settings = await chooseInterval(world, '7');
      await expect.poll(() => settled(world)).toMatchObject({ backupEvery: 7 });
      await settings.close();
      // An import makes a copy of what is there before it.
      const file = await exportBackup(world);
      const exchange = await openLibrary(world, 'exchange');
      const more = JSON.parse(file) as { annotations: Annotation[] };
      more.annotations.push(annotation(7_777, '더해진 메모'));
      await chooseFile(exchange, 'backup.json', JSON.stringify(more));
      await clickOn(exchange, '.planned .primary');
      await expectText(exchange, '.last', 'backup.json');
      await exchange.close();
      const before = await noteOf(world);

      await driver.restart((profileDir) => {
        garble(profileDir, driver.browser);
        garbleSettings(profileDir, driver.browser);
      });
      const library = await openLibrary(world, 'marks');
      await expectText(library, '.lost', 'The browser has lost your library');
      await clickOn(library, '.lost a');
      await expectText(library, '.copies li', 'before an import');
      await clickOn(library, '.restore-copy');
      await clickOn(library, '.planned .primary');
      await expectText(library, '.copies .last', 'restored');
      expect((await rowsOf(world, 'texts')).map(({ url }) => url)).toContain(`https://${HOST}/other`);
      expect((await noteOf(world)).sort()).toEqual(before.filter((note) => note !== '더해진 메모').sort());
      await clickOn(library, '.lost button');
      await library.waitFor('the notice to go', () => !document.querySelector('.lost'));
      // What was settled, which the browser has lost as well, is back by itself.
      await library.waitFor('the interval', (css: string) => document.querySelector(`${css} :checked`), [
        interval('7'),
      ]);
      await library.close();
      await expectWorking(world);
    });
  },
  () => (disk ? { profileDir: disk.path } : {}),
);

describe('storage that is not allowed', () => {
  const HOSTS = [HOST];
  let blog: BlogServer | undefined;
  let driver: Driver | undefined;
  afterAll(async () => {
    await driver?.close();
    await blog?.close();
  });

  // Chromium lets an extension store in every kind of window.
  test('where Firefox never remembers history posts are read, and every window says that nothing is stored', async () => {
    blog = await startBlogServer({ hosts: HOSTS, routes: () => pages.YEARLY, usualPorts: true });
    driver = await launch({
      browser: 'firefox',
      extensionDir: join(import.meta.dirname, '../../.output/firefox-mv3'),
      headless: true,
      hosts: HOSTS,
      webPort: blog.port,
      preferences: { 'browser.privatebrowsing.autostart': true },
    });
    const world: World = { driver, blog, open: (host, path) => driver!.newTab(blog!.urlOf(host, path)) };
    await expectTold(world, TOLD.unavailable);
    const settings = await openLibrary(world, 'settings');
    await expectText(settings, '.copies', 'No safety copy yet');
    await settings.close();
  });
});

/** Text that no compression makes small, always the same. */
function noise(seed: number): string {
  let value = seed + 1;
  let text = '';
  for (let count = 0; count < 400; count++) {
    value = (value * 48_271) % 2_147_483_647;
    text += String.fromCharCode(33 + (value % 90));
  }
  return text;
}
