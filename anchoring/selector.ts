/** Describes a place in a page's text so that it can be found again; works on strings alone. */
import type { Selector } from '../model/records.ts';
import type { Span } from './page-text.ts';

/** Characters of context kept on both sides of a quote; Hypothesis and W3C examples use the same. */
const CONTEXT_LENGTH = 32;
/** A quote of fewer characters occurs by chance, so it needs some of its context. */
const SHORT_QUOTE = 20;
/** As much context as tells a short quote from the same words elsewhere. */
const ENOUGH_CONTEXT = 16;

/** Describes `text.slice(start, end)`. Throws RangeError where the range is empty or outside of the text. */
export function describe(text: string, { start, end }: Span): Selector {
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`[${start}, ${end}) is no range of a text of ${text.length}`);
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    start,
    end,
  };
}

/**
 * Finds the place again: at the stored position if quote and context still stand there, else the occurrence of the quote
 * whose context agrees best, the nearest on ties. Undefined (an orphan) where the quote is gone, and where a
 * quote too short to speak for itself has lost its context.
 */
export function locate(text: string, selector: Selector): Span | undefined {
  const { exact, prefix, suffix, start } = selector;
  if (exact === '') return undefined;
  const spanAt = (at: number): Span => ({ start: at, end: at + exact.length });
  if (start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length)) return spanAt(start);

  let best: Place | undefined;
  for (const at of occurrences(text, exact)) {
    const before = agreement(text, at - 1, prefix, prefix.length - 1, -1);
    const after = agreement(text, at + exact.length, suffix, 0, 1);
    const place = { at, before, after, distance: Math.abs(at - start) };
    if (exact.length < SHORT_QUOTE && !isSure(place, text, selector)) continue;
    if (!best || isBetter(place, best)) best = place;
  }
  return best && spanAt(best.at);
}

/** An occurrence of a quote, with the number of characters of its context that agree. */
interface Place {
  at: number;
  before: number;
  after: number;
  distance: number;
}

function isBetter(place: Place, other: Place): boolean {
  const gain = place.before + place.after - other.before - other.after;
  return gain > 0 || (gain === 0 && place.distance < other.distance);
}

/** Whether much of the context agrees, or all there was of it between the quote and an end of the text. */
function isSure({ at, before, after }: Place, text: string, { exact, prefix, suffix }: Selector): boolean {
  if (before + after >= Math.min(ENOUGH_CONTEXT, prefix.length + suffix.length)) return true;
  const isAtStart = before === at && before === prefix.length;
  const isAtEnd = after === text.length - at - exact.length && after === suffix.length;
  return isAtStart || isAtEnd;
}

/** How many characters of `text` and `context` agree, from an index in each in steps of 1 or -1. */
function agreement(text: string, at: number, context: string, contextAt: number, step: 1 | -1): number {
  const most = Math.min(context.length, CONTEXT_LENGTH);
  let count = 0;
  while (count < most && text.charCodeAt(at + step * count) === context.charCodeAt(contextAt + step * count)) count++;
  return count;
}

/** Where `quote` stands in `text`, overlapping itself or not. Knuth-Morris-Pratt: `indexOf` takes minutes on "aaaa". */
function* occurrences(text: string, quote: string): Generator<number> {
  const borders = bordersOf(quote);
  let matched = 0;
  for (let index = 0; index < text.length; index++) {
    while (matched > 0 && text.charCodeAt(index) !== quote.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (text.charCodeAt(index) === quote.charCodeAt(matched)) matched++;
    if (matched === quote.length) yield index + 1 - matched;
  }
}

/** For each beginning of `quote` the length of the longest shorter one that it ends with. */
function bordersOf(quote: string): number[] {
  const borders = [0];
  let border = 0;
  for (let index = 1; index < quote.length; index++) {
    while (border > 0 && quote.charCodeAt(index) !== quote.charCodeAt(border)) border = borders[border - 1] ?? 0;
    if (quote.charCodeAt(index) === quote.charCodeAt(border)) border++;
    borders.push(border);
  }
  return borders;
}
