/** Files from outside: what may be read of them, and how to tell the reader what was not. */
import type * as z from 'zod/mini';
import type { MessageKey } from '../model/i18n.ts';
import type { Library } from './library.ts';

/**
 * Largest file that is read, in bytes, and longest text, in UTF-16 units: a backup of some 20,000 posts, 2,000,000
 * mentions and 200,000 marks. Twice as long, it would be longer than any text may be in Chrome.
 */
export const MAX_FILE_SIZE = 300_000_000;

/** Deepest nesting of JSON that is read. No format needs ten levels; validation recurses, and the stack is finite. */
export const MAX_DEPTH = 64;

/** Most entries of a file that are left out one by one; a file with more of them is not what it says to be. */
const MAX_SKIPPED = 100_000;

/** The file as a whole cannot be read. */
export class ImportError extends Error {
  override name = 'ImportError';
  /** What to tell the reader, with what its text leaves open. */
  readonly key: Extract<MessageKey, `errorFile${string}`>;
  readonly values: readonly string[];

  /** `details` says where and why, in English, for those who made the file. */
  constructor(key: ImportError['key'], details = '', values: readonly string[] = []) {
    super(details);
    this.key = key;
    this.values = values;
  }
}

/** An entry of a file that was left out. */
export interface SkippedEntry {
  /** Where it stands in the file, such as `annotations[3]` or `line 12`. */
  entry: string;
  /** What to tell the reader. */
  reason: Extract<MessageKey, `skipped${string}`>;
  /** What is wrong with it, in English; possibly empty. */
  details: string;
}

/** What a file holds. */
export interface Imported {
  library: Library;
  skipped: SkippedEntry[];
}

/** Throws ImportError where there is more of a file than `limit`; `size` and `limit` in bytes or in UTF-16 units. */
export function checkSize(size: number, limit = MAX_FILE_SIZE): void {
  if (size > limit) throw new ImportError('errorFileTooLarge', '', [megabytes(limit), megabytes(size)]);
}

const megabytes = (size: number): string => `${Math.ceil(size / 1_000_000).toLocaleString('en')} MB`;

/** What is told of the work on a file: how much of it is done, from 0 to 1. */
export type OnProgress = (done: number) => void;

/**
 * A file's text. One that is too large is not even opened. Throws ImportError; rejects with a DOMException where the file
 * is gone.
 */
export async function textOf(file: Blob, onProgress: OnProgress = () => undefined): Promise<string> {
  checkSize(file.size);
  const decoder = new TextDecoder(encodingOf(new Uint8Array(await file.slice(0, 2).arrayBuffer())));
  const parts: string[] = [];
  for (let from = 0; from < file.size; from += PART) {
    const bytes = await file.slice(from, from + PART).arrayBuffer();
    parts.push(decoder.decode(bytes, { stream: true }));
    onProgress(Math.min(1, (from + PART) / file.size));
  }
  return parts.join('') + decoder.decode();
}

/** Bytes that are read at a time. */
const PART = 8_000_000;

/** UTF-8, unless the file begins with the mark of UTF-16, which Windows' editors and spreadsheets still write. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A file's content: what JSON says, or else the text itself. Throws ImportError. */
export function parseContent(text: string): unknown {
  checkSize(text.length);
  const content = text.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(content)) return content;
  if (isTooDeep(content)) throw new ImportError('errorFileBroken', `nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new ImportError('errorFileBroken', error instanceof Error ? error.message : '');
  }
}

const [QUOTE, BACKSLASH, SQUARE, SQUARE_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === QUOTE) index = endOfString(json, index);
    else if (code === SQUARE || code === BRACE) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === SQUARE_END || code === BRACE_END) depth--;
  }
  return false;
}

/** The index of the quotation mark that ends the string that starts at `start`. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end;
}

/** Whether an odd number of backslashes stands before `index`. */
function isEscaped(json: string, index: number): boolean {
  let first = index;
  while (json.charCodeAt(first - 1) === BACKSLASH) first--;
  return (index - first) % 2 === 1;
}

/** Adds an entry that was left out. Throws ImportError where there are too many. */
export function skip(skipped: SkippedEntry[], entry: SkippedEntry): void {
  skipped.push(entry);
  if (skipped.length <= MAX_SKIPPED) return;
  const [first = entry] = skipped;
  throw new ImportError('errorFileBroken', `over ${MAX_SKIPPED} such as ${first.entry}: ${first.details}`);
}

/** Keeps the rows that are valid, as the schema makes them; the others go to `skipped`. */
export function readRows<Row>(
  rows: readonly unknown[],
  section: string,
  schema: z.ZodMiniType<Row>,
  skipped: SkippedEntry[],
  onRow: (index: number) => void = () => undefined,
): Row[] {
  const valid: Row[] = [];
  for (const [index, value] of rows.entries()) {
    const row = readRow(value, `${section}[${index}]`, schema, skipped);
    if (row) valid.push(row);
    onRow(index);
  }
  return valid;
}

/** The row as the schema makes it; one that is not valid goes to `skipped`. */
export function readRow<Row>(
  row: unknown,
  entry: string,
  schema: z.ZodMiniType<Row>,
  skipped: SkippedEntry[],
): Row | undefined {
  const { success, data, error } = schema.safeParse(row);
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  const isAddress = ['url', 'address', 'scope'].includes(path);
  skip(skipped, {
    entry,
    reason: isAddress ? 'skippedAddress' : 'skippedInvalid',
    details: path === '' ? (issue?.message ?? '') : `${path}: ${issue?.message ?? ''}`,
  });
  return undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of a parsed file has named fields. */
export const hasFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field that may stand alone, in a list, or not at all, as a list. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

/** A time as other programs write it, in milliseconds since the epoch. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return time >= 0 ? time : undefined;
}
