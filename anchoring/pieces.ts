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

export function sentencesOf({ start, text }: Piece): Piece[] {
  const sentences = Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({
    start: start + index,
    end: start + index + sentence.length,
    text: sentence,
    isFirst: index === 0,
    isLast: index + sentence.length === text.length,
  }));
  return sentences;
}
