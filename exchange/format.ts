/** What every format is: a file that can be written, read, or both. */
import type { MessageKey } from '../model/i18n.ts';
import type { Library } from './library.ts';
import type { Imported, OnProgress } from './untrusted.ts';

export interface Format {
  id: string;
  label: MessageKey;
  /** What a reader is told of the files that are written. */
  about?: MessageKey;
  /** Without the dot. */
  extension: string;
  mime: string;
  write?: (library: Library, options: WriteOptions) => WrittenFile;
  read?: Reader;
}

export interface WriteOptions {
  /** The time of writing, in milliseconds since the epoch. */
  at: number;
  /** CSV: whether to start with a byte order mark, without which Excel misreads Korean. On by default. */
  bom?: boolean;
  /** Anki: what the front of a card shows: the quote, or its context with the quote left out. */
  cards?: 'quote' | 'cloze';
}

/** A file in the making: nothing is written but by taking the next chunk, so that work can pause or stop in between. */
export interface WrittenFile {
  name: string;
  mime: string;
  chunks: Iterable<Chunk>;
}

export interface Chunk {
  data: string | Uint8Array<ArrayBuffer>;
  /** How much of the work is done, from 0 to 1. */
  done: number;
}

interface Reader {
  /** Whether a file's content, parsed where it is JSON, is of this format. */
  accepts: (content: unknown) => boolean;
  /** Reads whatever `content` is: what is not as it should be is skipped. Throws nothing but ImportError. */
  read: (content: unknown, options: ReadOptions) => Imported;
}

export interface ReadOptions {
  /** The file's own time, in milliseconds since the epoch, for entries that carry none. */
  at: number;
  onProgress?: OnProgress | undefined;
}

const ROWS_A_CHUNK = 200;

/** Writes rows some hundreds at a time; `write` gets a part of the rows and the index of its first. */
export function* inChunks<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[], from: number) => string,
): Generator<Chunk> {
  for (let from = 0; from < rows.length; from += ROWS_A_CHUNK) {
    const part = rows.slice(from, from + ROWS_A_CHUNK);
    yield { data: write(part, from), done: (from + part.length) / rows.length };
  }
}

/** `retromark-2025-01-31.json`. */
export const fileName = (at: number, extension: string): string => `retromark-${localDate(at)}.${extension}`;

/** The day in the reader's time zone, as `2025-01-31`. */
export function localDate(at: number): string {
  const date = new Date(at);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
