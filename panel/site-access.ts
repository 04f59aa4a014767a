/** Where the extension may read by itself, and where the reader lets it. */
import { browser } from 'wxt/browser';
import { isListedSite } from '../model/sites.ts';
import { loadSettings, saveSettings } from '../storage/settings.ts';

const access = (host: string): { origins: string[] } => ({ origins: [`*://${host}/*`] });

/**
 * Whether pages of a host are read without a click. `isReached` says whether the extension is in a page of it, in which
 * case a listed site needs no more: Chrome counts sites of content scripts as no permission.
 */
export const isReadByItself = async (host: string, isReached: boolean): Promise<boolean> =>
  (isReached && isListedSite(host)) || browser.permissions.contains(access(host));

/** Asks the reader for a host. To be called in a click at once: browsers ask only then. */
export const requestSite = (host: string): Promise<boolean> => browser.permissions.request(access(host));

/** Leaves a host alone from now on, or reads there again. */
export async function pauseSite(host: string, isPaused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter((site) => site !== host);
  await saveSettings({ pausedSites: isPaused ? [...others, host] : others });
}
