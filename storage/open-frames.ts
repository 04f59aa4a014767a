/**
 * Which frames of which tabs show a page that was read. Kept in `storage.session`: it outlives a stopped worker, but
 * not the browser. One key a frame, so that frames reporting at the same time do not overwrite each other.
 */
import { browser } from 'wxt/browser';

export interface OpenFrame {
  tabId: number;
  frameId: number;
  url: string;
  title: string;
  /** How many mentions were recognized. */
  mentions: number;
  /** When it was reported, in milliseconds since the epoch. */
  at: number;
}

const PREFIX = 'frame:';
const keyOf = (tabId: number, frameId: number): string => `${PREFIX}${tabId}:${frameId}`;

export async function setOpenFrame(frame: Omit<OpenFrame, 'at'>): Promise<void> {
  await browser.storage.session.set({ [keyOf(frame.tabId, frame.frameId)]: { ...frame, at: Date.now() } });
}

/** Removes a frame whose page has turned out to be gone, unless one was reported in its place since. */
export async function dropOpenFrame({ tabId, frameId, at }: OpenFrame): Promise<void> {
  const key = keyOf(tabId, frameId);
  const { [key]: now }: Record<string, unknown> = await browser.storage.session.get(key);
  if ((now as OpenFrame | undefined)?.at === at) await removeOpenFrame(tabId, frameId);
}

export async function removeOpenFrame(tabId: number, frameId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId, frameId));
}

export async function removeOpenFramesOfTab(tabId: number): Promise<void> {
  const frames = await allOpenFrames();
  await browser.storage.session.remove(
    frames.filter((frame) => frame.tabId === tabId).map((frame) => keyOf(tabId, frame.frameId)),
  );
}

export async function allOpenFrames(): Promise<OpenFrame[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [value as OpenFrame] : []));
}

/** The frame of a tab that holds its post: the one with most mentions. */
export const mainFrame = (frames: readonly OpenFrame[], tabId: number): OpenFrame | undefined =>
  frames.filter((frame) => frame.tabId === tabId).sort((a, b) => b.mentions - a.mentions)[0];

export const mainFrameOfTab = async (tabId: number): Promise<OpenFrame | undefined> =>
  mainFrame(await allOpenFrames(), tabId);

/** Calls `listener` whenever any frame opens, closes or changes; returns the way to stop. */
export function onOpenFramesChanged(listener: () => void): () => void {
  const onChanged = (_: unknown, area: string): void => {
    if (area === 'session') listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
