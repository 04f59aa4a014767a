/**
 * The lexicon as flat tables: made once, when the extension is built, and used as they are in the browser. A string or a
 * list exists there only once a text has asked for it.
 */
import { isDigit, isLatin } from './boundaries.ts';
import { type Entry, type Flag, FLAGS, type MentionType } from './lexicon-format.ts';
import { StringPoolBuilder, type StringTables } from './string-pool.ts';
import { buildTrie, type TrieTables } from './trie.ts';

/** Strings are ids in the pool. `keys` are the trie's; a list's end is where the next one starts. */
export interface LexiconTables extends TrieTables, StringTables {
  /** Where in `readings` each key's list starts. */
  keyReadings: Uint32Array;
  /** The forms that a key may be read as, in the order of the lexicon. */
  readings: Uint32Array;
  formTexts: Uint32Array;
  formFlags: Uint16Array;
  formEntries: Uint32Array;
  entryNames: Uint32Array;
  entryTypes: Uint8Array;
  /** Where in `cues` each entry's list starts. */
  entryCues: Uint32Array;
  /** Lower-cased. */
  cues: Uint32Array;
}

/** How a type is stored. */
const TYPE_CODES: Readonly<Record<MentionType, number>> = { technology: 0, skill: 1, company: 2 };
const TYPES = Object.keys(TYPE_CODES) as MentionType[];

export const typeOf = (code: number): MentionType => TYPES[code]!;

export const flagsOf = (bits: number): Flag[] => FLAGS.filter((_, bit) => (bits & (1 << bit)) !== 0);

const bitsOf = (flags: readonly Flag[]): number => flags.reduce((bits, flag) => bits | (1 << FLAGS.indexOf(flag)), 0);

/** The same entries in the same order give the same tables. */
export function compileLexicon(entries: readonly Entry[]): LexiconTables {
  const strings = new StringPoolBuilder();
  const formsByKey = new Map<string, number[]>();
  const forms: { text: number; flags: number; entry: number }[] = [];
  const cueLists: number[][] = [];

  for (const [entry, { forms: ownForms, cues }] of entries.entries()) {
    cueLists.push(cues.map((cue) => strings.add(cue.toLowerCase())));
    for (const { text, flags } of ownForms) {
      for (const key of spellingsOf(text)) {
        const sharing = formsByKey.get(key);
        if (sharing) sharing.push(forms.length);
        else formsByKey.set(key, [forms.length]);
      }
      forms.push({ text: strings.add(text), flags: bitsOf(withImpliedFlags(text, flags)), entry });
    }
  }

  const keys = [...formsByKey.keys()].sort();
  const readings = lists(keys.map((key) => formsByKey.get(key) ?? []));
  const cues = lists(cueLists);
  const tables = {
    ...buildTrie(keys, strings),
    keyReadings: readings.starts,
    readings: readings.items,
    formTexts: Uint32Array.from(forms, ({ text }) => text),
    formFlags: Uint16Array.from(forms, ({ flags }) => flags),
    formEntries: Uint32Array.from(forms, ({ entry }) => entry),
    entryNames: Uint32Array.from(entries, ({ canonical }) => strings.add(canonical)),
    entryTypes: Uint8Array.from(entries, ({ type }) => TYPE_CODES[type]),
    entryCues: cues.starts,
    cues: cues.items,
  };
  return { ...tables, ...strings.build() };
}

/** Lower-cased spellings of a form: words apart, joined, and hyphened. None is empty. */
function spellingsOf(form: string): Set<string> {
  const lower = form.toLowerCase();
  const spellings = new Set([lower]);
  if (/[ -]/.test(lower)) for (const separator of [' ', '-', '']) spellings.add(lower.replace(/[ -]/g, separator));
  spellings.delete('');
  return spellings;
}

/** A Latin form of one or two letters is too short to match in another case. */
function withImpliedFlags(form: string, flags: readonly Flag[]): readonly Flag[] {
  const short =
    form.length <= 2 && [...form].every((char) => isLatin(char.charCodeAt(0)) || isDigit(char.charCodeAt(0)));
  return short && !flags.includes('case') ? [...flags, 'case'] : flags;
}

/** Lists one behind the other, with where each starts and, last, where the last one ends. */
function lists(source: readonly (readonly number[])[]): { starts: Uint32Array; items: Uint32Array } {
  const starts = new Uint32Array(source.length + 1);
  for (const [index, { length }] of source.entries()) starts[index + 1] = starts[index]! + length;
  return { starts, items: Uint32Array.from(source.flat()) };
}
