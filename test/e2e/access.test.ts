import { expect, test } from 'vitest';
import { expectText, highlighted, highlightedNow, HOST, inBothBrowsers, openPanel } from './harness.ts';
import * as pages from './pages.ts';

const STRANGER = 'stranger.example';

inBothBrowsers('Access', { [`${STRANGER}/post`]: pages.YEARLY, [`${HOST}/yearly`]: pages.YEARLY }, (world) => {
  test('a page of an unknown site: the panel says so, and reads it when the reader asks', async () => {
    const tab = await world.open(STRANGER, '/post');
    const panel = await openPanel(world, tab);
    await expectText(panel, '#view', 'only when you ask');
    expect(await tab.evaluate(highlightedNow, 'technology')).toBeFalsy();
    await panel.close();

    // A click on the toolbar icon gives access to this one tab.
    await tab.bringToFront();
    await world.driver.clickAction();
    await world.driver.inExtension(
      (tabId: number) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): void } } })
          .chrome;
        runtime.sendMessage({ kind: 'readTab', tabId });
      },
      await tab.browserTabId(),
    );
    expect(await highlighted(tab, 'company')).toEqual(['래블업']);
    await tab.close();
  });

  test('a page of the browser itself: the panel says that it cannot be read', async () => {
    const tab = await world.driver.newTab(world.driver.extensionUrl('manifest.json'));
    const panel = await openPanel(world, tab);
    await expectText(panel, '#view', 'cannot be read');
    await panel.close();
    await tab.close();
  });
});
