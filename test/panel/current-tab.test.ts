/** What the panel says of a page while the page is being read. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPage } from '../../model/channel.ts';
import { type TabState, watchTab } from '../../panel/current-tab.ts';
import { allOpenFrames, setOpenFrame } from '../../storage/open-frames.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../model/channel.ts', () => ({ askPage: vi.fn() }));

const page = vi.mocked(askPage) as unknown as ReturnType<typeof vi.fn<() => Promise<object>>>;
const status = { url: 'https://velog.io/@dev/2024', title: '2024년 회고' };
let told: TabState | undefined;
let id: number;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  page.mockReset();
  vi.stubGlobal('location', { href: '', search: '' });
  ({ id } = (await fakeBrowser.tabs.create({ url: status.url, active: true })) as { id: number });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([await fakeBrowser.tabs.get(id)] as never);
});

const report = (): Promise<void> =>
  setOpenFrame({ tabId: id, frameId: 0, url: 'velog.io/@dev/2024', title: status.title, mentions: 3 });

test.each([
  ['a page that is gone is told as unread', false, 'idle'],
  ['a page that is read anew as the panel asks is told as read', true, 'read'],
] as const)('%s', async (_, isReadAnew, kind) => {
  await report();
  vi.spyOn(Date, 'now').mockReturnValue(1);
  page.mockImplementationOnce(async () => {
    if (isReadAnew) {
      page.mockResolvedValue({ ...status, read: true });
      await report();
    }
    return { ...status, read: false };
  });
  page.mockResolvedValue({ ...status, read: false });
  const stop = watchTab((state) => (told = state));
  await vi.waitFor(() => expect(told?.kind).toBe(kind));
  // Nothing that comes late changes it.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told?.kind).toBe(kind);
  expect(await allOpenFrames()).toHaveLength(isReadAnew ? 1 : 0);
  stop();
});
