/** Text in, mentions out. Knows no browser and no DOM; the lexicon is handed in. */
import { decide, settle, type Span } from './decide.ts';
import type { Entry } from './lexicon-format.ts';
import { maskAddresses } from './masks.ts';
import { compile, type Matcher } from './matcher.ts';
import type { Mention, Rule } from './mention.ts';
import { type NormalizedText, normalize } from './normalize.ts';

export interface Recognizer {
  /** The mentions in `text`, in order, never overlapping. Time grows linearly with the text. */
  recognize(text: string): Mention[];
}

/** How often each rule was right on labeled posts, rounded. */
const CONFIDENCE: Readonly<Record<Rule, number>> = {
  name: 0.92,
  case: 0.9,
  cue: 0.85,
  capital: 0.85,
  'korean-line': 0.85,
  employment: 0.9,
  list: 0.85,
  elsewhere: 0.8,
  'new-company': 0.6,
  'new-technology': 0.6,
  reader: 1,
};

export const createRecognizer = (lexicon: readonly Entry[]): Recognizer => recognizerOver(compile(lexicon));

/** A recognizer over a lexicon that was compiled before. */
export const recognizerOver = (matcher: Matcher): Recognizer => ({
  recognize(source) {
    const text = normalize(source);
    const masked = maskAddresses(text.lower);
    const spans = findSpans(matcher, masked, text.cased);
    settle(spans, masked);
    return spans.flatMap((span) => toMention(source, text, span) ?? []);
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
