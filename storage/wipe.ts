/**
 * Deletes all that the extension has ever stored. That it is meant is noted before anything is deleted, as an empty
 * database of its own: whoever opens the library next goes on with a wipe that was killed, before anything is read.
 */
import { grantedOf } from '../model/site-patterns.ts';
import { extensionApi, isPageWorker } from './extension-api.ts';
import { StorageError } from './failure.ts';
import { COPYING, removeAllCopies, removeCopy, SETTLED } from './safety-copies.ts';
import { forgetLibrary } from './witness.ts';

const INTENT = 'retromark-wipe';
/** Held by the one that deletes. */
const WIPING = 'retromark-wipe';
/** Milliseconds after which a window that does not let the library go is told of; an import of 10,000 posts takes 25 s. */
const PATIENCE = 60_000;
/** Milliseconds between two looks of a worker, which cannot delete everything, at whether its page has. */
const LOOK_EVERY = 250;

/**
 * Everything: databases, safety copies, the storage areas, and the access to sites that the reader granted. No copy is made
 * before: it is meant to be gone. The database is made anew, empty, by whoever asks for it next.
 */
export async function wipeStorage(): Promise<void> {
  // A disk that is too full for a note is all the more reason to delete.
  await noteIntent().catch(() => undefined);
  await navigator.locks.request(WIPING, deleteEverything);
}

/** To be awaited before the library is opened. Rejects with StorageError where another window keeps the old one. */
export async function finishWipe(): Promise<void> {
  if (!(await isMeant())) return;
  if (isPageWorker()) return waitForPage();
  await navigator.locks.request(WIPING, async () => {
    if (await isMeant()) await deleteEverything().catch(bear);
  });
}

/** Whoever opens the library has not asked for it, and the rest of it is done. */
function bear(error: unknown): void {
  if (error instanceof StorageError) throw error;
  console.warn('[retromark]', error);
}

async function waitForPage(): Promise<void> {
  for (let waited = 0; await isMeant(); waited += LOOK_EVERY) {
    if (waited >= PATIENCE) throw new StorageError('storageBlocked');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** A copy that is being made comes to its end before, and none begins. */
const deleteEverything = (): Promise<void> =>
  navigator.locks.request(COPYING, async () => {
    for (const name of await databases()) if (name !== INTENT) await deleteDatabase(name);
    // What cannot be deleted now cannot be later: tried again at each opening, it would take what was added since.
    const { storage } = extensionApi();
    const parts = await Promise.allSettled([
      removeCopies(),
      storage?.local.clear(),
      storage?.session.clear(),
      revokeSites(),
    ]);
    await deleteDatabase(INTENT);
    const failed = parts.find((part) => part.status === 'rejected');
    if (failed) throw failed.reason;
  });

/** Where copies cannot go, nothing must be taken for what the browser has lost. */
const removeCopies = (): Promise<void> =>
  removeAllCopies().catch(async (error: unknown) => {
    await forgetLibrary();
    await removeCopy(SETTLED).catch(() => undefined);
    throw error;
  });

async function revokeSites(): Promise<void> {
  const { permissions } = extensionApi();
  const origins = grantedOf((await permissions?.getAll())?.origins ?? []);
  if (origins.length > 0) await permissions?.remove({ origins });
}

/** The names of all databases, as far as the browser can tell. */
async function databases(): Promise<string[]> {
  if (typeof indexedDB === 'undefined') return [];
  const all = await indexedDB.databases().catch(() => []);
  return all.flatMap(({ name }) => name ?? []);
}

const isMeant = async (): Promise<boolean> => (await databases()).includes(INTENT);

const noteIntent = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(INTENT, 1);
    request.onerror = () => reject(request.error ?? new StorageError('storageUnavailable'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

/** Other contexts let go of a database when they are told that it is to be deleted. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onblocked = () => setTimeout(() => reject(new StorageError('storageBlocked')), PATIENCE);
    request.onerror = () => reject(request.error ?? new StorageError('storageDamaged'));
    request.onsuccess = () => resolve();
  });
