/** Text in, mentions out. Knows no browser and no DOM; the lexicon is handed in. */
import { capitalIsForced, hasCue, isEmployer, isKoreanLine } from './context.ts';
import type { Entry, MentionType } from './lexicon-format.ts';
import { maskAddresses } from './masks.ts';
import { type Candidate, compile, isHangulForm, type Reading } from './matcher.ts';
import { type NormalizedText, normalize } from './normalize.ts';

/** A name found in a text: half-open UTF-16 offsets, with `text.slice(start, end) === surface`. */
export interface Mention {
  start: number;
  end: number;
  type: MentionType;
  canonical: string;
  surface: string;
}

export interface Recognizer {
  /** The mentions in `text`, in order, never overlapping. Time grows linearly with the text. */
  recognize(text: string): Mention[];
}

/** How far, in characters, a mention may stand that vouches for its neighbor, as in "NumPy, Pandas, TF 등". */
const NEIGHBOR_REACH = 30;

/** A candidate that a reading was chosen for. */
interface Decided {
  start: number;
  end: number;
  reading: Reading;
}

/** `undecided` readings wait for the second pass: a neighbor may vouch for them. */
type Verdict = 'yes' | 'no' | 'undecided';

export function createRecognizer(lexicon: readonly Entry[]): Recognizer {
  const matcher = compile(lexicon);

  return {
    recognize(source) {
      const text = normalize(source);
      const masked = maskAddresses(text.lower);
      const spans: Span[] = [];
      for (let at = 0; at < masked.length;) {
        const span = matcher.mayStart(masked.charCodeAt(at))
          ? decide(matcher.at(masked, at), masked, text.cased)
          : undefined;
        if (span) spans.push(span);
        at = span ? span.end : at + 1;
      }
      return settle(spans).map(({ start, end, reading }) => toMention(source, text, start, end, reading));
    },
  };
}

/** The longest candidate at one place that may be meant. */
interface Span {
  start: number;
  end: number;
  /** Set where the words around it decided. */
  reading: Reading | undefined;
  /** The readings that a neighbor or another occurrence could still vouch for. */
  open: Reading[];
}

function decide(candidates: readonly Candidate[], lower: string, cased: string): Span | undefined {
  let open: Span | undefined;
  for (const candidate of candidates) {
    const { start, end, readings } = candidate;
    const undecided: Reading[] = [];
    let chosen: Reading | undefined;
    for (const reading of bySpecificity(readings)) {
      const verdict = judge(reading, candidate, lower, cased);
      if (verdict === 'undecided') undecided.push(reading);
      if (verdict === 'yes') {
        chosen = reading;
        break;
      }
    }
    if (chosen) return { start, end, reading: chosen, open: [] };
    if (undecided.length > 0) open ??= { start, end, reading: undefined, open: undecided };
  }
  return open;
}

/** Readings on conditions first: where a condition holds, it says more than a default. */
const bySpecificity = (readings: readonly Reading[]): readonly Reading[] =>
  readings.length < 2 ? readings : readings.toSorted((a, b) => rank(b) - rank(a));

const rank = ({ flags }: Reading): number =>
  flags.includes('employer') ? 3 : flags.includes('context') ? 2 : flags.length > 0 ? 1 : 0;

function judge(reading: Reading, { start, formEnd }: Candidate, lower: string, cased: string): Verdict {
  const { flags, form } = reading;
  if (flags.length === 0) return 'yes';
  const surface = cased.slice(start, formEnd);
  const exact = surface.replace(/[ -]/g, '') === form.replace(/[ -]/g, '');
  if (flags.includes('case') && !exact) return 'no';
  if (flags.includes('employer')) return isEmployer(lower, start, formEnd) ? 'yes' : 'no';
  if (flags.includes('context')) return hasCue(lower, start, formEnd, reading.cues) ? 'yes' : 'undecided';
  if (flags.includes('word')) {
    if (isHangulForm(form)) return hasCue(lower, start, formEnd, reading.cues) ? 'yes' : 'undecided';
    if (isKoreanLine(lower, start)) return 'yes';
    if (!exact) return 'no';
    if (!capitalIsForced(cased, start)) return 'yes';
    return hasCue(lower, start, formEnd, reading.cues) ? 'yes' : 'undecided';
  }
  return 'yes';
}

/** Lets decided mentions vouch for undecided neighbors of their kind, and for the same form elsewhere in the post. */
function settle(spans: readonly Span[]): Decided[] {
  const decided: Decided[] = [];
  const established = new Set<Reading>();
  for (const { reading } of spans) if (reading) established.add(reading);

  for (const [index, { start, end, reading, open }] of spans.entries()) {
    const chosen =
      reading ?? open.find((candidate) => established.has(candidate) || isVouchedFor(candidate, spans, index));
    if (chosen) decided.push({ start, end, reading: chosen });
  }
  return decided;
}

function isVouchedFor(reading: Reading, spans: readonly Span[], index: number): boolean {
  const here = spans[index];
  if (!here) return false;
  const near = [spans[index - 1], spans[index + 1]];
  return near.some((other) => {
    if (other?.reading?.type !== reading.type) return false;
    const gap = other.start >= here.end ? other.start - here.end : here.start - other.end;
    return gap <= NEIGHBOR_REACH && !isHangulForm(reading.form);
  });
}

function toMention(source: string, text: NormalizedText, from: number, to: number, reading: Reading): Mention {
  const start = text.sourceStart(from);
  const end = text.sourceEnd(to);
  return { start, end, type: reading.type, canonical: reading.canonical, surface: source.slice(start, end) };
}
