/** Deletes all that the extension has ever stored. */
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { db } from './db.ts';
import { removeAllCopies } from './safety-copies.ts';

/** Everything: databases, safety copies and the storage areas. No copy is made before: it is meant to be gone. The database is made anew, empty, by whoever asks for it next. */
export async function wipeStorage(): Promise<void> {
  // First of all, so that nobody takes the empty database for one that the browser has lost.
  await removeAllCopies();
  // Other contexts let go of the database when they are told that it is to be deleted.
  await db.delete({ disableAutoOpen: false });
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await Dexie.delete(name);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
