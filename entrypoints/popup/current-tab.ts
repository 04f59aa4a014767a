/** Which page the panel is about, and what can be said of it. */
import { browser } from 'wxt/browser';
import { askPage } from '../../model/channel.ts';
import { mainFrameOfTab, type OpenFrame, removeOpenFrame } from '../../storage/open-frames.ts';

export type TabState =
  /** Was read: its finds and marks are in the database under the frame's address. */
  | { kind: 'read'; tabId: number; frame: OpenFrame }
  /** Can be read, but does not look like a retrospective. */
  | { kind: 'idle'; tabId: number }
  /** Not one of our sites: can be read once the reader asks. */
  | { kind: 'closed'; tabId: number }
  /** The browser lets no extension read it. */
  | { kind: 'unreadable' };

const UNREADABLE = /^(?:chrome|edge|brave|about|devtools|view-source|chrome-extension|moz-extension|resource):/;
/** Web pages that browsers keep extensions out of. */
const GUARDED = /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/;

/** The tab that the panel speaks of: named in the panel's own address, where it is opened as a page, else the active one. */
export async function findTab(): Promise<{ id: number; url: string | undefined } | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

export async function stateOfTab(): Promise<TabState> {
  const tab = await findTab();
  if (!tab || (tab.url !== undefined && (UNREADABLE.test(tab.url) || GUARDED.test(tab.url))))
    return { kind: 'unreadable' };
  const frame = await livingFrame(tab.id);
  if (frame) return { kind: 'read', tabId: tab.id, frame };
  try {
    await askPage({ tabId: tab.id }, { kind: 'status' });
    return { kind: 'idle', tabId: tab.id };
  } catch {
    return { kind: 'closed', tabId: tab.id };
  }
}

/** The tab's frame that was read, if it is still there: a page may go away without a word. */
async function livingFrame(tabId: number): Promise<OpenFrame | undefined> {
  const frame = await mainFrameOfTab(tabId);
  if (!frame) return undefined;
  const status = await askPage(frame, { kind: 'status' }).catch(() => undefined);
  if (status?.read) return frame;
  await removeOpenFrame(tabId, frame.frameId);
  return undefined;
}
