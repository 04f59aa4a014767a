/** Where the extension may read by itself, and where the reader lets it. */
import { browser } from 'wxt/browser';
import { loadSettings, saveSettings } from '../storage/settings.ts';

const access = (host: string): { origins: string[] } => ({ origins: [`*://${host}/*`] });

/** Whether pages of a host are read without a click. */
export const isReadByItself = (host: string): Promise<boolean> => browser.permissions.contains(access(host));

/** Asks the reader for a host. To be called in a click at once: browsers ask only then. */
export const requestSite = (host: string): Promise<boolean> => browser.permissions.request(access(host));

/** Leaves a host alone from now on, or reads there again. */
export async function pauseSite(host: string, isPaused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter((site) => site !== host);
  await saveSettings({ pausedSites: isPaused ? [...others, host] : others });
}
