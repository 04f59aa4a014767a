/** Where pages are read by themselves, and where the reader has paused that. */
import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { allows } from '../model/site-patterns.ts';
import { loadSettings, saveSettings } from '../storage/settings.ts';

/** Whether the browser lets us read pages of a host without a click. */
export async function isReadByItself(host: string): Promise<boolean> {
  // Not `contains`: Chrome's answers no for the hosts of content scripts.
  const { origins = [] } = await browser.permissions.getAll();
  return allows(origins, host);
}

export const isPausedAt = (host: string | undefined, { pausedSites }: Settings): boolean =>
  host !== undefined && pausedSites.includes(host);

/** Leaves a host alone from now on, or reads there again. */
export async function pauseSite(host: string, isPaused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter((site) => site !== host);
  await saveSettings({ pausedSites: isPaused ? [...others, host] : others });
}
