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

const SENTENCE = /\S.*?(?:[.!?…。！？]+["')\]」』]*(?=\s)|(?=\s*$))/gs;

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

/** The sentences of both texts, cut so that what was a sentence in one is none that goes on in the other. */
export function piecesOf(before: readonly Piece[], after: readonly Piece[]): { before: Piece[]; after: Piece[] } {
  const olds = before.flatMap(sentencesOf);
  const nows = after.flatMap(sentencesOf);
  const oldTexts = textsOf(olds);
  const nowTexts = textsOf(nows);
  return {
    before: olds.flatMap((piece) => cutAt(piece, nowTexts)),
    after: nows.flatMap((piece) => cutAt(piece, oldTexts)),
  };
}

function sentencesOf({ start, text }: Piece): Piece[] {
  return Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({
    start: start + index,
    end: start + index + sentence.length,
    text: sentence,
    isFirst: index === 0,
    isLast: index + sentence.length === text.length,
  }));
}

const textsOf = (pieces: readonly Piece[]): Set<string> =>
  new Set(pieces.map(({ text }) => text).filter(({ length }) => length >= LEAST));

/** Characters of what is cut off; shorter words begin and end many sentences. */
const LEAST = 8;

/** A piece without what stands alone in the other text at its beginning and its end, and that. */
function cutAt(piece: Piece, texts: ReadonlySet<string>): Piece[] {
  const { text } = piece;
  if (text.length <= LEAST || text.length > MOST || texts.has(text)) return [piece];
  for (let space = text.lastIndexOf(' '); space >= 0; space = space > 0 ? text.lastIndexOf(' ', space - 1) : -1) {
    if (texts.has(text.slice(0, space)) || texts.has(text.slice(space + 1)))
      return [...cutAt(part(piece, 0, space), texts), ...cutAt(part(piece, space + 1, text.length), texts)];
  }
  return [piece];
}

/** Characters of a piece that is cut: looking takes time by the square of them. */
const MOST = 1_000;

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
