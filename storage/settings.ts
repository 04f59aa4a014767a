/** The reader's settings, kept in `storage.local`, where content scripts can read them too. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings, SETTINGS_ITEM } from '../model/settings.ts';

export async function loadSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await loadChosen()) };
}

/** Changes some settings and leaves the others, those too that are being changed elsewhere. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  await navigator.locks.request(SETTINGS_ITEM, async () => {
    await browser.storage.local.set({ [SETTINGS_ITEM]: { ...(await loadChosen()), ...changes } });
  });
}

/** Calls `listener` with all settings whenever some have changed; returns the way to stop. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[SETTINGS_ITEM] : undefined;
    if (change) listener({ ...DEFAULT_SETTINGS, ...(change.newValue as Partial<Settings> | undefined) });
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function loadChosen(): Promise<Partial<Settings>> {
  const stored: { [SETTINGS_ITEM]?: Partial<Settings> } = await browser.storage.local.get(SETTINGS_ITEM);
  return stored[SETTINGS_ITEM] ?? {};
}
