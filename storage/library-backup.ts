/** A database of a released version as a backup: all that safety copies are made of. */
import type { Annotation } from '../model/records.ts';
import { placesOf, textsOf } from './copied-texts.ts';
import { settledHere } from './extension-api.ts';
import { settled } from './raw-rows.ts';
import { readersOf, SECTIONS, type Section } from './released.ts';

export interface BackupOptions {
  /** What the reader has settled, by name. Left out it is asked for, which a worker of a page cannot. */
  settings?: object | undefined;
  /** Told how much is done, from 0 to 1. */
  onProgress?: ((done: number) => void) | undefined;
}

interface WrittenBackup {
  /** gzip. */
  blob: Blob;
  counts: Record<Section, number>;
  lost: number;
}

/** A database of a released version as a backup; rows that cannot be read are left out. */
export async function backupOf(
  database: IDBDatabase,
  at: number,
  { settings: given, onProgress = () => undefined }: BackupOptions = {},
): Promise<WrittenBackup> {
  const settings = given ?? (await settledHere());
  const counts: Record<Section, number> = { pages: 0, annotations: 0, terms: 0, names: 0 };
  let lost = 0;
  /** The posts that have marks, and the texts that are in the copy. */
  const marked = new Set<string>();
  const copied = new Set<string>();
  const parts = SECTIONS.length + 1;
  async function* text(): AsyncGenerator<string, void> {
    const head = { format: 'retromark', version: 1, exported: new Date(at).toISOString() };
    yield JSON.stringify(head).slice(0, -1);
    for (const [index, section] of SECTIONS.entries()) {
      yield `,\n"${section}":[`;
      const total = Math.max(1, await countOf(database, section));
      for await (const rows of readersOf(database.version)?.[section](database, (count) => (lost += count)) ?? []) {
        yield rows.map((row, place) => `${counts[section] + place === 0 ? '' : ','}\n${JSON.stringify(row)}`).join('');
        counts[section] += rows.length;
        if (section === 'annotations') for (const { url } of rows as Annotation[]) marked.add(url);
        onProgress((index + Math.min(1, counts[section] / total)) / parts);
      }
      yield ']';
    }
    yield* listed(
      'texts',
      textsOf(database, (url) => marked.has(url)),
      ({ url, digest }) => {
        copied.add(`${digest} ${url}`);
      },
    );
    yield* listed(
      'places',
      placesOf(database, ({ url, digest }) => copied.has(`${digest} ${url}`)),
    );
    yield settings ? `,\n"settings":${JSON.stringify(settings)}}\n` : '}\n';
    onProgress(1);
  }
  const compressed = streamOf(text()).pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
  return { blob: await new Response(compressed).blob(), counts, lost };
}

/** A list of rows, as a part of a backup; nothing where there is none. `onRow` hears of each. */
async function* listed<Row extends object>(
  name: string,
  rows: AsyncGenerator<Row, void>,
  onRow: (row: Row) => void = () => undefined,
): AsyncGenerator<string, void> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? `,\n"${name}":[` : ','}\n${JSON.stringify(row)}`;
    isFirst = false;
    onRow(row);
  }
  if (!isFirst) yield ']';
}

/** What `ReadableStream.from` would be, which Chromium does not have. */
const streamOf = (parts: AsyncGenerator<string, void>): ReadableStream<string> =>
  new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

/** How many rows there are, as far as the browser can tell. */
export async function countOf(database: IDBDatabase, section: Section): Promise<number> {
  if (!database.objectStoreNames.contains(section)) return 0;
  return settled(database.transaction(section).objectStore(section).count()).catch(() => 0);
}
