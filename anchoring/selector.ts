/** Describes a place in a page's text so that it can be found again; works on strings alone. */
import type { Selector } from '../model/records.ts';
import type { Span } from './page-text.ts';

/** Characters of context kept on both sides of a quote; Hypothesis and W3C examples use the same. */
const CONTEXT_LENGTH = 32;

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
 * quote too short to speak for itself has lost its context on both sides.
 */
export function locate(text: string, selector: Selector): Span | undefined {
  const { exact, start } = selector;
  const length = exact.length;
  let best: { start: number; agreement: number } | undefined;

  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const agreement = contextAgreement(text, at, selector);
    const closer = best && Math.abs(at - start) < Math.abs(best.start - start);
    if (!best || agreement > best.agreement || (agreement === best.agreement && closer)) best = { start: at, agreement };
  }
  if (!best) return undefined;
  const unmoved = best.start === start;
  if (length < SHORT_QUOTE && best.agreement === 0 && !unmoved && hasContext(selector)) return undefined;
  return { start: best.start, end: best.start + length };
}

/** A quote of fewer characters occurs by chance, so it needs some of its context. */
const SHORT_QUOTE = 20;

const hasContext = ({ prefix, suffix }: Selector): boolean => prefix + suffix !== '';

/** How many characters of context agree, counted outward from the quote on both sides. */
function contextAgreement(text: string, at: number, { exact, prefix, suffix }: Selector): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
