/** The reader's own names and corrections. They join at run time, and win over the lexicon. */
import type { Span } from './decide.ts';
import type { Entry, MentionType } from './lexicon-format.ts';
import { compile, type Matcher } from './matcher.ts';
import { normalize } from './normalize.ts';

export interface ReaderTerm {
  /** The form in the text; case, spaces and hyphens do not matter. */
  surface: string;
  /** What it stands for; null for a form that is never to be recognized. */
  meaning: { type: MentionType; canonical: string } | null;
}

export interface ReaderTerms {
  /** Whether a reader's name may start at `start`: a quick look, never false where one does. */
  mayStart(text: string, start: number): boolean;
  /** The reader's name that starts at `start` of a lower-cased text, if any. */
  at(lower: string, start: number): Span | undefined;
  /** Whether the reader does not want the form at [start, end) recognized. */
  forbids(lower: string, start: number, end: number): boolean;
}

const NOBODY: ReaderTerms = { mayStart: () => false, at: () => undefined, forbids: () => false };

/** Where a surface is named twice, the later term counts. */
export function compileTerms(terms: readonly ReaderTerm[]): ReaderTerms {
  if (terms.length === 0) return NOBODY;
  const meanings = new Map(terms.map(({ surface, meaning }) => [keyOf(surface), { surface, meaning }]));
  const named = [...meanings.values()].flatMap(({ surface, meaning }): Entry[] =>
    meaning ? [{ ...meaning, forms: [{ text: normalize(surface).cased, flags: [] }], cues: [] }] : [],
  );
  const matcher: Matcher | undefined = named.length > 0 ? compile(named) : undefined;

  return {
    mayStart: (text, start) => matcher?.mayStart(text, start) ?? false,
    at(lower, start) {
      const [longest] = matcher?.at(lower, start) ?? [];
      const reading = longest?.readings[0];
      if (!longest || !reading) return undefined;
      return { start, end: longest.end, choice: { reading, evidence: { rule: 'reader' } }, open: [] };
    },
    forbids: (lower, start, end) => meanings.get(keyOf(lower.slice(start, end)))?.meaning === null,
  };
}

const keyOf = (surface: string): string =>
  normalize(surface).lower.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
