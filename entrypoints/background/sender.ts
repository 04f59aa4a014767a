/** Who asks, and about which page. */
import { type Browser, browser } from 'wxt/browser';
import type { PageAddress } from '../../model/background-requests.ts';
import { RequestError } from '../../model/channel.ts';
import { ownPageUrl, pageUrl } from '../../model/page-url.ts';

export type Sender = Browser.runtime.MessageSender;

/** Whether one of the extension's own pages asks, and not a content script. */
const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** The identity of a page that is spoken of. A content script can only speak of a page of its own origin. */
export function identityOf({ href, canonical }: PageAddress, sender: Sender): string {
  const url = isOwnPage(sender) ? pageUrl(href, canonical) : ownPageUrl(sender.url ?? '', href, canonical);
  if (url === undefined) throw new RequestError('invalidRequest', 'a page can only speak of its own origin');
  return url;
}
