/** The reader's shortcuts, kept in `storage.local`, where content scripts can read them too. */
import { browser } from 'wxt/browser';
import { DEFAULT_KEYS, type Keys, KEYS_ITEM } from '../model/keys.ts';
import { areValidKeys } from '../model/valid-settings.ts';
import { changeItem, readItems } from './settled-items.ts';

/** As they come, where they are not chosen, or the browser cannot read what was. */
export async function loadKeys(): Promise<Keys> {
  const { keys } = await readItems().catch((): { keys?: object } => ({}));
  return { ...DEFAULT_KEYS, ...(areValidKeys(keys) ? keys : {}) };
}

/** Changes some shortcuts; the empty string takes one away. As `saveSettings`. */
export const saveKeys = (changes: Partial<Keys>): Promise<void> => changeItem(KEYS_ITEM, changes);

/** Calls `listener` whenever shortcuts have changed; returns the way to stop. */
export function onKeysChanged(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEYS_ITEM in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
