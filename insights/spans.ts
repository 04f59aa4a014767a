/** Lines and sentences of a text. Offsets are half-open UTF-16. */

export interface Span {
  start: number;
  end: number;
}

/** Without white space around it; empty spans stay where they are. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + words.trimEnd().length) };
}

/** The lines that have words in them, trimmed. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = trimmed(text, { start, end });
    if (line.start < line.end) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** A full stop inside of a name (Node.js, 2021.03) is followed by no space; dots in a row are a pause, and (?) is a doubt. */
const SENTENCE_END = /(?<![.(])[.!?。]["'”’)\]]*(?=\s)/g;

/** The sentences of a line. */
export function sentencesOf(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let start = line.start;
  for (const { index, 0: mark } of text.slice(line.start, line.end).matchAll(SENTENCE_END)) {
    const end = line.start + index + mark.length;
    sentences.push(trimmed(text, { start, end }));
    start = end;
  }
  const rest = trimmed(text, { start, end: line.end });
  if (rest.start < rest.end) sentences.push(rest);
  return sentences;
}

/** The index of the last of the spans, in order and disjoint, that starts at or before `offset`; -1 where there is none. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
