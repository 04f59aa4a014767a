import type { Range } from './types.ts';
import { wordsOf } from './words.ts';

/** Where the words of a hit stand in a text of it, in order and disjoint. */
export function rangesOf(text: string, terms: readonly string[]): Range[] {
  const wanted = new Set(terms);
  const ranges: Range[] = [];
  for (const { start, end, term, parts } of wordsOf(text)) {
    if (![term, ...parts].some((known) => wanted.has(known))) continue;
    // Two words may share the place that they were made of.
    if (start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
  }
  return ranges;
}
