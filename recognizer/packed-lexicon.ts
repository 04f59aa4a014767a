/**
 * The tables of a lexicon as one file: a header of 32-bit words (magic, version, and of each table how many numbers it
 * has and how many bytes each takes), then the tables, each at a multiple of four bytes. Reading the file makes views of
 * it and copies nothing.
 */
import type { LexiconTables } from './compiled-lexicon.ts';
import { LexiconError } from './lexicon-format.ts';
import type { Numbers } from './numbers.ts';

/** "RMLX" where bytes are little-endian, as on every machine that a browser runs on. */
const MAGIC = 0x584c_4d52;
/** Changes with the tables and with what their numbers mean. */
const VERSION = 1;

/** All tables, in their order in the file. */
const NAMES = Object.keys({
  nodeChars: 0,
  nodeChildren: 0,
  keyBits: 0,
  keyTails: 0,
  keyReadings: 0,
  readings: 0,
  formTexts: 0,
  formFlags: 0,
  formEntries: 0,
  entryNames: 0,
  entryTypes: 0,
  entryCues: 0,
  cues: 0,
  stringStarts: 0,
  stringUnits: 0,
} satisfies Record<keyof LexiconTables, 0>) as (keyof LexiconTables)[];
const HEADER_WORDS = 2 + 2 * NAMES.length;

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

export function packLexicon(tables: LexiconTables): ArrayBuffer {
  const all = NAMES.map((name) => tables[name]);
  const bytes = all.reduce((sum, { byteLength }) => sum + aligned(byteLength), HEADER_WORDS * 4);
  const buffer = new ArrayBuffer(bytes);
  const sizes = all.flatMap((table) => [table.length, table.BYTES_PER_ELEMENT]);
  new Uint32Array(buffer).set([MAGIC, VERSION, ...sizes]);
  let at = HEADER_WORDS * 4;
  for (const table of all) {
    new Uint8Array(buffer, at).set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
    at += aligned(table.byteLength);
  }
  return buffer;
}

/** The tables of a file that `packLexicon` made. Throws LexiconError if it is none, or not all of one. */
export function unpackLexicon(buffer: ArrayBuffer): LexiconTables {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new LexiconError('This is no compiled lexicon: it is too short');
  const [magic, version, ...sizes] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new LexiconError('This is no compiled lexicon');
  if (version !== VERSION) throw new LexiconError(`The compiled lexicon has version ${version} instead of ${VERSION}`);

  let at = HEADER_WORDS * 4;
  const tables: Partial<LexiconTables> = {};
  for (const [index, name] of NAMES.entries()) {
    const table = viewOf(buffer, at, sizes[2 * index]!, sizes[2 * index + 1]!);
    tables[name] = table;
    at += aligned(table.byteLength);
  }
  if (at !== buffer.byteLength) throw broken(`${buffer.byteLength} bytes instead of ${at}`);
  return checked(tables as LexiconTables);
}

function viewOf(buffer: ArrayBuffer, at: number, length: number, bytesPerNumber: number): Numbers {
  if (at + length * bytesPerNumber > buffer.byteLength) throw broken('it ends too early');
  if (bytesPerNumber === 1) return new Uint8Array(buffer, at, length);
  if (bytesPerNumber === 2) return new Uint16Array(buffer, at, length);
  if (bytesPerNumber === 4) return new Uint32Array(buffer, at, length);
  throw broken(`numbers of ${bytesPerNumber} bytes`);
}

/** Tables about the same things must be equally long, and lists must end where the table of their items does. */
function checked(tables: LexiconTables): LexiconTables {
  const { nodeChars, nodeChildren, keyBits, keyTails, keyReadings, readings, formTexts, formFlags, formEntries } =
    tables;
  const { entryNames, entryTypes, entryCues, cues, stringStarts, stringUnits } = tables;
  const nodes = nodeChars.length;
  const fit =
    areLists(nodeChildren, nodes, nodes) &&
    keyBits.length === Math.ceil(nodes / 32) &&
    areLists(keyReadings, keyTails.length, readings.length) &&
    formFlags.length === formTexts.length &&
    formEntries.length === formTexts.length &&
    entryTypes.length === entryNames.length &&
    areLists(entryCues, entryNames.length, cues.length) &&
    areLists(stringStarts, stringStarts.length - 1, stringUnits.length);
  if (!fit) throw broken('its tables do not fit together');
  return tables;
}

const areLists = (starts: Numbers, lists: number, items: number): boolean =>
  starts.length === lists + 1 && starts[lists] === items;

const broken = (why: string): LexiconError => new LexiconError(`The compiled lexicon is broken: ${why}`);
