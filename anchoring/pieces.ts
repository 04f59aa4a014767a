/** A text cut into what people edit it by: lines, and the sentences in them. Offsets are those of the folded text. */
import type { Folded } from './folded.ts';

export interface Piece {
  start: number;
  end: number;
  text: string;
  /** Whether it is the first one of its line, and the last. */
  isFirst: boolean;
  isLast: boolean;
}

/** A row of full stops is looked at from its beginning on, not from each of them. */
const SENTENCE = /\S.*?(?:(?<![.!?…。！？])[.!?…。！？]+["')\]」』]*(?=\s)|$)/gs;

/** The lines of `source` without white space around them; empty ones are none. */
export function linesOf(source: string, folded: Folded): Piece[] {
  const lines: Piece[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const piece = trimmed(folded, folded.fromSource(start), folded.fromSource(start + line.length));
    if (piece) lines.push(piece);
    start += line.length + 1;
  }
  return lines;
}

function trimmed({ text }: Folded, start: number, end: number): Piece | undefined {
  const line = text.slice(start, end);
  const words = line.trim();
  const from = start + line.length - line.trimStart().length;
  return words === '' ? undefined : { start: from, end: from + words.length, text: words, isFirst: true, isLast: true };
}

/** The sentences of both texts; what is a sentence in one of them is none that goes on in another one. */
export function piecesOf(before: readonly Piece[], after: readonly Piece[]): { before: Piece[]; after: Piece[] } {
  const olds = before.flatMap(sentencesOf);
  const nows = after.flatMap(sentencesOf);
  const texts = new Set(
    [...olds, ...nows].map(({ text }) => text).filter(({ length }) => length >= LEAST && length <= LONGEST),
  );
  const ends = { heads: new Map<string, string[]>(), tails: new Map<string, string[]>() };
  for (const text of texts) {
    add(ends.heads, text.slice(0, LEAST), text);
    add(ends.tails, text.slice(-LEAST), text);
  }
  const cut = (piece: Piece): Piece[] => cutAt(piece, ends);
  return { before: olds.flatMap(cut), after: nows.flatMap(cut) };
}

function add(map: Map<string, string[]>, key: string, text: string): void {
  const some = map.get(key);
  if (!some) map.set(key, [text]);
  else if (some.length < MOST) some.push(text);
}

/** Characters of what is cut off; shorter words begin and end many sentences. */
const LEAST = 8;
/** And of what is a sentence without looking like one: a heading, a list item. */
const LONGEST = 200;
/** Sentences that begin alike, or end, that are looked at. */
const MOST = 40;

function sentencesOf({ start, text }: Piece): Piece[] {
  return Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({
    start: start + index,
    end: start + index + sentence.length,
    text: sentence,
    isFirst: index === 0,
    isLast: index + sentence.length === text.length,
  }));
}

/** A piece without the longest sentence that stands at its beginning or its end, and that. */
function cutAt(
  piece: Piece,
  { heads, tails }: Record<'heads' | 'tails', ReadonlyMap<string, readonly string[]>>,
): Piece[] {
  const { text } = piece;
  let at = 0;
  let longest = 0;
  for (const { length } of (heads.get(text.slice(0, LEAST)) ?? []).filter((head) => text.startsWith(`${head} `))) {
    if (length > longest) [at, longest] = [length, length];
  }
  for (const { length } of (tails.get(text.slice(-LEAST)) ?? []).filter((tail) => text.endsWith(` ${tail}`))) {
    if (length > longest) [at, longest] = [text.length - length - 1, length];
  }
  if (longest === 0) return [piece];
  return [part(piece, 0, at), part(piece, at + 1, text.length)].flatMap((each) => cutAt(each, { heads, tails }));
}

function part({ start, text, isFirst, isLast }: Piece, from: number, to: number): Piece {
  const words = text.slice(from, to);
  return {
    start: start + from,
    end: start + to,
    text: words,
    isFirst: isFirst && from === 0,
    isLast: isLast && to === text.length,
  };
}
