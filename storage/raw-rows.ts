/** Rows as IndexedDB has them, read without Dexie: of a version that is not ours, or of files that are damaged. */

const SLICE = 500;

export const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // A row that cannot be read is no reason to give up the others.
      event.preventDefault();
      reject(request.error ?? new DOMException('no answer', 'UnknownError'));
    };
  });

/**
 * A table in slices, in the order of its keys. Rows that cannot be read are left out; `onLost` is told how many. Of a
 * table that is not there nothing comes.
 */
export async function* rowsOf<Row>(
  database: IDBDatabase,
  table: string,
  onLost: (count: number) => void = () => undefined,
): AsyncGenerator<Row[], void> {
  if (!database.objectStoreNames.contains(table)) return;
  const store = (): IDBObjectStore => database.transaction(table).objectStore(table);
  let last: IDBValidKey | undefined;
  try {
    const total = await settled(store().count());
    let seen = 0;
    for (;;) {
      const rest = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
      const [keys, rows] = await keysAndRows<Row>(store(), rest);
      if (keys.length !== rows.length) throw new DOMException('rows are missing', 'UnknownError');
      if (rows.length > 0) yield rows;
      seen += rows.length;
      last = keys.at(-1) ?? last;
      if (rows.length < SLICE) break;
    }
    // Firefox ends a damaged table early instead of saying so; its indexes know more keys then.
    if (seen === total && !(await hasMoreKeys(store(), total))) return;
  } catch {
    // What follows reads row by row.
  }
  yield* rescued<Row>(store, last, onLost);
}

/** Both in one transaction, so that they speak of the same rows. */
const keysAndRows = <Row>(store: IDBObjectStore, range: IDBKeyRange | null): Promise<[IDBValidKey[], Row[]]> =>
  Promise.all([settled(store.getAllKeys(range, SLICE)), settled<Row[]>(store.getAll(range, SLICE))]);

async function hasMoreKeys(store: IDBObjectStore, total: number): Promise<boolean> {
  for (const name of store.indexNames) {
    const index = store.index(name);
    if (!index.multiEntry && (await settled(index.count())) > total) return true;
  }
  return false;
}

/** Each row behind `after` by its key, of all keys that the table or one of its indexes still tells. */
async function* rescued<Row>(
  store: () => IDBObjectStore,
  after: IDBValidKey | undefined,
  onLost: (count: number) => void,
): AsyncGenerator<Row[], void> {
  const keys = new Map<string, IDBValidKey>();
  const add = (key: IDBValidKey): void => {
    if (after === undefined || indexedDB.cmp(key, after) > 0) keys.set(JSON.stringify(key), key);
  };
  for (const name of [undefined, ...store().indexNames]) {
    const source = (): IDBObjectStore | IDBIndex => (name === undefined ? store() : store().index(name));
    try {
      for (const key of await settled(source().getAllKeys())) add(key);
    } catch {
      // From both ends, as far as it goes.
      for (const direction of ['next', 'prev'] as const) {
        await eachKey(source(), direction, add).catch(() => undefined);
      }
    }
  }
  const all = [...keys.values()];
  for (let from = 0; from < all.length; from += SLICE) {
    const rows = await readable<Row>(store, all.slice(from, from + SLICE));
    const found = rows.filter((row) => row !== undefined);
    if (found.length < rows.length) onLost(rows.length - found.length);
    if (found.length > 0) yield found;
  }
}

/** The rows of these keys; undefined where one cannot be read. */
async function readable<Row>(store: () => IDBObjectStore, keys: readonly IDBValidKey[]): Promise<(Row | undefined)[]> {
  const read = async (from: IDBObjectStore, key: IDBValidKey) => settled<Row | undefined>(from.get(key));
  const shared = store();
  const together = await Promise.allSettled(keys.map((key) => read(shared, key)));
  const rows: (Row | undefined)[] = [];
  for (const [index, result] of together.entries()) {
    if (result.status === 'fulfilled') rows.push(result.value);
    // A row that cannot be read may take the transaction with it, and the rows behind it.
    else rows.push(await read(store(), keys[index]!).catch(() => undefined));
  }
  return rows;
}

/** Tells the keys of rows one by one, as far as they can be read. */
const eachKey = (
  source: IDBObjectStore | IDBIndex,
  direction: IDBCursorDirection,
  tell: (key: IDBValidKey) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = source.openKeyCursor(null, direction);
    request.onerror = () => reject(request.error ?? new DOMException('no answer', 'UnknownError'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve();
      tell(cursor.primaryKey);
      cursor.continue();
    };
  });
