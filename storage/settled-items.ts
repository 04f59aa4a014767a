/**
 * The items of `storage.local` that hold what the reader has settled. Browsers throw that storage away when they cannot
 * read its files, so what is saved is kept beside the safety copies as well, and comes back from there.
 */
import { browser } from 'wxt/browser';
import { KEYS_ITEM } from '../model/keys.ts';
import { SETTINGS_ITEM } from '../model/settings.ts';
import { StorageError } from './failure.ts';
import { isDiskFull } from './full-disk.ts';
import { folder, SETTLED, whileCopying, writeFile } from './safety-copies.ts';

const ITEMS = [SETTINGS_ITEM, KEYS_ITEM] as const;
type ItemName = (typeof ITEMS)[number];
type Items = { [Name in ItemName]?: Record<string, unknown> | undefined };

/** Rejects with StorageError where the browser cannot read them. */
export async function readItems(): Promise<Items> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get([...ITEMS]);
    return Object.fromEntries(Object.entries(stored).filter(([, value]) => hasFields(value)));
  } catch (cause) {
    throw new StorageError('settingsFailed', { cause });
  }
}

const hasFields = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes some fields of an item. Rejects with StorageError, and changes nothing, where that cannot be read or saved. */
export const changeItem = (name: ItemName, changes: object): Promise<void> =>
  navigator.locks.request(SETTINGS_ITEM, async () => {
    await recoverItems();
    await writeItems({ [name]: { ...(await readItems())[name], ...changes } });
  });

/** An item that is undefined is removed. Rejects with StorageError, where what was there stays. */
export async function writeItems(items: Items): Promise<void> {
  try {
    await browser.storage.local.set(Object.fromEntries(Object.entries(items).filter(([, value]) => value)));
    const gone = ITEMS.filter((name) => name in items && items[name] === undefined);
    if (gone.length > 0) await browser.storage.local.remove(gone);
  } catch (cause) {
    throw new StorageError((await isDiskFull()) ? 'storageFull' : 'settingsFailed', { cause });
  }
  await keepTwin().catch((error: unknown) => console.warn('[retromark]', error));
}

/** Not during a wipe, by which all of it is meant to be gone. */
const keepTwin = (): Promise<void> =>
  whileCopying(async () => {
    const items = await readItems();
    const directory = await folder();
    if (directory && Object.keys(items).length > 0) await writeFile(directory, SETTLED, JSON.stringify(items));
  });

/** Puts back what was settled, where the browser has lost all of it. */
export async function recoverItems(): Promise<void> {
  if (Object.keys(await readItems()).length > 0) return;
  await whileCopying(async () => {
    const items = await readTwin();
    if (items && Object.keys(await readItems()).length === 0) await browser.storage.local.set(items);
  });
}

/** Undefined where there is none, or one that was not written to its end. */
async function readTwin(): Promise<Items | undefined> {
  try {
    const handle = await (await folder())?.getFileHandle(SETTLED);
    return handle && (JSON.parse(await (await handle.getFile()).text()) as Items);
  } catch {
    return undefined;
  }
}
