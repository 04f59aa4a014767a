import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onUpdateAvailable } from '../../../entrypoints/background/updates.ts';

vi.mock('wxt/browser', () => ({ browser: { extension: { getViews: vi.fn() }, runtime: { reload: vi.fn() } } }));

const BACKGROUND = '/_generated_background_page.html';

test.each<[what: string, pages: string[], isPutIn: boolean]>([
  ['put in at once where no page of ours is open', [], true],
  ['left for later where the library is open', ['/library.html'], false],
  ['left for later where the panel is open', ['/popup.html'], false],
  ['left for later where the side panel and the library are open', ['/sidepanel.html', '/library.html'], false],
])('an update is %s', (_, pages, isPutIn) => {
  vi.stubGlobal('location', { pathname: BACKGROUND });
  const views = [BACKGROUND, ...pages].map((pathname) => ({ location: { pathname } }));
  vi.mocked(browser.extension.getViews).mockReturnValue(views);
  vi.mocked(browser.runtime.reload).mockClear();
  onUpdateAvailable();
  expect(browser.runtime.reload).toHaveBeenCalledTimes(isPutIn ? 1 : 0);
});
