/**
 * The lexicon as flat tables: made once, when the extension is built, and used as they are in the browser. A string or a
 * list exists there only once a text has asked for it.
 */
import { isDigit, isLatin } from './boundaries.ts';
import { type Entry, type Flag, FLAGS, type MentionType } from './lexicon-format.ts';
import { concatenate, narrow, type Numbers } from './numbers.ts';
import { StringPoolBuilder, type StringTables } from './string-pool.ts';
import { buildTrie, type TrieTables } from './trie.ts';

/** Strings are ids in the pool; of lists there is where each starts and, last, where the last one ends. */
export interface LexiconTables extends TrieTables, StringTables {
  /** Where in `readings` the list of each of the trie's keys starts. */
  keyReadings: Numbers;
  /** The forms that a key may be read as, in the order of the lexicon. */
  readings: Numbers;
  formTexts: Numbers;
  formFlags: Numbers;
  formEntries: Numbers;
  entryNames: Numbers;
  entryTypes: Numbers;
  /** Where in `cues` the list of each entry starts. */
  entryCues: Numbers;
  /** Lower-cased. */
  cues: Numbers;
}

/** How a type is stored. */
const TYPE_CODES: Readonly<Record<MentionType, number>> = { technology: 0, skill: 1, company: 2 };
const TYPES = Object.keys(TYPE_CODES) as MentionType[];

/** What may stand between two words of a form. */
const GAPS = [' ', '-', ''];
/** In forms of more gaps all of them are written alike, or as the lexicon has them: each one trebles the spellings. */
const MOST_FREE_GAPS = 3;

export const typeOf = (code: number): MentionType => TYPES[code]!;

export const flagsOf = (bits: number): Flag[] => FLAGS.filter((_, bit) => (bits & (1 << bit)) !== 0);

const bitsOf = (flags: readonly Flag[]): number => flags.reduce((bits, flag) => bits | (1 << FLAGS.indexOf(flag)), 0);

/** The same entries in the same order give the same tables. */
export function compileLexicon(entries: readonly Entry[]): LexiconTables {
  const strings = new StringPoolBuilder();
  const forms: { text: number; flags: number; entry: number }[] = [];
  const formsByKey = new Map<string, number[]>();
  for (const [entry, { forms: ownForms }] of entries.entries()) {
    for (const { text, flags } of ownForms) {
      for (const key of spellingsOf(text)) {
        const sharing = formsByKey.get(key);
        if (sharing) sharing.push(forms.length);
        else formsByKey.set(key, [forms.length]);
      }
      forms.push({ text: strings.add(text), flags: bitsOf(withImpliedFlags(text, flags)), entry });
    }
  }

  const trie = buildTrie(formsByKey.keys(), strings);
  const readings = concatenate(trie.numbered.map((key) => formsByKey.get(key) ?? []));
  const cues = concatenate(entries.map((entry) => entry.cues.map((cue) => strings.add(cue.toLowerCase()))));
  const tables = {
    ...trie.tables,
    keyReadings: readings.starts,
    readings: readings.items,
    formTexts: narrow(forms.map(({ text }) => text)),
    formFlags: narrow(forms.map(({ flags }) => flags)),
    formEntries: narrow(forms.map(({ entry }) => entry)),
    entryNames: narrow(entries.map(({ canonical }) => strings.add(canonical))),
    entryTypes: narrow(entries.map(({ type }) => TYPE_CODES[type])),
    entryCues: cues.starts,
    cues: cues.items,
  };
  return { ...tables, ...strings.build() };
}

/** Lower-cased spellings of a form: each two words apart, hyphened or joined. None is empty. */
function spellingsOf(form: string): Set<string> {
  const words = form.toLowerCase().split(/[ -]/);
  const [first = '', ...others] = words;
  const spellings =
    others.length > MOST_FREE_GAPS
      ? [form.toLowerCase(), ...GAPS.map((gap) => words.join(gap))]
      : others.reduce((starts, word) => starts.flatMap((start) => GAPS.map((gap) => start + gap + word)), [first]);
  return new Set(spellings.filter(Boolean));
}

/** A Latin form of one or two letters is too short to match in another case. */
function withImpliedFlags(form: string, flags: readonly Flag[]): readonly Flag[] {
  const short =
    form.length <= 2 && [...form].every((char) => isLatin(char.charCodeAt(0)) || isDigit(char.charCodeAt(0)));
  return short && !flags.includes('case') ? [...flags, 'case'] : flags;
}
