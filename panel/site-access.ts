/** Where the browser lets us read, and how the reader changes that. Requests only work in answer to a click. */
import { browser } from 'wxt/browser';
import { grantedOf, isWithheld } from '../model/site-patterns.ts';
import { SITE_MATCHES } from '../model/sites.ts';

export interface SiteAccess {
  /** Whether the browser keeps us from the blogs of our own list: Firefox and Chrome both let readers do that. */
  isWithheld: boolean;
  /** The match patterns that the reader granted. */
  granted: string[];
}

export async function loadSiteAccess(): Promise<SiteAccess> {
  // Not `contains`: Chrome's answers no for the hosts of content scripts, which it lists all the same.
  const { origins = [] } = await browser.permissions.getAll();
  return { isWithheld: isWithheld(origins), granted: grantedOf(origins) };
}

/** Whether the reader has said yes. */
export const requestSites = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

export const requestListedSites = (): Promise<boolean> => requestSites(SITE_MATCHES);

export const revokeSites = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] });

/** Calls `listener` whenever access was given or taken; returns the way to stop. */
export function onSiteAccessChanged(listener: () => void): () => void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(listener);
  return () => {
    for (const event of events) event.removeListener(listener);
  };
}
