/** Text in, mentions out. Knows no browser and no DOM; the lexicon is handed in. */
import { decide, settle, type Span } from './decide.ts';
import type { Entry } from './lexicon-format.ts';
import { maskAddresses } from './masks.ts';
import { compile, type Matcher } from './matcher.ts';
import { type Mention, type Rule, SHOWN_FROM } from './mention.ts';
import { findNewNames, type NewName, type TakenSpan } from './new-names.ts';
import { type NormalizedText, normalize } from './normalize.ts';

export interface Recognizer {
  /**
   * The mentions in `text`, in order, never overlapping; time grows linearly with the text. Only those of at least
   * `least` confidence: what is to be shown, if left out; 0 for all, the guesses for the reader's inbox included.
   */
  recognize(text: string, least?: number): Mention[];
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
  recognize(source, least = SHOWN_FROM) {
    const text = normalize(source);
    const masked = maskAddresses(text.lower);
    const spans = findSpans(matcher, masked, text.cased);
    settle(spans, masked);
    const known = spans.flatMap((span) => toMention(source, text, span) ?? []);
    const unknown = findNewNames(masked, text.cased, spans.map(toTaken)).map((name) => newMention(source, text, name));
    return merge(known, unknown).filter(({ confidence }) => confidence >= least);
  },
});

/** All places where a name stands or may stand, in order, never overlapping. */
function findSpans(matcher: Matcher, lower: string, cased: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < lower.length; ) {
    const span = matcher.mayStart(lower.charCodeAt(at)) ? decide(matcher.at(lower, at), lower, cased) : undefined;
    if (span) spans.push(span);
    at = span ? span.end : at + 1;
  }
  return spans;
}

const toTaken = ({ start, end, choice }: Span): TakenSpan =>
  choice ? { start, end, type: choice.reading.type, canonical: choice.reading.canonical } : { start, end };

/** Two ordered lists as one. */
const merge = (known: Mention[], unknown: Mention[]): Mention[] =>
  unknown.length === 0 ? known : [...known, ...unknown].sort((a, b) => a.start - b.start);

function newMention(source: string, text: NormalizedText, name: NewName): Mention {
  const { type, canonical, detail, confidence } = name;
  const start = text.sourceStart(name.start);
  const end = text.sourceEnd(name.end);
  const surface = source.slice(start, end);
  const rule = type === 'company' ? 'new-company' : 'new-technology';
  return { start, end, type, canonical, surface, form: surface, rule, detail, confidence };
}

/** The mention that a span stands for: none where it stayed undecided, or where its name is too general to show. */
function toMention(source: string, text: NormalizedText, { start: from, end: to, choice }: Span): Mention | undefined {
  if (!choice || choice.reading.flags.includes('quiet')) return undefined;
  const { reading, evidence } = choice;
  const start = text.sourceStart(from);
  const end = text.sourceEnd(to);
  return {
    start,
    end,
    type: reading.type,
    canonical: reading.canonical,
    surface: source.slice(start, end),
    form: reading.form,
    ...evidence,
    confidence: CONFIDENCE[evidence.rule],
  };
}
