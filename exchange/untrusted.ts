/** Files from outside: what may be read of them, and how to tell the reader what was not. */
import type * as z from 'zod/mini';
import type { MessageKey } from '../model/i18n.ts';
import type { Library } from './library.ts';

/** Longest file that is read, in UTF-16 units: a backup of some 20,000 posts, 2,000,000 mentions and 200,000 marks. */
const MAX_FILE_LENGTH = 300_000_000;

/** Deepest nesting of JSON that is read. No format needs ten levels; validation recurses, and the stack is finite. */
export const MAX_DEPTH = 64;

/** The file as a whole cannot be read. */
export class ImportError extends Error {
  override name = 'ImportError';
  /** What to tell the reader. */
  readonly key: Extract<MessageKey, `errorFile${string}`>;

  /** `details` says where and why, in English, for those who made the file. */
  constructor(key: ImportError['key'], details = '') {
    super(details);
    this.key = key;
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

/** A file's content: what JSON says, or else the text itself. Throws ImportError. */
export function parseContent(text: string): unknown {
  if (text.length > MAX_FILE_LENGTH) throw new ImportError('errorFileTooLarge', `${text.length} characters`);
  const content = text.replace(/^\uFEFF/, '');
  if (!/^\s*[[{]/.test(content)) return content;
  if (isTooDeep(content)) throw new ImportError('errorFileBroken', `nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new ImportError('errorFileBroken', error instanceof Error ? error.message : '');
  }
}

const [QUOTE, BACKSLASH] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const OPENING = [...'[{'].map((bracket) => bracket.charCodeAt(0));
const CLOSING = [...']}'].map((bracket) => bracket.charCodeAt(0));

function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === QUOTE) index = endOfString(json, index);
    else if (OPENING.includes(code) && ++depth > MAX_DEPTH) return true;
    else if (CLOSING.includes(code)) depth--;
  }
  return false;
}

/** The index of the quotation mark that ends the string that starts at `start`. */
function endOfString(json: string, start: number): number {
  let index = start + 1;
  while (index < json.length && json.charCodeAt(index) !== QUOTE) index += json.charCodeAt(index) === BACKSLASH ? 2 : 1;
  return index;
}

/** Keeps the rows that are valid, as the schema makes them; the others go to `skipped`. */
export function readRows<Row>(
  rows: readonly unknown[],
  section: string,
  schema: z.ZodMiniType<Row>,
  skipped: SkippedEntry[],
): Row[] {
  return rows.flatMap((row, index) => readRow(row, `${section}[${index}]`, schema, skipped) ?? []);
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
  skipped.push({
    entry,
    reason: isAddress ? 'skippedAddress' : 'skippedInvalid',
    details: `${path}: ${issue?.message ?? ''}`,
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
