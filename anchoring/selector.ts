/** Describes a place in a page's text so that it can be found again; works on strings alone. */
import type { Selector } from '../model/records.ts';
import { agreeing } from './agreement.ts';
import { occurrences } from './occurrences.ts';

/** Characters of context kept on both sides of a quote; Hypothesis and W3C examples use the same. */
export const CONTEXT_LENGTH = 32;

/** Describes `text.slice(start, end)`. Throws RangeError where the range is empty or outside of the text. */
export function describe(text: string, { start, end }: { start: number; end: number }): Selector {
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`[${start}, ${end}) is no range of a text of ${text.length}`);
  }
  const exact = text.slice(start, end);
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const suffix = text.slice(end, end + CONTEXT_LENGTH);
  const origin = { length: text.length, count: 0, index: 0, likeness: 0 };
  for (const at of occurrences(text, exact)) {
    if (at === start) origin.index = origin.count;
    else {
      const shared = agreeing(text, at, prefix, -1) + agreeing(text, at + exact.length, suffix, 1);
      origin.likeness = Math.max(origin.likeness, shared);
    }
    origin.count++;
  }
  return { exact, prefix, suffix, start, end, origin };
}
