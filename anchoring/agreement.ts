/** How well the text around a place agrees with the context that was stored. */

/** -1: going back from `at` (exclusive), by the context's end. 1: going on from `at`, by the context's beginning. */
export type Direction = -1 | 1;

/** How many characters of `context` stand beside a place without a difference; white space is like white space. */
export function agreeing(text: string, at: number, context: string, direction: Direction): number {
  const textAt = direction < 0 ? at - 1 : at;
  const contextAt = direction < 0 ? context.length - 1 : 0;
  let count = 0;
  while (
    count < context.length &&
    isSame(text.charCodeAt(textAt + direction * count), context.charCodeAt(contextAt + direction * count))
  )
    count++;
  return count;
}

/** A line's end may become a space, and a space a line's end. */
const isSame = (one: number, other: number): boolean => one === other || (one <= SPACE && other <= SPACE);
const SPACE = 0x20;

/** Characters by which text and context may be shifted against each other. */
const BAND = 8;

/**
 * The same, but going on behind differences: each takes one off, and what stands behind too many of them does not count.
 * The best local alignment that begins at the place.
 */
export function agreement(text: string, at: number, context: string, direction: Direction): number {
  const same = agreeing(text, at, context, direction);
  const rows = context.length - same;
  const left = direction < 0 ? at - same : text.length - at - same;
  const columns = Math.min(rows + BAND, left);
  if (rows === 0 || columns <= 0) return same;

  const textAt = direction < 0 ? at - same : at + same - 1;
  const contextAt = direction < 0 ? rows - 1 : same;
  let row = Array.from({ length: columns + 1 }, (_, column) => -column);
  let best = 0;
  for (let index = 0; index < rows; index++) {
    const character = context.charCodeAt(contextAt + direction * index);
    const next = row.map(() => -Infinity);
    next[0] = -index - 1;
    const last = Math.min(columns, index + 1 + BAND);
    for (let column = Math.max(1, index + 1 - BAND); column <= last; column++) {
      const step = text.charCodeAt(textAt + direction * column) === character ? 1 : -1;
      const score = Math.max(row[column - 1]! + step, row[column]! - 1, next[column - 1]! - 1);
      next[column] = score;
      if (score > best) best = score;
    }
    row = next;
  }
  return same + best;
}
