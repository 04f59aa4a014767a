/** A mark to scroll to once its post is open: kept in `storage.session` between the click and the visit. */
import { browser } from 'wxt/browser';

const keyOf = (url: string): string => `reveal:${url}`;

export async function setPendingReveal(url: string, annotationId: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(url)]: annotationId });
}

/** The id of the mark to reveal on this page, once: the next call finds none. */
export async function takePendingReveal(url: string): Promise<string | undefined> {
  const key = keyOf(url);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  const id = stored[key];
  if (typeof id !== 'string') return undefined;
  await browser.storage.session.remove(key);
  return id;
}
