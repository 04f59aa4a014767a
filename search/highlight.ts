import type { Range } from './types.ts';

/** Where the words of a hit stand in a text of it, in order and disjoint. */
export function rangesOf(text: string, terms: readonly string[]): Range[] {
  const lower = text.toLowerCase();
  const found = terms.flatMap((term) => {
    const start = lower.indexOf(term);
    return start < 0 ? [] : [{ start, end: start + term.length }];
  });
  return found.sort((a, b) => a.start - b.start).filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
}
