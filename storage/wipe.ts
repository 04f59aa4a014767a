/** Deletes all that the extension has ever stored. */
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { db } from './db.ts';

/** Everything: databases and the storage areas. The database is made anew, empty, by whoever asks for it next. */
export async function wipeStorage(): Promise<void> {
  // Other contexts let go of the database when they are told that it is to be deleted.
  await db.delete({ disableAutoOpen: false });
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await Dexie.delete(name);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
