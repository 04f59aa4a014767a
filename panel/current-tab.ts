/** Which page the panel is about, and what can be said of it. */
import { type Browser, browser } from 'wxt/browser';
import { askPage } from '../model/channel.ts';
import type { Trouble } from '../model/page-requests.ts';
import {
  allOpenFrames,
  dropOpenFrame,
  mainFrame,
  onOpenFramesChanged,
  type OpenFrame,
} from '../storage/open-frames.ts';

export type TabState =
  /** Was read: its finds and marks are in the database under the frame's address. */
  | ({ kind: 'read'; frame: OpenFrame; trouble?: Trouble | undefined } & Place)
  /** Can be read, but was not: it does not look like a retrospective, or the reader has paused its site. */
  | ({ kind: 'idle'; trouble?: Trouble | undefined } & Place)
  /** Not one of our sites: can be read once the reader asks. */
  | ({ kind: 'closed' } & Place)
  | { kind: 'loading' }
  /** The browser lets no extension read it. */
  | { kind: 'unreadable' };

interface Place {
  tabId: number;
  /** The page's host; undefined while nobody has told us: browsers keep the addresses of most tabs to themselves. */
  host: string | undefined;
}

const UNREADABLE = /^(?:chrome|edge|brave|about|devtools|view-source|chrome-extension|moz-extension|resource):/;
/** Web pages that browsers keep extensions out of. */
const GUARDED = /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/;

/** Firefox shows PDF in a viewer where no content script is, and does not say so. */
const PDF = /^[^?#]+\.pdf(?:[?#]|$)/i;

type Tab = Browser.tabs.Tab & { id: number };

/**
 * Tells of the tab that the panel speaks of, now and whenever it is another one or has changed: the one that is named in
 * the panel's own address, else the active one. Returns the way to stop.
 *
 * What is known is told at once, since the reader waits; then the page itself is asked, which may have gone without a
 * word.
 */
export function watchTab(tell: (state: TabState) => void): () => void {
  /** Counts updates: an answer that comes after a later one comes too late. */
  let turn = 0;
  let tabId: number | undefined;
  const update = async (): Promise<void> => {
    const mine = ++turn;
    const tellCurrent = (state: TabState): void => {
      if (mine === turn) tell(state);
    };
    const [tab, frames] = await Promise.all([findTab(), allOpenFrames()]);
    if (mine !== turn || tab === 'own') return;
    tabId = tab?.id;
    if (!tab || (tab.url !== undefined && (UNREADABLE.test(tab.url) || GUARDED.test(tab.url)))) {
      return tellCurrent({ kind: 'unreadable' });
    }
    const frame = mainFrame(frames, tab.id);
    if (frame) tellCurrent({ kind: 'read', frame, ...placeOf(tab) });
    tellCurrent(await askedState(tab, frame));
  };
  const onUpdated = (id: number): void => {
    if (id === tabId) onChange();
  };
  const onChange = (): void => void update().catch(() => tell({ kind: 'unreadable' }));
  const stopFrames = onOpenFramesChanged(onChange);
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  onChange();
  return () => {
    turn++;
    stopFrames();
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** The tab that the panel speaks of; `own` where the panel itself is in front, opened as a page: it keeps to what it had. */
async function findTab(): Promise<Tab | 'own' | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  if (tab?.url === location.href) return 'own';
  return tab?.id === undefined ? undefined : { ...tab, id: tab.id };
}

async function askedState(tab: Tab, frame: OpenFrame | undefined): Promise<TabState> {
  if (frame) {
    const status = await askPage(frame, { kind: 'status' }).catch(() => undefined);
    if (status?.read) return { kind: 'read', frame, trouble: status.trouble, ...placeOf(tab, status.url) };
    await dropOpenFrame(frame);
  }
  // The page itself before what it frames: of all frames, the fastest would answer.
  const status = await askPage({ tabId: tab.id, frameId: 0 }, { kind: 'status' })
    .catch(() => askPage({ tabId: tab.id }, { kind: 'status' }))
    .catch(() => undefined);
  if (status) return { kind: 'idle', trouble: status.trouble, ...placeOf(tab, status.url) };
  if (PDF.test(tab.url ?? '')) return { kind: 'idle', trouble: 'file', ...placeOf(tab) };
  return tab.status === 'loading' ? { kind: 'loading' } : { kind: 'closed', ...placeOf(tab) };
}

const placeOf = (tab: Tab, url = tab.url): Place => {
  const { protocol, hostname } = (url === undefined ? undefined : URL.parse(url)) ?? {};
  return { tabId: tab.id, host: protocol?.startsWith('http') ? hostname : undefined };
};
