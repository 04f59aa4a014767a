/** The walk over a text that finds every place where a name of the lexicon could stand. */
import { endOfWord, startsWord } from './boundaries.ts';
import { compileLexicon, flagsOf, type LexiconTables, typeOf } from './compiled-lexicon.ts';
import { isHangul } from './korean.ts';
import type { Entry, Flag, MentionType } from './lexicon-format.ts';
import { StringPool } from './string-pool.ts';
import { Trie } from './trie.ts';

/** One way to read a form: the entry it may stand for, and on what conditions. */
export interface Reading {
  canonical: string;
  type: MentionType;
  /** The form as the lexicon writes it; `case` and `word` compare with it. */
  form: string;
  flags: readonly Flag[];
  /** Lower-cased cue words. */
  cues: readonly string[];
}

/** A place where a form stands between word edges; [start, end) in the normalized text. */
export interface Candidate {
  start: number;
  /** Where the form ends, without an English plural's `s`. */
  formEnd: number;
  end: number;
  readings: readonly Reading[];
}

export interface Matcher {
  /** The candidates that start at `start`, longest first. */
  at(text: string, start: number): readonly Candidate[];
  /** Whether a name may start at `start`: a quick look, never false where one does. */
  mayStart(text: string, start: number): boolean;
}

/** A matcher of entries that are known only at run time. */
export const compile = (entries: readonly Entry[]): Matcher => createMatcher(compileLexicon(entries));

const NOTHING: readonly Candidate[] = [];

export function createMatcher(tables: LexiconTables): Matcher {
  const strings = new StringPool(tables);
  const trie = new Trie(tables, strings);
  const readings = new Readings(tables, strings);

  return {
    mayStart: (text, start) => trie.mayStartAt(text, start),
    at(text, start) {
      if (!startsWord(text, start)) return NOTHING;
      const found: Candidate[] = [];
      for (const { key, end: formEnd } of trie.matchesAt(text, start)) {
        const end = endOfWord(text, start, formEnd);
        if (end !== undefined) found.push({ start, formEnd, end, readings: readings.ofKey(key) });
      }
      return found.reverse();
    },
  };
}

/** Makes readings out of the tables when a text first asks for them. The same form is always the same object. */
class Readings {
  private readonly tables: LexiconTables;
  private readonly strings: StringPool;
  private readonly byKey = new Map<number, readonly Reading[]>();
  private readonly byForm = new Map<number, Reading>();

  constructor(tables: LexiconTables, strings: StringPool) {
    this.tables = tables;
    this.strings = strings;
  }

  ofKey(key: number): readonly Reading[] {
    let list = this.byKey.get(key);
    if (!list) {
      const { readings, keyReadings } = this.tables;
      list = Array.from(readings.subarray(keyReadings[key], keyReadings[key + 1]), (form) => this.ofForm(form));
      this.byKey.set(key, list);
    }
    return list;
  }

  private ofForm(form: number): Reading {
    const present = this.byForm.get(form);
    if (present) return present;
    const { formTexts, formFlags, formEntries, entryNames, entryTypes, entryCues, cues } = this.tables;
    const entry = formEntries[form]!;
    const reading = {
      canonical: this.strings.at(entryNames[entry]!),
      type: typeOf(entryTypes[entry]!),
      form: this.strings.at(formTexts[form]!),
      flags: flagsOf(formFlags[form]!),
      cues: Array.from(cues.subarray(entryCues[entry], entryCues[entry + 1]), (cue) => this.strings.at(cue)),
    };
    this.byForm.set(form, reading);
    return reading;
  }
}

export const isHangulForm = (form: string): boolean => isHangul(form.charCodeAt(0));
