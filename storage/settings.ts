/** The reader's settings, kept in `storage.local`, where content scripts can read them too. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings, SETTINGS_ITEM } from '../model/settings.ts';
import { isValidSetting } from '../model/valid-settings.ts';
import { changeItem, readItems } from './settled-items.ts';

/** As they come, where they are not settled, or the browser cannot read what was. */
export const loadSettings = async (): Promise<Settings> => settingsOf((await readItems().catch(nothing)).settings);

const nothing = (): Awaited<ReturnType<typeof readItems>> => ({});

/**
 * Changes some settings and leaves the others, those too that are being changed elsewhere. Rejects with StorageError, and
 * changes nothing, where the browser cannot read or save them.
 */
export const saveSettings = (changes: Partial<Settings>): Promise<void> => changeItem(SETTINGS_ITEM, changes);

/** Calls `listener` with all settings whenever some have changed; returns the way to stop. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[SETTINGS_ITEM] : undefined;
    if (change) listener(settingsOf(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** What of a stored value makes sense, and for the rest what comes. */
const settingsOf = (stored: unknown): Settings => ({
  ...DEFAULT_SETTINGS,
  ...Object.fromEntries(Object.entries(stored ?? {}).filter(([name, value]) => isValidSetting(name, value))),
});
