/** The reader's shortcuts, kept in `storage.local`, where content scripts can read them too. */
import { browser } from 'wxt/browser';
import { DEFAULT_KEYS, type Keys, KEYS_ITEM } from '../model/keys.ts';

export async function loadKeys(): Promise<Keys> {
  return { ...DEFAULT_KEYS, ...(await loadChosen()) };
}

/** Changes some shortcuts; the empty string takes one away. */
export async function saveKeys(changes: Partial<Keys>): Promise<void> {
  await browser.storage.local.set({ [KEYS_ITEM]: { ...(await loadChosen()), ...changes } });
}

/** Calls `listener` whenever shortcuts have changed; returns the way to stop. */
export function onKeysChanged(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEYS_ITEM in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function loadChosen(): Promise<Partial<Keys>> {
  const stored: { [KEYS_ITEM]?: Partial<Keys> } = await browser.storage.local.get(KEYS_ITEM);
  return stored[KEYS_ITEM] ?? {};
}
