/** The lexicon compiled into a trie, and the walk over a text that finds every place where a name could stand. */
import { endOfWord, isDigit, isLatin, startsWord } from './boundaries.ts';
import { isHangul } from './korean.ts';
import type { Entry, Flag, MentionType } from './lexicon-format.ts';
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
  at(text: string, start: number): Candidate[];
  /** Whether a name may start with the character `code`. */
  mayStart(code: number): boolean;
}

export function compile(entries: readonly Entry[]): Matcher {
  const trie = new Trie();
  const readings: Reading[][] = [];
  const first = new Uint8Array(1 << 16);

  for (const entry of entries) {
    const cues = entry.cues.map((cue) => cue.toLowerCase());
    for (const form of entry.forms) {
      const flags = withImpliedFlags(form.text, form.flags);
      const reading = { canonical: entry.canonical, type: entry.type, form: form.text, flags, cues };
      for (const variant of variantsOf(form.text)) {
        const slot = trie.add(variant, readings.length);
        if (slot === readings.length) readings.push([]);
        readings[slot]?.push(reading);
        first[variant.charCodeAt(0)] = 1;
      }
    }
  }

  return {
    mayStart: (code) => first[code] === 1,
    at(text, start) {
      if (!startsWord(text, start)) return [];
      const found: Candidate[] = [];
      let node = 0;
      for (let end = start; end < text.length;) {
        node = trie.child(node, text.charCodeAt(end));
        if (node < 0) break;
        end++;
        const slot = trie.valueAt(node);
        if (slot < 0) continue;
        const wordEnd = endOfWord(text, start, end);
        if (wordEnd === undefined) continue;
        found.push({ start, formEnd: end, end: wordEnd, readings: readings[slot] ?? [] });
      }
      return found.reverse();
    },
  };
}

/** Lower-cased spellings of a form: words apart, joined, and hyphened. */
function variantsOf(form: string): Set<string> {
  const lower = form.toLowerCase();
  if (!/[ -]/.test(lower)) return new Set([lower]);
  return new Set([lower, ...[' ', '-', ''].map((separator) => lower.replace(/[ -]/g, separator))]);
}

/** A Latin form of one or two letters is too short to match in another case. */
function withImpliedFlags(form: string, flags: readonly Flag[]): readonly Flag[] {
  const short =
    form.length <= 2 && [...form].every((char) => isLatin(char.charCodeAt(0)) || isDigit(char.charCodeAt(0)));
  return short && !flags.includes('case') ? [...flags, 'case'] : flags;
}

export const isHangulForm = (form: string): boolean => isHangul(form.charCodeAt(0));
