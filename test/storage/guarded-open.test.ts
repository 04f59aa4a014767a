import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFile } from '../../exchange/formats.ts';
import { db } from '../../storage/db.ts';
import { storageFailure } from '../../storage/failure.ts';
import { readCopy, safetyCopies } from '../../storage/safety-copies.ts';
import { loss, noteLibrary } from '../../storage/witness.ts';
import { installFileSystem } from './file-system.ts';
import { annotation } from './rows.ts';

beforeEach(() => {
  installFileSystem();
});
afterEach(async () => {
  await db.delete({ disableAutoOpen: false });
});

/** Opens the database as other code would: another version of ours, or something that is none of ours. */
function openAs(version: number, change: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('retromark', version);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onupgradeneeded = () => change(request.result);
    request.onsuccess = () => resolve(request.result);
  });
}

const makeFirst = (database: IDBDatabase): void => {
  database.createObjectStore('pages', { keyPath: 'url' });
  const annotations = database.createObjectStore('annotations', { keyPath: 'id' });
  annotations.createIndex('updated', 'updated');
  annotations.put(annotation({ note: 'kept' }));
  database.createObjectStore('terms', { keyPath: 'id' });
};

/** How a query fails, in the reader's terms. */
const failure = async (): Promise<string | undefined> => {
  try {
    await db.annotations.count();
    return undefined;
  } catch (error) {
    return storageFailure(error);
  }
};

/** Until those who have failed may try again. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('an older database is copied before it is upgraded, and the copy can be imported', async () => {
  (await openAs(10, makeFirst)).close();
  expect(await db.annotations.count()).toBe(1);
  const copies = await safetyCopies();
  expect(copies).toMatchObject([{ reason: 'upgrade', counts: { annotations: 1, pages: 0 }, lost: 0 }]);
  const { library, skipped } = readFile(await (await readCopy(copies[0]!.name)).text(), { at: 0 });
  expect(library.annotations).toMatchObject([{ note: 'kept' }]);
  expect(skipped).toEqual([]);
});

test('a new database is not copied, and neither is one of the present version', async () => {
  await db.annotations.add(annotation());
  db.close({ disableAutoOpen: false });
  expect(await db.annotations.count()).toBe(1);
  expect(await safetyCopies()).toEqual([]);
});

test('an upgrade that fails leaves the old database as it was, with one copy however often it is tried', async () => {
  // A row that the upgrade cannot take: its address is none.
  (await openAs(10, makeFirst)).close();
  const broken = await openAs(10);
  const writing = broken.transaction('annotations', 'readwrite');
  writing.objectStore('annotations').put({ ...annotation(), id: 'x', url: 42 });
  await new Promise((resolve) => (writing.oncomplete = resolve));
  broken.close();
  for (let times = 0; times < 3; times++) {
    await expect(db.annotations.count()).rejects.toThrow();
    await soon();
  }
  const old = await openAs(10);
  expect([...old.objectStoreNames]).toEqual(['annotations', 'pages', 'terms']);
  old.close();
  expect(await safetyCopies()).toMatchObject([{ reason: 'upgrade', counts: { annotations: 2 } }]);
});

test('a connection of old that does not let go is told of, and once it has the next try succeeds', async () => {
  const stubborn = await openAs(10, makeFirst);
  expect(await failure()).toBe('storageBlocked');
  await soon();
  expect(await failure()).toBe('storageBlocked');
  stubborn.close();
  await soon();
  expect(await failure()).toBeUndefined();
  expect(await db.annotations.count()).toBe(1);
});

test('a database of a newer version is left as it is', async () => {
  (await openAs(990, makeFirst)).close();
  expect(await failure()).toBe('storageNewer');
  await soon();
  const newer = await openAs(990);
  expect([...newer.objectStoreNames]).toEqual(['annotations', 'pages', 'terms']);
  newer.close();
});

test('a table that is missing is not made anew in silence', async () => {
  await db.open();
  const version = db.verno * 10;
  db.close({ disableAutoOpen: false });
  await new Promise((resolve) => (indexedDB.deleteDatabase('retromark').onsuccess = resolve));
  (await openAs(version, makeFirst)).close();
  expect(await failure()).toBe('storageDamaged');
  await soon();
  const same = await openAs(version);
  expect([...same.objectStoreNames]).toEqual(['annotations', 'pages', 'terms']);
  same.close();
});

test('without IndexedDB it is told, and with it the next try succeeds', async () => {
  const there = indexedDB;
  Reflect.deleteProperty(globalThis, 'indexedDB');
  expect(await failure()).toBe('storageUnavailable');
  globalThis.indexedDB = there;
  await soon();
  expect(await failure()).toBeUndefined();
});

test('a database that is empty though there was a library was lost', async () => {
  await db.annotations.add(annotation());
  await noteLibrary();
  expect(await loss()).toBeUndefined();
  db.close({ disableAutoOpen: false });
  await new Promise((resolve) => (indexedDB.deleteDatabase('retromark').onsuccess = resolve));
  expect(await db.annotations.count()).toBe(0);
  await expect.poll(loss).toMatchObject({ at: expect.any(Number) });
});
