/** Where one mark may stand, with the evidence for each place. */
import type { Origin, Selector } from '../model/records.ts';
import { agreeing, agreement } from './agreement.ts';
import { foldQuote } from './folded.ts';
import { similarPlaces } from './fuzzy.ts';
import { CONTEXT_LENGTH } from './selector.ts';
import type { TextIndex } from './text-index.ts';

/** A quote of fewer characters occurs by chance, and looks like any other. */
export const SHORT_QUOTE = 20;
/** Share of a quote's characters that may differ for a place to be shown, if not accepted. */
const MOST_DIFFERENCE = 0.5;
/** Characters before and behind the stored position that are searched first. */
const NEAR = 2_000;
/** Occurrences whose context is compared in full: those with most of it, and the nearest. */
const COMPARED = 12;
/** Characters of context that are looked up to find an edited quote between them. */
const LOOKED_UP = 12;
/** Places of such context, and windows of the whole text, that are searched. */
const MOST_WINDOWS = 6;
/** What it counts, in characters, that the quote stands at the beginning or the end of the text as it did. */
const AT_EDGE = 4;

export interface Place {
  start: number;
  end: number;
  difference: number;
  /** Characters of context that agree on each side. */
  before: number;
  after: number;
  /** The same without any difference. */
  closeBefore: number;
  closeAfter: number;
  /** Whether it is the occurrence of the quote that the mark was, counted from the text's beginning, of as many as then. */
  isInOrder: boolean;
}

/** A selector made comparable: folded as the text is, with its hint as an offset into the folded text. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  hint: number;
  /** Whether the stored context ended where the text did. */
  atStart: boolean;
  atEnd: boolean;
  origin: Origin | undefined;
  /** Whether the same words stood close by, so that the place beside them is much like the quote's own. */
  hasTwinBeside: boolean;
}

/** Contexts of other programs may be longer. */
const CONTEXT = 64;
/** What `describe` stores. */
export const FULL_CONTEXT = CONTEXT_LENGTH;

/** As much of a quote tells that its twin stood beside it, where context holds no more. */
const TWIN = 8;

export function quoteOf(selector: Selector, hint: number): Quote {
  const exact = foldQuote(selector.exact);
  const prefix = foldQuote(selector.prefix.slice(-CONTEXT));
  const suffix = foldQuote(selector.suffix.slice(0, CONTEXT));
  return {
    exact,
    prefix,
    suffix,
    hint: Number.isFinite(hint) ? hint : 0,
    atStart: selector.prefix.length < FULL_CONTEXT && selector.start === selector.prefix.length,
    atEnd: selector.suffix.length < FULL_CONTEXT,
    origin: selector.origin,
    hasTwinBeside: selector.origin?.count !== 1 && hasTwinBeside(exact, prefix, suffix),
  };
}

function hasTwinBeside(exact: string, prefix: string, suffix: string): boolean {
  // A short word must stand alone, as the quote does: "is" is no twin of the one in "this".
  const word = prefix.slice(-1) + exact + suffix.slice(0, 1);
  const [head, tail] = exact.length > TWIN ? [exact.slice(0, TWIN), exact.slice(-TWIN)] : [word, word];
  const isRepeating = (one: string, other: string): boolean => one.length === TWIN && other.includes(one);
  return (
    prefix.includes(tail) ||
    suffix.includes(head) ||
    isRepeating(prefix.slice(-TWIN), suffix) ||
    isRepeating(suffix.slice(0, TWIN), prefix)
  );
}

export const contextLength = ({ prefix, suffix }: Quote): number => prefix.length + suffix.length;

/** The quote's exact occurrences: those of them that can matter. */
export function exactPlaces(text: string, quote: Quote, index: TextIndex): Place[] {
  const { exact, prefix, suffix, hint } = quote;
  const all = index.occurrences(exact);
  const starts = all.length <= COMPARED ? all : mostPromising(all);
  const inOrder = all.length === quote.origin?.count ? all[quote.origin.index] : undefined;
  return starts.map((start) => ({
    ...placeAt(text, quote, { start, end: start + exact.length, difference: 0 }),
    isInOrder: start === inOrder,
  }));

  function mostPromising(occurrences: readonly number[]): readonly number[] {
    const contextAt = (at: number): number =>
      agreeing(text, at, prefix, -1) + agreeing(text, at + exact.length, suffix, 1);
    const distance = (at: number): number => -Math.abs(at - hint);
    return [...new Set([...largest(occurrences, COMPARED, contextAt), ...largest(occurrences, COMPARED, distance)])];
  }
}

/** The values with the largest scores. */
function largest(values: readonly number[], count: number, scoreOf: (value: number) => number): number[] {
  const best: { value: number; score: number }[] = [];
  for (const value of values) {
    const score = scoreOf(value);
    if (best.length === count && score <= best[count - 1]!.score) continue;
    best.push({ value, score });
    best.sort((a, b) => b.score - a.score);
    best.length = Math.min(best.length, count);
  }
  return best.map(({ value }) => value);
}

/** Places like the quote between the same context, and near the stored position. */
export function nearPlaces(text: string, quote: Quote, index: TextIndex): Place[] {
  const { exact, prefix, suffix, hint } = quote;
  const slack = Math.ceil(exact.length * MOST_DIFFERENCE);
  // A quote that stands in many places is not lost, and finding the like of it takes long.
  if (index.occurrences(exact).length > COMPARED && exact.length >= SHORT_QUOTE) return [];
  const isShort = exact.length < SHORT_QUOTE;
  const windows: [from: number, to: number][] = [];
  if (prefix.length >= LOOKED_UP) {
    for (const at of index.occurrences(prefix.slice(-LOOKED_UP)).slice(0, MOST_WINDOWS))
      windows.push([at, at + LOOKED_UP + exact.length + slack]);
  }
  if (suffix.length >= LOOKED_UP) {
    for (const at of index.occurrences(suffix.slice(0, LOOKED_UP)).slice(0, MOST_WINDOWS))
      windows.push([at - exact.length - slack, at + LOOKED_UP]);
  }
  if (!isShort) windows.push([hint - NEAR, hint + exact.length + NEAR]);
  return placesIn(text, quote, windows);
}

/** Places like the quote anywhere. */
export function farPlaces(text: string, quote: Quote, index: TextIndex): Place[] {
  const { length } = quote.exact;
  if (length < SHORT_QUOTE || index.occurrences(quote.exact).length > COMPARED) return [];
  const windows = index
    .likely(quote.exact, MOST_WINDOWS)
    .map((start): [number, number] => [start - length, start + 5 * length]);
  return placesIn(text, quote, windows);
}

function placesIn(text: string, quote: Quote, windows: readonly [from: number, to: number][]): Place[] {
  return windows.flatMap(([from, to]) =>
    similarPlaces(text, quote, from, to, MOST_DIFFERENCE).map((place) => placeAt(text, quote, place)),
  );
}

/** Characters of context that a place needs on either side to stand beside it. */
export const BESIDE = 3;
/** Characters in which the context is looked for where something was put between it and the quote. */
const GAP = 500;
const GAP_CONTEXT = 16;
/** What context counts behind such a gap, in characters. */
const OVER_GAP = 12;

const tailOf = (prefix: string): string => prefix.trim().slice(-GAP_CONTEXT).padEnd(GAP_CONTEXT, ABSENT);
const headOf = (suffix: string): string => suffix.trim().slice(0, GAP_CONTEXT).padEnd(GAP_CONTEXT, ABSENT);
/** In no text: context that is too short is not looked for. */
const ABSENT = '\uffff';

function placeAt(
  text: string,
  { prefix, suffix, atStart, atEnd }: Quote,
  place: { start: number; end: number; difference: number },
): Place {
  const closeBefore = agreeing(text, place.start, prefix, -1);
  const closeAfter = agreeing(text, place.end, suffix, 1);
  const before =
    closeBefore < BESIDE && text.slice(place.start - GAP, place.start).includes(tailOf(prefix))
      ? OVER_GAP
      : agreement(text, place.start, prefix, -1);
  const after =
    closeAfter < BESIDE && text.slice(place.end, place.end + GAP).includes(headOf(suffix))
      ? OVER_GAP
      : agreement(text, place.end, suffix, 1);
  const fitsStart = atStart && before === place.start && before === prefix.length;
  const fitsEnd = atEnd && after === text.length - place.end && after === suffix.length;
  return {
    ...place,
    before: before + (fitsStart ? AT_EDGE : 0),
    after: after + (fitsEnd ? AT_EDGE : 0),
    closeBefore,
    closeAfter,
    isInOrder: false,
  };
}
