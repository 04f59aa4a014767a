/**
 * How the rows of each version of the database that was released become those of a backup. What is said of a version is
 * never changed: it tells what is on the disks of readers.
 */
import type {
  Annotation,
  LinksRecord,
  NameRecord,
  PageRecord,
  PageSummary,
  ReadingRecord,
  TermRecord,
  WholePage,
} from '../model/records.ts';
import { unpackLinks } from './packed-links.ts';
import { rowsOf, settled } from './raw-rows.ts';

/** The parts of a backup. */
export const SECTIONS = ['pages', 'annotations', 'terms', 'names'] as const;
export type Section = (typeof SECTIONS)[number];

/** Told how many rows cannot be read. */
type OnLost = (count: number) => void;
type Reader = (database: IDBDatabase, onLost?: OnLost) => AsyncGenerator<object[], void>;

const table = <Row extends object>(name: Section, convert: (row: Row) => object = (row) => row): Reader =>
  async function* (database, onLost) {
    for await (const rows of rowsOf<Row>(database, name, onLost)) yield rows.map(convert);
  };

/** Dexie multiplies its numbers of versions by ten. */
const READERS: Readonly<Record<number, Readonly<Record<Section, Reader>>>> = {
  10: {
    pages: table<Omit<PageRecord, 'address'>>('pages', (page) => ({ ...page, address: page.url })),
    annotations: table<Annotation>('annotations'),
    terms: table<TermRecord>('terms'),
    names: table<NameRecord>('names'),
  },
  20: {
    pages: wholePages,
    annotations: table<Annotation>('annotations'),
    terms: table<TermRecord>('terms'),
    names: table<NameRecord>('names'),
  },
};

const RELEASED_VERSIONS: readonly number[] = Object.keys(READERS).map(Number);

/** How to read a database of this version (IndexedDB's number): as the newest one here that is not newer. */
export const readersOf = (version: number): Readonly<Record<Section, Reader>> | undefined =>
  READERS[Math.max(...RELEASED_VERSIONS.filter((released) => released <= version))];

/** Since version 2 a post is kept in three rows. */
async function* wholePages(database: IDBDatabase, onLost?: OnLost): AsyncGenerator<WholePage[], void> {
  for await (const summaries of rowsOf<PageSummary>(database, 'pages', onLost)) {
    const urls = summaries.map(({ url }) => url);
    const readings = await rowsAt<ReadingRecord>(database, 'readings', urls);
    const links = await rowsAt<LinksRecord>(database, 'links', urls);
    yield summaries.map((summary, index) => {
      const { counts: _, ...page } = summary;
      const [reading, packed] = [readings[index], links[index]];
      return {
        ...page,
        mentions: reading?.mentions ?? [],
        ...(reading && { headings: reading.headings, links: packed ? unpackLinks(packed) : [] }),
      };
    });
  }
}

/** Undefined where a row is missing or cannot be read: recognition makes these anew. */
async function rowsAt<Row>(database: IDBDatabase, name: string, keys: readonly string[]): Promise<(Row | undefined)[]> {
  if (!database.objectStoreNames.contains(name)) return keys.map(() => undefined);
  const store = database.transaction(name).objectStore(name);
  return Promise.all(keys.map((key) => settled<Row | undefined>(store.get(key)).catch(() => undefined)));
}
