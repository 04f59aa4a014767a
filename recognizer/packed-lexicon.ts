/**
 * The tables of a lexicon as one file: a header of 32-bit words (magic, version, the length of each table) and the
 * tables one behind the other, each at a multiple of four bytes. Reading makes views of the file and copies nothing.
 */
import type { LexiconTables } from './compiled-lexicon.ts';
import { LexiconError } from './lexicon-format.ts';

/** "RMLX" where bytes are little-endian, as on every machine a browser still runs on. */
const MAGIC = 0x584c_4d52;
/** Changes with the tables and with what their numbers mean. */
const VERSION = 1;

/** The tables in their order in the file. */
const KINDS = {
  nodeChars: Uint16Array,
  nodeChildren: Uint32Array,
  nodeKeys: Int32Array,
  keyTails: Uint32Array,
  keyReadings: Uint32Array,
  readings: Uint32Array,
  formTexts: Uint32Array,
  formFlags: Uint16Array,
  formEntries: Uint32Array,
  entryNames: Uint32Array,
  entryTypes: Uint8Array,
  entryCues: Uint32Array,
  cues: Uint32Array,
  stringStarts: Uint32Array,
  stringUnits: Uint16Array,
} as const satisfies Record<keyof LexiconTables, unknown>;
const NAMES = Object.keys(KINDS) as (keyof LexiconTables)[];
const HEADER_BYTES = 4 * (2 + NAMES.length);

/** Where each table starts, and how long the file is. */
function layout(lengths: readonly number[]): { starts: number[]; bytes: number } {
  const starts: number[] = [];
  let bytes = HEADER_BYTES;
  for (const [index, name] of NAMES.entries()) {
    starts.push(bytes);
    bytes += Math.ceil((lengths[index]! * KINDS[name].BYTES_PER_ELEMENT) / 4) * 4;
  }
  return { starts, bytes };
}

export function packLexicon(tables: LexiconTables): ArrayBuffer {
  const lengths = NAMES.map((name) => tables[name].length);
  const { starts, bytes } = layout(lengths);
  const buffer = new ArrayBuffer(bytes);
  new Uint32Array(buffer).set([MAGIC, VERSION, ...lengths]);
  for (const [index, name] of NAMES.entries()) {
    new KINDS[name](buffer, starts[index], lengths[index]).set(tables[name]);
  }
  return buffer;
}

/** The tables of a file that `packLexicon` wrote. Throws LexiconError if it is none, or not all of one. */
export function unpackLexicon(buffer: ArrayBuffer): LexiconTables {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 4 !== 0) {
    throw new LexiconError(`The compiled lexicon is broken: ${buffer.byteLength} bytes cannot be one`);
  }
  const [magic, version, ...lengths] = new Uint32Array(buffer, 0, 2 + NAMES.length);
  if (magic !== MAGIC) throw new LexiconError('This is no compiled lexicon');
  if (version !== VERSION) throw new LexiconError(`The compiled lexicon has version ${version} instead of ${VERSION}`);
  const { starts, bytes } = layout(lengths);
  if (bytes !== buffer.byteLength) {
    throw new LexiconError(`The compiled lexicon is broken: ${buffer.byteLength} bytes instead of ${bytes}`);
  }
  const tables = Object.fromEntries(
    NAMES.map((name, index) => [name, new KINDS[name](buffer, starts[index], lengths[index])]),
  ) as unknown as LexiconTables;
  if (!areParallel(tables)) throw new LexiconError('The compiled lexicon is broken: its tables do not fit together');
  return tables;
}

const areParallel = (tables: LexiconTables): boolean =>
  tables.nodeKeys.length === tables.nodeChars.length &&
  tables.nodeChildren.length === tables.nodeChars.length + 1 &&
  tables.keyReadings.length === tables.keyTails.length + 1 &&
  tables.formFlags.length === tables.formTexts.length &&
  tables.formEntries.length === tables.formTexts.length &&
  tables.entryTypes.length === tables.entryNames.length &&
  tables.entryCues.length === tables.entryNames.length + 1;
