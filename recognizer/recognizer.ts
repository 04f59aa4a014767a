/** Text in, mentions out. Knows no browser and no DOM; the lexicon is handed in. */
import { withAbbreviations } from './abbreviations.ts';
import { scriptOf } from './boundaries.ts';
import { decide, settle, type Span } from './decide.ts';
import type { Entry } from './lexicon-format.ts';
import { maskAddresses } from './masks.ts';
import { compile, type Matcher } from './matcher.ts';
import { type Mention, type Rule, SHOWN_FROM } from './mention.ts';
import { endOfDivision, type TakenSpan } from './name-places.ts';
import { findNewNames, type NewName } from './new-names.ts';
import { type NormalizedText, normalize } from './normalize.ts';
import { compileTerms, type ReaderTerm, type ReaderTerms } from './reader-terms.ts';

interface Options {
  /** Mentions of less confidence are left out: SHOWN_FROM, if left out; 0 keeps the guesses for the reader's inbox. */
  least?: number;
  /** The reader's own names and corrections for this text. */
  terms?: readonly ReaderTerm[];
}

export interface Recognizer {
  /** The mentions in `text`, in order, never overlapping. Time grows linearly with the text. */
  recognize(text: string, options?: Options): Mention[];
}

/** How often each rule was right on labeled posts, rounded; new names bring a confidence of their own. */
const CONFIDENCE: Readonly<Record<Exclude<Rule, 'new-company' | 'new-technology'>, number>> = {
  name: 0.92,
  case: 0.9,
  cue: 0.85,
  capital: 0.85,
  'korean-line': 0.85,
  employment: 0.9,
  list: 0.85,
  elsewhere: 0.8,
  reader: 1,
};

export const createRecognizer = (lexicon: readonly Entry[]): Recognizer => recognizerOver(compile(lexicon));

/** A recognizer over a lexicon that was compiled before. */
export const recognizerOver = (matcher: Matcher): Recognizer => ({
  recognize(source, { least = SHOWN_FROM, terms = [] } = {}) {
    const own = compileTerms(terms);
    const text = normalize(source);
    const masked = maskAddresses(text.lower);
    const settled = findSpans(matcher, own, masked, text.cased);
    settle(settled, masked, text.cased);
    const mayStand = (start: number, end: number): boolean =>
      masked.charCodeAt(start) === text.lower.charCodeAt(start) && !own.forbids(masked, start, end);
    const spans = withAbbreviations(withDivisions(settled, text.cased, mayStand), text.cased, mayStand);
    const known = spans.flatMap((span) => toMention(source, text, span) ?? []);
    const unknown = findNewNames(masked, text.cased, spans.map(toTaken), least)
      .filter(({ start, end }) => !own.forbids(masked, start, end))
      .map((name) => newMention(source, text, name));
    return merge(known, unknown).filter(({ confidence }) => confidence >= least);
  },
});

/** All places where a name stands or may stand, in order, never overlapping. */
function findSpans(matcher: Matcher, own: ReaderTerms, lower: string, cased: string): Span[] {
  const spanAt = (at: number): Span | undefined => {
    const readers = own.at(lower, at);
    if (readers) return readers;
    const candidates = matcher.at(lower, at);
    const span = candidates.length > 0 ? decide(candidates, lower, cased) : undefined;
    // What the reader does not want keeps its place, so that nothing else is found in it.
    return span && own.forbids(lower, span.start, span.end) ? { ...span, choice: undefined, open: [] } : span;
  };

  /** A decided name that begins inside a span that may be none, and goes on behind it: "no code reviews". */
  const overlapping = (open: Span): Span | undefined => {
    const form = lower.slice(open.start, open.end);
    for (let space = form.indexOf(' '); space >= 0; space = form.indexOf(' ', space + 1)) {
      const at = open.start + space + 1;
      const span = matcher.mayStart(lower, at) ? spanAt(at) : undefined;
      if (span?.choice && span.end > open.end) return span;
    }
    return undefined;
  };

  const spans: Span[] = [];
  let script = 0;
  for (let at = 0; at < lower.length;) {
    const code = lower.charCodeAt(at);
    const before = script;
    script = scriptOf(code);
    // Inside a word, where most characters are, no name can start.
    const mayStart = (script === 0 || script !== before) && (matcher.mayStart(lower, at) || own.mayStart(lower, at));
    const first = mayStart ? spanAt(at) : undefined;
    const span = first && !first.choice && first.open.length > 0 ? (overlapping(first) ?? first) : first;
    if (span) {
      spans.push(span);
      script = scriptOf(lower.charCodeAt(span.end - 1));
    }
    at = span ? span.end : at + 1;
  }
  return spans;
}

/**
 * `spans` with companies as their divisions, where they are named. What stands in a division's name is part of it, but for
 * the reader's own; where the reader does not want the name, it keeps its place.
 */
function withDivisions(
  spans: readonly Span[],
  cased: string,
  mayStand: (start: number, end: number) => boolean,
): readonly Span[] {
  const whole: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const { choice, start } = span;
    if (start < (whole.at(-1)?.end ?? 0)) continue;
    const isOthers = choice?.reading.type !== 'company' || choice.evidence.rule === 'reader';
    const end = isOthers ? undefined : endOfDivision(cased, span.end);
    const next = spans[index + 1];
    const isReaders = next?.choice?.evidence.rule === 'reader' && next.start < (end ?? 0);
    if (!choice || end === undefined || isReaders) whole.push(span);
    else if (!mayStand(start, end)) whole.push({ start, end, choice: undefined, open: [] });
    else {
      const canonical = choice.reading.canonical + cased.slice(span.end, end);
      whole.push({ ...span, end, choice: { ...choice, reading: { ...choice.reading, canonical } } });
    }
  }
  return whole;
}

const toTaken = ({ start, end, choice, open }: Span): TakenSpan =>
  choice
    ? { start, end, type: choice.reading.type, canonical: choice.reading.canonical }
    : { start, end, open: open.length > 0 };

/** Two ordered lists as one. */
const merge = (known: Mention[], unknown: Mention[]): Mention[] =>
  unknown.length === 0 ? known : [...known, ...unknown].sort((a, b) => a.start - b.start);

function newMention(source: string, text: NormalizedText, name: NewName): Mention {
  const { type, canonical, detail, confidence } = name;
  const place = placeOf(source, text, name);
  const rule = type === 'company' ? 'new-company' : 'new-technology';
  return { ...place, type, canonical, form: place.surface, rule, detail, confidence };
}

/** The mention that a span stands for: none where it stayed undecided, or where its name is too general to show. */
function toMention(source: string, text: NormalizedText, span: Span): Mention | undefined {
  if (!span.choice || span.choice.reading.flags.includes('quiet')) return undefined;
  const { reading, evidence } = span.choice;
  const { type, canonical, form } = reading;
  return { ...placeOf(source, text, span), type, canonical, form, ...evidence, confidence: CONFIDENCE[evidence.rule] };
}

/** Where a place of the normalized text is in the source, and what stands there. */
function placeOf(
  source: string,
  text: NormalizedText,
  place: { start: number; end: number },
): Pick<Mention, 'start' | 'end' | 'surface'> {
  const start = text.sourceStart(place.start);
  const end = text.sourceEnd(place.end);
  return { start, end, surface: source.slice(start, end) };
}
