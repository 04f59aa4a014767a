/** A whole database as plain data: its version, its tables with their indexes, and their rows. */

interface Index {
  keyPath: string | string[];
  multiEntry: boolean;
  unique: boolean;
}

export interface Dump {
  /** IndexedDB's number: Dexie's times ten. */
  version: number;
  tables: Record<
    string,
    { keyPath: string | string[] | null; autoIncrement: boolean; indexes: Record<string, Index>; rows: object[] }
  >;
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });

export async function dumpOf(database: IDBDatabase): Promise<Dump> {
  const tables: Dump['tables'] = {};
  for (const name of [...database.objectStoreNames].sort()) {
    const store = database.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].sort().map((each) => {
      const { keyPath, multiEntry, unique } = store.index(each);
      return [each, { keyPath, multiEntry, unique }] as const;
    });
    const { keyPath, autoIncrement } = store;
    tables[name] = {
      keyPath,
      autoIncrement,
      indexes: Object.fromEntries(indexes),
      rows: await settled(store.getAll()),
    };
  }
  return { version: database.version, tables };
}

/** Makes the database of a dump, in the place of what is there. */
export async function makeDatabase(name: string, { version, tables }: Dump): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(tables)) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const [index, { keyPath: path, multiEntry, unique }] of Object.entries(indexes)) {
        store.createIndex(index, path, { multiEntry, unique });
      }
      for (const row of rows) store.put(row);
    }
  };
  (await settled(request)).close();
}

/** What of a dump is its schema, in a text of its own. */
export const schemaOf = ({ version, tables }: Dump): string =>
  JSON.stringify({
    version,
    tables: Object.entries(tables).map(([name, table]) => ({ name, ...table, rows: undefined })),
  });
