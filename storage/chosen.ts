/** What the reader has settled, in the form in which it is exported and imported: settings and shortcuts, by name. */
import { browser } from 'wxt/browser';
import { type Keys, KEYS_ITEM } from '../model/keys.ts';
import { type Settings, SETTINGS_ITEM } from '../model/settings.ts';

/** Only what was settled; the rest is as it comes. When the last backup was made says nothing elsewhere. */
export type Chosen = Partial<Omit<Settings, 'lastBackup'>> & { keys?: Partial<Keys> };

interface Stored {
  [SETTINGS_ITEM]?: Partial<Settings>;
  [KEYS_ITEM]?: Partial<Keys>;
}

export async function loadChosen(): Promise<Chosen> {
  const { settings = {}, keys }: Stored = await browser.storage.local.get([SETTINGS_ITEM, KEYS_ITEM]);
  const { lastBackup: _, ...chosen } = settings;
  return { ...chosen, ...(keys && { keys }) };
}

/** Adds to what is settled. */
export async function addChosen({ keys, ...chosen }: Chosen): Promise<void> {
  const { settings = {} }: Stored = await browser.storage.local.get(SETTINGS_ITEM);
  await browser.storage.local.set({ [SETTINGS_ITEM]: { ...settings, ...chosen }, ...(keys && { [KEYS_ITEM]: keys }) });
}

/** Takes back what was settled under these names. */
export async function dropChosen(names: readonly string[]): Promise<void> {
  const { settings = {} }: Stored = await browser.storage.local.get(SETTINGS_ITEM);
  const rest = Object.entries(settings).filter(([name]) => !names.includes(name));
  await browser.storage.local.set({ [SETTINGS_ITEM]: Object.fromEntries(rest) });
  if (names.includes('keys')) await browser.storage.local.remove(KEYS_ITEM);
}
