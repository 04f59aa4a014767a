/** Brings storage into the states that readers may find it in: by the browser's own API, or in the browser's own files. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../../scripts/browser/cleanup.ts';
import type { Dump } from '../storage/dump.ts';
import type { World } from './harness.ts';

/** All of the extension's database. */
export const takeDatabase = ({ driver }: World): Promise<Dump> =>
  driver.inExtension(async () => {
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const database = await settled(indexedDB.open('retromark'));
    const tables: Dump['tables'] = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const { keyPath, autoIncrement } = store;
      const indexes: Dump['tables'][string]['indexes'] = {};
      for (const each of store.indexNames) {
        const { keyPath: path, multiEntry, unique } = store.index(each);
        indexes[each] = { keyPath: path, multiEntry, unique };
      }
      tables[name] = { keyPath, autoIncrement, indexes, rows: await settled(store.getAll()) };
    }
    database.close();
    return { version: database.version, tables };
  });

interface Holding {
  held?: IDBDatabase;
}

/** Puts another database in its place. Held, it is one that an old context keeps open and does not let go. */
export const putDatabase = ({ driver }: World, dump: Dump, isHeld = false): Promise<void> =>
  driver.inExtension(
    async ({ version, tables }: Dump, keep: boolean) => {
      const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('no answer'));
        });
      await settled(indexedDB.deleteDatabase('retromark'));
      const request = indexedDB.open('retromark', version);
      request.onupgradeneeded = () => {
        for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(tables)) {
          const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const [index, { keyPath: path, multiEntry, unique }] of Object.entries(indexes)) {
            store.createIndex(index, path, { multiEntry, unique });
          }
          for (const row of rows) store.put(row);
        }
      };
      const database = await settled(request);
      if (keep) (window as Holding).held = database;
      else database.close();
    },
    dump,
    isHeld,
  );

export const letGo = ({ driver }: World): Promise<void> => driver.inExtension(() => (window as Holding).held?.close());

/** The files in which a browser keeps the extension's database. */
const filesIn = (profileDir: string, browser: 'chromium' | 'firefox'): string[] =>
  globSync(
    browser === 'chromium'
      ? 'Default/IndexedDB/chrome-extension_*.leveldb/*'
      : 'storage/default/moz-extension+++*c0de/idb/*.sqlite*',
    { cwd: profileDir },
  ).map((name) => join(profileDir, name));

/** The files in which a browser keeps the extension's `storage.local`. */
const settingsIn = (profileDir: string, browser: 'chromium' | 'firefox'): string[] =>
  globSync(
    browser === 'chromium'
      ? 'Default/Local Extension Settings/*/*'
      : 'storage/default/moz-extension+++*c0de^userContextId=*/idb/*.sqlite*',
    { cwd: profileDir },
  )
    .map((name) => join(profileDir, name))
    // What an earlier repair has put aside.
    .filter((path) => statSync(path).isFile());

/** Nothing of the files makes sense any more. */
export function garble(profileDir: string, browser: 'chromium' | 'firefox'): void {
  for (const path of filesIn(profileDir, browser)) spoil(path);
}

/** The same of the settings' files. */
export function garbleSettings(profileDir: string, browser: 'chromium' | 'firefox'): void {
  const paths = settingsIn(profileDir, browser);
  if (paths.length === 0) throw new Error('no settings');
  for (const path of paths) spoil(path);
}

const spoil = (path: string): void => writeFileSync(path, Buffer.alloc(readFileSync(path).length, 'garbage!'));

/** SQLite's, as Firefox makes them. */
const PAGE_BYTES = 32_768;

/** Garbles the page of Firefox's database that has a text in it, and nothing else. */
export function garblePageOf(text: string, profileDir: string): void {
  for (const path of filesIn(profileDir, 'firefox')) {
    const bytes = readFileSync(path);
    const at = bytes.indexOf(text);
    if (at < 0) continue;
    const page = at - (at % PAGE_BYTES);
    writeFileSync(path, bytes.fill('garbage!', page, page + PAGE_BYTES));
    return;
  }
  throw new Error(`no file has ${text} in it`);
}

/** Puts a file where Chromium keeps the database's folder; what is answered puts the folder back. */
export function wallUp(profileDir: string): () => void {
  const [folder] = globSync('Default/IndexedDB/chrome-extension_*.leveldb', { cwd: profileDir });
  if (folder === undefined) throw new Error('no database');
  const [path, aside] = [join(profileDir, folder), join(profileDir, 'aside')];
  cpSync(path, aside, { recursive: true });
  rmSync(path, { recursive: true });
  writeFileSync(path, '');
  return () => {
    rmSync(path);
    cpSync(aside, path, { recursive: true });
  };
}

export interface SmallDisk {
  path: string;
  fill(): void;
  free(): void;
  remove(): void;
}

/** A disk that can be full without harm to anybody else; undefined where this machine does not let us mount one. */
export function mountSmallDisk(): SmallDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'retromark-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=250m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const ballast = join(path, 'ballast');
  const unmount = (): void => {
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true });
  };
  const forget = atExit(unmount);
  return {
    path,
    fill() {
      const file = openSync(ballast, 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(4_096));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      unmount();
      forget();
    },
  };
}
