/** Text that wants to be more than text: put by a page, by files and by the reader, then shown on every screen. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { chooseFile } from './backups.ts';
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
  uiText,
  type World,
} from './harness.ts';
import { EVIL_HOST, EVIL_PAGE, FILES, GUESSES, IMAGE, MARKED, ORPHANS, TEXTS } from './hostile-rows.ts';

/** Runs in a page: whatever in it could run, load or lead where no text may lead; nothing, where all is text. */
function harmIn(): string[] {
  const harm = 'pwned' in window ? ['a script ran'] : [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const isOurs = (address: string): boolean => new URL(address, location.href).origin === location.origin;
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) harm.push(`${name} ${attribute}=${value}`);
      if (!/^(?:href|src|srcset|action|formaction|data|poster|ping|xlink:href)$/.test(attribute)) continue;
      if (isOurs(value)) continue;
      const isLink = name === 'a' && attribute === 'href';
      if (!isLink || !/^(?:https?|mailto):/.test(value)) harm.push(`${name} ${attribute}=${value}`);
    }
    const isForbidden = /^(?:iframe|frame|object|embed|base|applet|audio|video|foreignobject|animate|set|use)$/i.test(
      name,
    );
    if (isForbidden || (name === 'script' && !element.hasAttribute('src'))) harm.push(element.outerHTML.slice(0, 100));
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) harm.push(`${scrollWidth - clientWidth} pixels beyond the edge`);
  return harm;
}

/** Opens a screen, waits until it shows a hostile text as text, and looks at all of it. */
async function look(tab: Tab, shown = IMAGE): Promise<void> {
  await expectText(tab, 'body', shown);
  expect(await tab.evaluate(harmIn)).toEqual([]);
}

/** The texts of the files that the library saves, by format. */
async function exported(world: World, format: string): Promise<string> {
  const library = await openLibrary(world, 'exchange');
  await library.evaluate(() => {
    const page = window as { saved?: Blob };
    URL.createObjectURL = (file) => {
      page.saved = file as Blob;
      return '#exchange';
    };
  });
  await clickOn(library, `.format [value=${format}]`);
  await clickOn(library, '.export-form .primary');
  const text = await library.waitFor('a file to be saved', () => (window as { saved?: Blob }).saved?.text());
  await library.close();
  return text;
}

inBothBrowsers(
  'hostile data',
  { [`${HOST}/hostile`]: EVIL_PAGE, [`${EVIL_HOST}/x`]: '' },
  (world) => {
    test('a page that is called like markup is read, marked and noted on as what it is: text', async () => {
      const post = await world.open(HOST, '/hostile');
      expect(await highlighted(post, 'technology')).toContain('쿠버네티스');
      await selectByDragging(post, '#mark');
      await clickUi(post, '.toolbar .note');
      await clickUi(post, '.editor textarea');
      await post.type(`${IMAGE} ![x](https://${EVIL_HOST}/x) [click](javascript:pwned=1)`);
      await post.press('Control+Enter');
      await highlighted(post, 'yellow');
      await clickOn(post, '#mark');
      await expect.poll(() => uiText(post)).toContain(IMAGE);
      const inUi = await post.inShadow(OUR_UI, (root) =>
        [...root.querySelectorAll('img, script, iframe, [href^="javascript:"], [onerror]')].map((one) => one.outerHTML),
      );
      expect(inUi).toEqual([]);
      expect(await post.evaluate(() => 'pwned' in window)).toBe(false);
      const [row] = await rowsOf(world, 'pages');
      // Its canonical link is a script.
      expect(row).toMatchObject({ url: `https://${HOST}/hostile`, title: expect.stringContaining(IMAGE) as string });

      const panel = await openPanel(world, post);
      await panel.waitFor('the name', () => document.querySelector('.chip'));
      await look(panel);
      await panel.close();
      await post.close();
    });

    test('files of every kind are read as text', async () => {
      const library = await openLibrary(world, 'exchange');
      for (const [name, text] of FILES) {
        await chooseFile(library, name, text);
        await expectText(library, '.planned', IMAGE);
        expect(await library.evaluate(harmIn)).toEqual([]);
        await clickOn(library, '.planned .primary');
        await expectText(library, '.last', name.replace('\u202e', ''));
        expect(await library.evaluate(harmIn)).toEqual([]);
      }
      await library.close();
      await putRows(world, 'guesses', GUESSES);
      await putRows(world, 'texts', TEXTS);
      await putRows(world, 'orphans', ORPHANS);
    });

    test.each([
      ['posts'],
      ['marks'],
      [`marks?q=${encodeURIComponent('img')}`],
      ['names'],
      ['inbox'],
      ['orphans'],
      ['trends'],
      ['map'],
      ['together'],
      ['authors'],
      ['corrections'],
      ['deleted'],
      [`post/${encodeURIComponent(MARKED.url)}`],
      [`post/${encodeURIComponent(MARKED.endless)}`],
      [`name/${encodeURIComponent(MARKED.termId)}`],
    ])('the library shows it as text: %s', async (place) => {
      const library = await openLibrary(world, place);
      await look(library);
      await library.close();
    });

    test.each(['popup.html', 'sidepanel.html'])('so does the %s', async (path) => {
      const post = await world.open(HOST, '/hostile');
      const panel = await world.driver.newTab(world.driver.extensionUrl(`${path}?tab=${await post.browserTabId()}`));
      await clickOn(panel, '#tab-saved');
      await look(panel);
      await panel.close();
      await post.close();
    });

    test('files that are written run nowhere', async () => {
      const csv = await exported(world, 'csv');
      expect(csv).toContain(IMAGE.replaceAll('"', '""'));
      for (const cell of csv.split(/","|"\r\n"|^\uFEFF"/)) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝]/u);
      const cards = await exported(world, 'anki');
      expect(cards).toContain('&#60;img src=');
      expect(cards.replace(/<br>|<a href="https?&#58;[^"<>]+">|<\/a>/g, '')).not.toMatch(/[<>]/);
      for (const cell of cards.split(/[\t\n]/)) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝]/u);
    });

    test('a file of a gigabyte is refused at once, with what can be read', async () => {
      const library = await openLibrary(world, 'exchange');
      await library.waitFor('the field', () => document.querySelector('.drop input'));
      await library.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('.drop input[type=file]')!;
        const part = new Blob([' '.repeat(10_000_000)]);
        const files = new DataTransfer();
        files.items.add(
          new File(
            Array.from({ length: 100 }, () => part),
            'huge.json',
          ),
        );
        field.files = files.files;
        field.dispatchEvent(new Event('change'));
      });
      await expectText(library, '.told.error', '300 MB');
      await library.close();
    });

    test('an import that is stopped while it writes has written nothing', async () => {
      const before = (await rowsOf(world, 'terms')).length;
      const library = await openLibrary(world, 'exchange');
      const text = Array.from({ length: 9_000 }, (_, at) => `Stopped${at} | Halted${at}`).join('\n');
      await chooseFile(library, 'stopped.txt', text);
      await library.waitFor('the plan', () => document.querySelector('.planned .primary'));
      await library.evaluate(async () => {
        document.querySelector<HTMLElement>('.planned .primary')?.click();
        while (!document.querySelector('.progress button')) await new Promise(requestAnimationFrame);
        document.querySelector<HTMLElement>('.progress button')?.click();
      });
      await library.waitFor('the beginning', () => document.querySelector('.drop'));
      await library.close();
      expect(await rowsOf(world, 'terms')).toHaveLength(before);
    });

    test('a large import and its undoing say how far they are', async () => {
      const before = (await rowsOf(world, 'terms')).length;
      const library = await openLibrary(world, 'exchange');
      await library.evaluate(() => {
        const told = ((window as unknown as { told: string[] }).told = []) as string[];
        new MutationObserver(() => {
          const percent = document.querySelector('.percent')?.textContent;
          if (percent && told.at(-1) !== percent) told.push(percent);
        }).observe(document, { childList: true, characterData: true, subtree: true });
      });
      const isTold = (): Promise<unknown> =>
        library.waitFor('percentages', () => {
          const { told } = window as unknown as { told: string[] };
          return told.splice(0).some((percent) => /^[1-9]\d?%$/.test(percent));
        });
      const text = Array.from({ length: 4_000 }, (_, at) => `Many${at} | Much${at}`).join('\n');
      await chooseFile(library, 'many.txt', text);
      await clickOn(library, '.planned .primary');
      await expectText(library, '.last', 'many.txt');
      await isTold();
      expect(await rowsOf(world, 'terms')).toHaveLength(before + 8_000);
      await clickOn(library, '.last .button');
      await expectText(library, '.told', 'undone');
      await isTold();
      expect(await rowsOf(world, 'terms')).toHaveLength(before);
      await library.close();
    });

    test('nothing was asked of any server', async () => {
      expect(world.blog.requests.filter(({ host }) => host === EVIL_HOST)).toEqual([]);
      expect(await world.driver.extensionRequests()).toEqual([]);
    });
  },
  { recordRequests: true },
);
