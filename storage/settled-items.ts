/**
 * The items of `storage.local` that hold what the reader has settled. Browsers throw that storage away when they cannot
 * read its files, so what is saved is kept beside the safety copies as well, and comes back from there.
 */
import { browser } from 'wxt/browser';
import { contentOf } from '../model/content.ts';
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
  const write = async (): Promise<void> => {
    await browser.storage.local.set(Object.fromEntries(Object.entries(items).filter(([, value]) => value)));
    const gone = ITEMS.filter((name) => name in items && items[name] === undefined);
    if (gone.length > 0) await browser.storage.local.remove(gone);
  };
  // Firefox refuses once more after a disk that was full, and says why only at every other time.
  await write().catch((first: unknown) => write().catch((second: unknown) => fail([first, second])));
  await keepTwin().catch((error: unknown) => console.warn('[retromark]', error));
}

async function fail(errors: readonly unknown[]): Promise<never> {
  const isFull = errors.some((error) => /quota|no space/i.test(String(error))) || (await isDiskFull());
  throw new StorageError(isFull ? 'storageFull' : 'settingsFailed', { cause: errors });
}

/** Not during a wipe, by which all of it is meant to be gone. Where there is no room, no setting is refused for it. */
const keepTwin = (): Promise<void> => whileCopying(async () => writeTwin(await readItems()));

async function writeTwin(items: Items): Promise<void> {
  try {
    const directory = await folder();
    if (directory && Object.keys(items).length > 0) await writeFile(directory, SETTLED, JSON.stringify(items));
  } catch (error) {
    console.warn('[retromark]', error);
  }
}

/**
 * Puts back what was settled, where the browser has lost all of it; has the twin say what it should, where it does not. Not
 * in the middle of a wipe, which deletes the one before the other.
 */
export const recoverItems = (): Promise<void> =>
  whileCopying(async () => {
    const twin = await readTwin();
    const items = await readItems();
    if (contentOf(twin ?? {}) === contentOf(items)) return;
    if (Object.keys(items).length > 0) await writeTwin(items);
    else if (twin) await browser.storage.local.set(twin);
  });

/** Undefined where there is none, or one that was not written to its end. */
async function readTwin(): Promise<Items | undefined> {
  try {
    const handle = await (await folder())?.getFileHandle(SETTLED);
    return handle && (JSON.parse(await (await handle.getFile()).text()) as Items);
  } catch {
    return undefined;
  }
}
