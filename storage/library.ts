/**
 * The library as a whole: read for an export, written by an import, and taken back again. Knows nothing but the
 * database, so that a worker can do it.
 */
import type { Table } from 'dexie';
import type {
  Annotation,
  ImportedRow,
  ImportRecord,
  NameRecord,
  PageSummary,
  PlaceRecord,
  SettingChange,
  TermRecord,
  TextRecord,
  WholePage,
} from '../model/records.ts';
import { db } from './db.ts';
import { putTexts, takeTextsBack } from './import-texts.ts';
import { deleteAll, type OnProgress, putAll, rowsAt, Work } from './many-rows.ts';
import { packLinks, unpackLinks } from './packed-links.ts';
import { pageOf } from './pages.ts';
import { addPending } from './pending-settings.ts';
import { dropSnapshots } from './snapshots.ts';
import { summaryOf } from './summary.ts';

interface Rows {
  pages: WholePage[];
  /** Tombstones included. */
  annotations: Annotation[];
  terms: TermRecord[];
  names: NameRecord[];
  /** What a safety copy has beside all that. */
  texts?: TextRecord[];
  places?: PlaceRecord[];
}

export interface LoadOptions {
  /** Leaves out mentions, headings and links, which are most of a library; then posts have none. */
  isLight?: boolean;
  /** Told how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  /** Loading rejects with the signal's reason once it is aborted. */
  signal?: AbortSignal | undefined;
}

/** Rows that are read at once. */
const PART = 1_000;
/** Posts that are read at once, each with some hundred mentions. */
const POSTS = 200;

/** Everything, part by part. What is written meanwhile may be in it or not; a post is always whole. */
export async function loadLibrary(options: LoadOptions = {}): Promise<Rows> {
  const counts = await Promise.all([db.pages, db.annotations, db.terms, db.names].map((table) => table.count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let loaded = 0;
  const advance = (count: number): void => {
    loaded += count;
    options.onProgress?.(Math.min(1, loaded / total || 0));
    options.signal?.throwIfAborted();
  };
  return {
    pages: await inParts(
      db.pages,
      ({ url }) => url,
      { advance, size: POSTS },
      (part) => withReadings(part, options),
    ),
    annotations: await inParts(db.annotations, ({ id }) => id, { advance, size: PART }),
    terms: await inParts(db.terms, ({ id }) => id, { advance, size: PART }),
    names: await inParts(db.names, ({ termId }) => termId, { advance, size: PART }),
  };
}

/** Whole posts, and single marks with their posts; no names, which belong to no post. */
export async function loadSelection(
  { urls = [], annotationIds = [] }: { urls?: readonly string[]; annotationIds?: readonly string[] },
  options: LoadOptions = {},
): Promise<Rows> {
  const annotations = new Map<string, Annotation>();
  const pages: WholePage[] = [];
  let done = 0;
  /** Reads what stands under some keys, part by part. `share` is how much of the work that is. */
  const inTurn = async (
    keys: readonly string[],
    { size, share }: { size: number; share: number },
    read: (part: string[]) => Promise<void>,
  ): Promise<void> => {
    for (let from = 0; from < keys.length; from += size) {
      await read(keys.slice(from, from + size));
      options.signal?.throwIfAborted();
      options.onProgress?.(done + share * Math.min(1, (from + size) / keys.length));
    }
    done += share;
  };
  const add = (rows: readonly (Annotation | undefined)[]): void => {
    for (const row of rows) if (row) annotations.set(row.id, row);
  };
  await inTurn(urls, { size: POSTS, share: 0.25 }, async (part) => {
    add(await db.annotations.where('url').anyOf(part).toArray());
  });
  await inTurn(annotationIds, { size: PART, share: 0.25 }, async (part) => add(await db.annotations.bulkGet(part)));
  const touched = new Set([...urls, ...[...annotations.values()].map(({ url }) => url)]);
  await inTurn([...touched], { size: POSTS, share: 0.5 }, async (part) => {
    const summaries = (await db.pages.bulkGet(part)).filter((row) => row !== undefined);
    pages.push(...(await withReadings(summaries, options)));
  });
  options.onProgress?.(1);
  return { pages, annotations: [...annotations.values()], terms: [], names: [] };
}

/** All rows of a table in the order of their keys, each part as `convert` makes it. */
async function inParts<Row, Insert, Result = Row>(
  table: Table<Row, string, Insert>,
  keyOf: (row: Row) => string,
  { advance, size }: { advance: (count: number) => void; size: number },
  convert: (part: Row[]) => Promise<Result[]> = async (part) => part as unknown as Result[],
): Promise<Result[]> {
  const rows: Result[] = [];
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const { part, results } = await db.transaction('r', db.tables, async () => {
      const read = await from.limit(size).toArray();
      return { part: read, results: await convert(read) };
    });
    for (const result of results) rows.push(result);
    advance(part.length);
    if (part.length < size) return rows;
    last = keyOf(part.at(-1)!);
  }
}

async function withReadings(summaries: readonly PageSummary[], { isLight }: LoadOptions): Promise<WholePage[]> {
  if (isLight) return summaries.map((summary) => pageOf(summary, undefined));
  const urls = summaries.map(({ url }) => url);
  const [readings, links] = await Promise.all([db.readings.bulkGet(urls), db.links.bulkGet(urls)]);
  return summaries.map((summary, index) => {
    const [reading, packed] = [readings[index], links[index]];
    return {
      ...pageOf(summary, reading),
      ...(reading && { headings: reading.headings, links: packed ? unpackLinks(packed) : [] }),
    };
  });
}

/** Posts as they were loaded lightly, each with what was read in it; others are as they are. */
export async function completed(pages: readonly WholePage[]): Promise<WholePage[]> {
  const isLight = ({ mentions, termIds }: WholePage): boolean => mentions.length === 0 && termIds.length > 0;
  const light = pages.filter(isLight);
  const [readings, links] = [await rowsAt(db.readings, light), await rowsAt(db.links, light)];
  return pages.map((page) => {
    const reading = isLight(page) ? readings.get(page.url) : undefined;
    const packed = links.get(page.url);
    return reading ? { ...page, ...reading, links: packed ? unpackLinks(packed) : [] } : page;
  });
}

export interface ImportOptions {
  /** The file's name. */
  file: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** What it settles; `settlePending` of chosen.ts puts it where settings are kept. */
  settings?: SettingChange[];
  /** Told how much is done, from 0 to 1. */
  onProgress?: OnProgress | undefined;
}

/**
 * Writes what an import puts, all of it or nothing, and keeps how to take it back. Here, and nowhere else, an import
 * begins to write.
 */
export async function writeImport(rows: Rows, { file, at, settings = [], onProgress }: ImportOptions): Promise<void> {
  const summaries = rows.pages.map((whole) => {
    const { headings: _, links: __, ...page } = whole;
    return summaryOf(page);
  });
  const readings = rows.pages.map(({ url, mentions, headings = [] }) => ({ url, mentions, headings }));
  const links = rows.pages.flatMap((page) => (page.links?.length ? packLinks(page.url, page.links) : []));
  const work = new Work(onProgress, [
    [db.pages, summaries.length],
    [db.readings, readings.length],
    [db.links, links.length],
    [db.annotations, rows.annotations.length],
    [db.terms, rows.terms.length],
    [db.names, rows.names.length],
  ]);
  const { texts = [], places = [] } = rows;
  const kept = [db.texts, db.places, db.imports, db.snapshots];
  const tables = [db.pages, db.readings, db.links, db.annotations, db.terms, db.names, ...kept];
  await db.transaction('rw', tables, async () => {
    const record: ImportRecord = {
      id: 'last',
      at,
      file,
      pages: await notedPages(summaries),
      annotations: await noted(db.annotations, rows.annotations, ({ id }) => id),
      terms: await noted(db.terms, rows.terms, ({ id }) => id),
      names: await noted(db.names, rows.names, ({ termId }) => termId),
      settings,
    };
    await putAll(db.pages, summaries, work);
    await putAll(db.readings, readings, work);
    // What an earlier reading named together is no more.
    await deleteAll(db.links, new Set(summaries.map(({ url }) => url)));
    await putAll(db.links, links, work);
    await putAll(db.annotations, rows.annotations, work);
    await putAll(db.terms, rows.terms, work);
    await putAll(db.names, rows.names, work);
    if (texts.length > 0) record.put = await putTexts(texts, places);
    await db.imports.put(record);
    await addPending(settings);
    await dropSnapshots();
  });
}

async function notedPages(summaries: readonly PageSummary[]): Promise<ImportRecord['pages']> {
  const before = await rowsAt(db.pages, summaries);
  const known = [...before.values()];
  const [readings, links] = [await rowsAt(db.readings, known), await rowsAt(db.links, known)];
  return summaries.map(({ url, lastVisit }) => {
    const [summary, reading, named] = [before.get(url), readings.get(url), links.get(url)];
    const row = summary && { summary, ...(reading && { reading }), ...(named && { links: named }) };
    return { key: url, changed: lastVisit, ...(row && { before: row }) };
  });
}

type Changing = Annotation | TermRecord | NameRecord;

/** Rows that are about to be put, with what stands in their place. */
async function noted<Row extends Changing, Insert>(
  table: Table<Row, string, Insert>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<ImportedRow<Row>[]> {
  const before = await rowsAt(table, rows);
  return rows.map((row) => {
    const old = before.get(keyOf(row));
    return { key: keyOf(row), changed: row.updated, ...(old && { before: old }) };
  });
}

/** The import that can be undone; undefined where there is none. */
export async function lastImport(): Promise<ImportRecord | undefined> {
  const record = await db.imports.get('last');
  return record?.id === 'last' ? record : undefined;
}

/**
 * Takes the last import back, all of it or nothing: its rows are as they were before, but for those that have changed
 * since. Of settings, `settlePending` does so. Whether there was anything to take back.
 */
export function undoImport(onProgress?: OnProgress): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const record = await lastImport();
    if (!record) return false;
    const work = new Work(onProgress, [
      [db.annotations, record.annotations.length],
      [db.terms, record.terms.length],
      [db.names, record.names.length],
      [db.pages, record.pages.length],
      [db.readings, record.pages.length],
    ]);
    const added = await takeBack(db.annotations, record.annotations, work);
    await deleteAll(db.places, added);
    await deleteAll(db.orphans, added);
    await takeBack(db.terms, record.terms, work);
    await takeBack(db.names, record.names, work);
    await takePagesBack(record.pages, work);
    if (record.put) await takeTextsBack(record.put);
    await db.imports.delete('last');
    await addPending(record.settings.map(reverse));
    await dropSnapshots();
    return true;
  });
}

const reverse = (change: SettingChange | string): SettingChange =>
  typeof change === 'string'
    ? { name: change, to: null }
    : { name: change.name, from: change.to, to: change.from ?? null };

/** Answers the keys of the rows that are gone. */
async function takeBack<Row extends Changing & Insert, Insert extends object>(
  table: Table<Row, string, Insert>,
  rows: readonly ImportedRow<Row>[],
  work: Work,
): Promise<Set<string>> {
  const now = await rowsAt(table, rows, ({ key }) => key);
  const same = rows.filter(({ key, changed }) => now.get(key)?.updated === changed);
  const added = new Set(same.filter(({ before }) => before === undefined).map(({ key }) => key));
  await deleteAll(table, added, work);
  await putAll(
    table,
    same.flatMap(({ before }) => before ?? []),
    work,
  );
  return added;
}

async function takePagesBack(rows: ImportRecord['pages'], work: Work): Promise<void> {
  const now = await rowsAt(db.pages, rows, ({ key }) => key);
  const same = rows.filter(({ key, changed }) => now.get(key)?.lastVisit === changed);
  const urls = new Set(same.map(({ key }) => key));
  await deleteAll(db.pages, urls, work);
  await deleteAll(db.readings, urls, work);
  await deleteAll(db.links, urls);
  const before = same.flatMap((row) => row.before ?? []);
  await db.pages.bulkPut(before.map(({ summary }) => summary));
  await db.readings.bulkPut(before.flatMap(({ reading }) => reading ?? []));
  await db.links.bulkPut(before.flatMap((row) => row.links ?? []));
}
