/** Taking the reader to a place in a post. */
import { browser } from 'wxt/browser';
import { askPage } from '../model/channel.ts';
import type { PageRequest } from '../model/page-requests.ts';
import type { Annotation } from '../model/records.ts';
import { withTextFragment } from '../model/text-fragment.ts';
import { allOpenFrames } from '../storage/open-frames.ts';
import { getPage, getText } from '../storage/pages.ts';
import { setPendingReveal } from '../storage/pending-reveal.ts';

/** Scrolls to a mark where its post is open, else opens the post. False where the open post no longer has the place. */
export async function goToAnnotation({ id, url, selector }: Annotation): Promise<boolean> {
  const found = await revealIn(url, { kind: 'revealAnnotation', id });
  if (found !== undefined) return found;
  await setPendingReveal(url, id);
  await browser.tabs.create({ url: withTextFragment(await addressOf(url), selector.exact) });
  return true;
}

/** Scrolls to [start, end) of a post's text where it is open, else opens the post at these words. False as above. */
export async function goToPlace(url: string, start: number, end: number): Promise<boolean> {
  const found = await revealIn(url, { kind: 'revealMention', start, end });
  if (found !== undefined) return found;
  const words = (await getText(url))?.slice(start, end) ?? '';
  await browser.tabs.create({ url: withTextFragment(await addressOf(url), words) });
  return true;
}

/** Whether the open post has the place; undefined where the post is open nowhere. */
async function revealIn(
  url: string,
  request: Extract<PageRequest, { kind: 'revealAnnotation' | 'revealMention' }>,
): Promise<boolean | undefined> {
  for (const frame of await allOpenFrames()) {
    if (frame.url !== url) continue;
    const found = await askPage(frame, request).catch(() => undefined);
    if (found === undefined) continue;
    await bringToFront(frame.tabId);
    return found;
  }
  return undefined;
}

/** Shows a post, which looks for its marks again as it is read: in its tab where it is open, else in a new one. */
export async function openPost(url: string): Promise<void> {
  const open = (await allOpenFrames()).find((frame) => frame.url === url);
  const isThere = open && (await askPage(open, { kind: 'read' }).catch(() => undefined));
  if (isThere) await bringToFront(open.tabId);
  else await browser.tabs.create({ url: await addressOf(url) });
}

/** Where a post was last seen; its identity alone need not be an address that its site answers to. */
const addressOf = async (url: string): Promise<string> => (await getPage(url))?.address ?? url;

async function bringToFront(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
