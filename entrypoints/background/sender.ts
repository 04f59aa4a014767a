/** Who asks, and about which page. */
import { type Browser, browser } from 'wxt/browser';
import { ASKERS, type BackgroundRequest, type PageAddress } from '../../model/background-requests.ts';
import { RequestError } from '../../model/channel.ts';
import { ownPageUrl, pageUrl } from '../../model/page-url.ts';

export type Sender = Browser.runtime.MessageSender;

/**
 * Whether one of our own pages asks or a content script; undefined for whatever else. What a sender says of itself must
 * fit together: our pages are never in frames, and a content script is in a frame of a tab, on a page of the web or a
 * file.
 */
export function askerOf({ id, url, origin, tab, frameId }: Sender): 'content' | 'pages' | undefined {
  if (id !== browser.runtime.id || url === undefined) return undefined;
  const root = browser.runtime.getURL('/');
  const isOurs = url.startsWith(root);
  if (isOurs || origin === root.slice(0, -1)) return isOurs && !frameId && isOrigin(origin, root) ? 'pages' : undefined;
  const isWeb = /^(?:https?|file):$/.test(URL.parse(url)?.protocol ?? '');
  return isWeb && tab?.id !== undefined && frameId !== undefined ? 'content' : undefined;
}

/** Not every browser tells every sender's origin. */
const isOrigin = (origin: string | undefined, root: string): boolean =>
  origin === undefined || origin === root.slice(0, -1);

/** Throws RequestError where the sender may not ask for this. */
export function mustBeAllowed({ kind }: BackgroundRequest, sender: Sender): void {
  const asker = askerOf(sender);
  if (!asker || !ASKERS[kind].includes(asker)) throw new RequestError('noAccess', `${kind} is not for ${asker}`);
}

/** The identity of a page that is spoken of. A content script can only speak of a page of its own origin. */
export function identityOf({ href, canonical }: PageAddress, sender: Sender): string {
  const isOwn = askerOf(sender) === 'pages';
  const url = isOwn ? pageUrl(href, canonical) : ownPageUrl(sender, href, canonical);
  if (url === undefined) throw new RequestError('invalidRequest', 'a page can only speak of its own origin');
  return url;
}

/**
 * The identity of the only page whose marks the sender may touch; undefined for our own pages, which may touch all.
 * Throws RequestError where a content script names none, or not its own.
 */
export function ownPageOf(page: PageAddress | undefined, sender: Sender): string | undefined {
  if (askerOf(sender) === 'pages') return undefined;
  if (!page) throw new RequestError('invalidRequest', 'which page?');
  return identityOf(page, sender);
}
