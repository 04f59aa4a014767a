/**
 * The texts of posts that have marks, and where in them these stand, as safety copies have them: a mark that comes back is
 * then found where it was, and its post has its timeline.
 */
import type { PlaceRecord, TextRecord } from '../model/records.ts';
import { rowsOf, settled } from './raw-rows.ts';

/** UTF-16 units of all texts of a copy: some thousand posts. What is beyond is read anew when its post is visited. */
const MOST = 20_000_000;

/** The texts of the posts that `isWanted` names, the last read first; of a version that has none, and of damaged rows, nothing. */
export async function* textsOf(
  database: IDBDatabase,
  isWanted: (url: string) => boolean,
): AsyncGenerator<TextRecord, void> {
  let left = MOST;
  for (const key of await keysOf(database)) {
    if (!isWanted(key[0])) continue;
    const store = database.transaction('texts').objectStore('texts');
    const row = await settled<TextRecord | undefined>(store.get(key)).catch(() => undefined);
    if (!row || row.text.length > left) continue;
    left -= row.text.length;
    yield row;
  }
}

async function keysOf(database: IDBDatabase): Promise<[url: string, digest: string][]> {
  const names = database.objectStoreNames;
  if (!names.contains('texts') || !names.contains('pages')) return [];
  const transaction = database.transaction(['texts', 'pages']);
  try {
    const keys = (await settled(transaction.objectStore('texts').getAllKeys())) as [url: string, digest: string][];
    const visited = await settled(transaction.objectStore('pages').index('lastVisit').getAllKeys());
    const order = new Map(visited.map((url, index) => [url, index]));
    return keys.sort(([a], [b]) => (order.get(b) ?? -1) - (order.get(a) ?? -1));
  } catch {
    return [];
  }
}

/** Where marks stand in texts of which `isCopied` says that they are in the copy. */
export async function* placesOf(
  database: IDBDatabase,
  isCopied: (place: PlaceRecord) => boolean,
): AsyncGenerator<PlaceRecord, void> {
  for await (const rows of rowsOf<PlaceRecord>(database, 'places')) yield* rows.filter(isCopied);
}
