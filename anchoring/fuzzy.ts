/** Finds text that is like a quote, with approx-string-match. */
import search from 'approx-string-match';
import { agreeing } from './agreement.ts';

/** A place in a text, with the share of the quote's characters that differ from it. */
export interface Similar {
  start: number;
  end: number;
  difference: number;
}

/** The pieces that a long quote's ends are found by: the search takes time by its pattern's length times the text's. */
const PIECE = 128;
/** How many pieces of each end are tried: the first may be what was edited. */
const PIECES = 3;
/** Cells of a table of edit distances, at most; some 20 ms. */
const CELLS = 4_000_000;
/** Characters of context that show where an edited quote begins or ends. */
const EDGE = 4;

interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * What in [from, to) of `text` is like the quote, by at most `most` of its characters. Of overlapping places the one
 * with the fewest differences; its ends are where the context says, if that is near.
 */
export function similarPlaces(text: string, quote: Quote, from: number, to: number, most: number): Similar[] {
  const low = Math.max(0, from);
  const { exact } = quote;
  const spans =
    exact.length <= 2 * PIECE
      ? matches(text, exact, low, to, Math.floor(exact.length * most))
      : longSpan(text, exact, low, to);
  const places: Similar[] = [];
  for (const span of spans) {
    const { start, end } = withEdges(text, span, quote);
    const difference = distance(exact, text.slice(start, end)) / exact.length;
    if (difference <= most && !places.some((place) => place.start === start && place.end === end))
      places.push({ start, end, difference });
  }
  return places;
}

/** A match; its ends are off where the errors are there. */
interface Match {
  start: number;
  end: number;
  errors: number;
}

/** The best matches in [from, to), of overlapping ones one. */
function matches(text: string, pattern: string, from: number, to: number, maxErrors: number): Match[] {
  const low = Math.max(0, from);
  const found: Match[] = [];
  for (const { start, end, errors } of search(text.slice(low, to), pattern, maxErrors)) {
    if (low + start >= (found.at(-1)?.end ?? 0)) found.push({ start: low + start, end: low + end, errors });
  }
  return found;
}

/** Where a long quote's ends are, found by its first and last pieces. */
function longSpan(text: string, exact: string, from: number, to: number): Match[] {
  const find = (piece: number, low: number, high: number): Match | undefined =>
    matches(text, exact.slice(piece, piece + PIECE), low, high, PIECE / 4)[0];
  const pieces = Array.from(
    { length: Math.min(PIECES, Math.floor(exact.length / PIECE)) },
    (_, index) => index * PIECE,
  );
  for (const head of pieces) {
    const first = find(head, from, to);
    if (!first) continue;
    const start = Math.max(0, first.start - head);
    const slack = Math.ceil(exact.length / 4) + PIECE;
    for (const tail of pieces) {
      const piece = exact.length - tail - PIECE;
      const last = find(piece, start + piece - slack, start + piece + PIECE + slack);
      const end = last && Math.min(text.length, last.end + tail);
      if (end !== undefined && end > start) return [{ start, end, errors: PIECE / 4 }];
    }
    return [];
  }
  return [];
}

/** The match with its ends moved to where the context stands. */
function withEdges(
  text: string,
  { start, end, errors }: Match,
  { prefix, suffix }: Quote,
): { start: number; end: number } {
  const reach = 2 * errors + EDGE;
  const before = edge(start, reach, (at) => agreeing(text, at, prefix, -1));
  const after = edge(end, reach, (at) => agreeing(text, at, suffix, 1));
  return before < after ? { start: before, end: after } : { start, end };
}

/** The nearest offset with the most context. */
function edge(at: number, reach: number, contextAt: (offset: number) => number): number {
  let best = at;
  let most = Math.max(contextAt(at), EDGE - 1);
  for (let shift = 1; shift <= reach; shift++) {
    for (const offset of [at - shift, at + shift]) {
      const context = offset < 0 ? 0 : contextAt(offset);
      if (context > most) [best, most] = [offset, context];
    }
  }
  return best;
}

/** How many characters have to be put in, left out or replaced; Infinity where finding out would take too long. */
export function distance(one: string, other: string): number {
  let begin = 0;
  const shorter = Math.min(one.length, other.length);
  while (begin < shorter && one.charCodeAt(begin) === other.charCodeAt(begin)) begin++;
  let tail = 0;
  while (tail < shorter - begin && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail++;
  const rows = one.length - begin - tail;
  const columns = other.length - begin - tail;
  if (rows === 0 || columns === 0) return rows + columns;
  if (rows * columns > CELLS) return Infinity;

  let row = Uint32Array.from({ length: columns + 1 }, (_, column) => column);
  let next = new Uint32Array(columns + 1);
  for (let index = 0; index < rows; index++) {
    const character = one.charCodeAt(begin + index);
    next[0] = index + 1;
    for (let column = 1; column <= columns; column++) {
      const replaced = row[column - 1]! + (other.charCodeAt(begin + column - 1) === character ? 0 : 1);
      next[column] = Math.min(replaced, row[column]! + 1, next[column - 1]! + 1);
    }
    [row, next] = [next, row];
  }
  return row[columns]!;
}
