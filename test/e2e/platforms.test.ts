/** Marks on the platforms that blogs live on: made, found again after a reload, and after the author's edits. */
import { expect, test } from 'vitest';
import { highlightedNow, inBothBrowsers, type Pages } from './harness.ts';
import { pageUrl } from '../../model/page-url.ts';
import type { Platform, Version } from './fixtures/platform.ts';
import { PLATFORMS } from './fixtures/platforms.ts';
import { expectMarks, expectOrphans, markByCaret, markQuote } from './quotes.ts';
import type { Tab } from '../../scripts/browser/driver.ts';

/** What the server has of each post. */
const versions = new Map<Platform, Version>();

const pages: Pages = Object.fromEntries(
  PLATFORMS.flatMap((platform) =>
    Object.entries(platform.routes).map(([address, page]) => [
      address,
      (asked: string) => page(versions.get(platform) ?? 1, asked),
    ]),
  ),
);

inBothBrowsers('Platforms', pages, (world) => {
  test.each(PLATFORMS.map((platform) => [platform.name, platform] as const))(
    '%s: names light up; marks outlive a reload, going on to another post, and an edit',
    async (_, platform) => {
      const { host, path, frame, marks, next, noCopy, revisit = platform } = platform;
      versions.set(platform, 1);
      const tab = await world.open(host, path);
      await expectNames(tab, platform);

      await showAll(tab, platform);
      for (const mark of marks) await (noCopy ? markByCaret : markQuote)(tab, mark, frame);
      await expectMarks(tab, marks, frame);
      await tab.reload();
      await showAll(tab, platform);
      await expectMarks(tab, marks, frame);

      if (next) {
        await tab.evaluate((css: string) => document.querySelector<HTMLElement>(css)!.click(), next.link);
        await tab.waitFor(`${next.name} to light up`, namesNow, [[next.name]]);
        await expectMarks(tab, []);
        await tab.evaluate(() => history.back());
        await expectMarks(tab, marks);
      }

      versions.set(platform, 2);
      await tab.goto(world.blog.urlOf(revisit.host, revisit.path));
      await showAll(tab, platform);
      await expectMarks(
        tab,
        marks.flatMap(({ type, later }) => (later === 'orphan' ? [] : [{ type, ...later }])),
        revisit.frame,
      );
      await expectOrphans(
        world,
        pageUrl(world.blog.urlOf(host, path)),
        marks.map(({ quote }) => quote),
        marks.flatMap(({ quote, later }) => (later === 'orphan' ? [quote] : [])),
      );
      await tab.close();
    },
  );
});

async function expectNames(tab: Tab, { names, notNames, frame }: Platform): Promise<void> {
  const lit = (): Promise<string[] | undefined> =>
    frame === undefined
      ? tab.evaluate(highlightedNow, 'technology')
      : tab.evaluateInFrame(frame, highlightedNow, 'technology');
  const wanted = expect.arrayContaining([...names]);
  await expect.poll(lit).toEqual(wanted);
  expect((await lit())?.filter((name) => notNames.includes(name))).toEqual([]);
}

/** Runs in the page: whether all of these technologies are lit up. */
function namesNow(names: string[]): boolean {
  const lit = [...(CSS.highlights.get('retromark-technology') ?? [])].map((range) => range.startContainer.textContent);
  return names.every((name) => lit.some((text) => text?.includes(name)));
}

/** Scrolls until all of the post is there and has been read. */
async function showAll(tab: Tab, { lateName }: Platform): Promise<void> {
  if (lateName === undefined) return;
  await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await tab.waitFor(`${lateName} to light up`, namesNow, [[lateName]]);
}
