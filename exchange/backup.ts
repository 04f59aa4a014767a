/** Our own file: everything, as the database has it. Any later version reads it; a new layout is a new `version`. */
import type * as z from 'zod/mini';
import {
  type Chunk,
  fileName,
  type Format,
  inChunks,
  type ReadOptions,
  type WriteOptions,
  type WrittenFile,
} from './format.ts';
import type { Json, Library } from './library.ts';
import { annotationRow, nameRow, pageRow, placeRow, termRow, textRow } from './rows.ts';
import { hasFields, ImportError, type Imported, readRows, skip, type SkippedEntry } from './untrusted.ts';

const VERSION = 1;
const SECTIONS = ['pages', 'annotations', 'terms', 'names'] as const;
/** `texts` and `places` are in safety copies alone. */
type SectionName = (typeof SECTIONS)[number] | 'texts' | 'places';

export const backup: Format = {
  id: 'backup',
  label: 'formatBackup',
  about: 'aboutBackup',
  extension: 'json',
  mime: 'application/json',
  write,
  read: { accepts: (content) => hasFields(content) && content['format'] === 'retromark', read },
};

function write(library: Library, { at }: WriteOptions): WrittenFile {
  return { name: fileName(at, 'json'), mime: backup.mime, chunks: chunksOf(library, at) };
}

function* chunksOf(library: Library, at: number): Generator<Chunk> {
  const head = { format: 'retromark', version: VERSION, exported: new Date(at).toISOString() };
  yield { data: JSON.stringify(head).slice(0, -1), done: 0 };
  const total = SECTIONS.reduce((sum, section) => sum + library[section].length, 0);
  let written = 0;
  for (const section of SECTIONS) {
    const rows: readonly object[] = library[section];
    yield { data: `,\n"${section}":[`, done: written / total || 0 };
    for (const { data, done } of inChunks(rows, linesOf)) {
      yield { data, done: (written + done * rows.length) / total };
    }
    yield { data: ']', done: (written += rows.length) / total || 0 };
  }
  const settings = library.settings ? `,\n"settings":${JSON.stringify(library.settings)}` : '';
  yield { data: `${settings}}\n`, done: 1 };
}

/** One row a line. */
const linesOf = (rows: readonly object[], from: number): string =>
  rows.map((row, index) => `${from + index === 0 ? '' : ','}\n${JSON.stringify(row)}`).join('');

function read(content: unknown, { onProgress = () => undefined }: ReadOptions): Imported {
  if (!hasFields(content) || content['format'] !== 'retromark') throw new ImportError('errorFileUnknown');
  const { version } = content;
  if (typeof version !== 'number' || version < 1) throw new ImportError('errorFileBroken', 'version: no number from 1');
  if (version > VERSION) throw new ImportError('errorFileNewer', `version ${version}`);

  const skipped: SkippedEntry[] = [];
  const listed = (name: SectionName): readonly unknown[] => {
    const rows = content[name];
    if (Array.isArray(rows)) return rows;
    if (rows !== undefined) skip(skipped, { entry: name, reason: 'skippedInvalid', details: 'not a list' });
    return [];
  };
  const lists = {
    pages: listed('pages'),
    annotations: listed('annotations'),
    terms: listed('terms'),
    names: listed('names'),
    texts: listed('texts'),
    places: listed('places'),
  };
  const total = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  const rowsOf = <Row>(name: SectionName, schema: z.ZodMiniType<Row>): Row[] =>
    readRows(lists[name], name, schema, skipped, () => onProgress(++done / total));
  const library: Library = {
    pages: rowsOf('pages', pageRow),
    annotations: rowsOf('annotations', annotationRow),
    terms: rowsOf('terms', termRow),
    names: rowsOf('names', nameRow),
    ...(lists.texts.length > 0 && { texts: rowsOf('texts', textRow), places: rowsOf('places', placeRow) }),
  };
  if (hasFields(content['settings'])) library.settings = harmless(content['settings'] as Record<string, Json>);
  return { library, skipped };
}

/** Without keys that mean something to JavaScript, at any depth (which `parseContent` bounds). */
function harmless<Value extends Json>(value: Value): Value {
  if (Array.isArray(value)) return value.map(harmless) as Value;
  if (!hasFields(value)) return value;
  const entries = Object.entries(value as Record<string, Json>).filter(([key]) => !FORBIDDEN_KEYS.includes(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, harmless(inner)])) as Value;
}

const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];
