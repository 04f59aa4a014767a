/** Which lines of a text are headings. The caller may know them; else they are told by how they look. */
import { lastBefore, type Span } from './spans.ts';

export interface Heading extends Span {
  /** 1 to 6, where the caller knows it. */
  level?: number;
}

export interface Line extends Span {
  heading: boolean;
  /** It could be one if its words say so: only the line before it is not what stands before headings. */
  maybeHeading?: boolean;
  level?: number;
}

/** Longer lines without a full stop are captions or items of a list more often than headings. */
const LONGEST_HEADING = 60;
const SENTENCE_END = /(?:[.!?…,;:。]|[가-힣](?:다|요|죠|함|음|임|됨|봄))[^\p{L}\p{N}]*$/u;
/** "마음가짐", "처음": nouns that end like the short form of a verb. */
const NOUN_END = /(?:처음|다음|마음|요즘|모임|게임|책임|소음|이음)\s*$/u;
const BULLET = /^\s*[-*•·▪◦>]/;

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line) && !NOUN_END.test(line);
export const isBullet = (line: string): boolean => BULLET.test(line);

/** Marks the lines that are headings: the given ones, or, where none are given, those that look like it. */
export function markHeadings(text: string, lines: readonly Span[], given: readonly Heading[] = []): Line[] {
  const wordsOf = lines.map(({ start, end }) => text.slice(start, end));
  const marked: Line[] = [];
  // From the end, since what a heading is followed by tells most.
  let depth = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    const { start = 0, end = 0 } = lines[index] ?? {};
    const words = wordsOf[index] ?? '';
    const before = wordsOf[index - 1] ?? '';
    depth = headingDepth(words, wordsOf[index + 1] ?? '', depth);
    const looksLikeIt = depth > 0 && (before === '' || endsSentence(before));
    // Many posts write headings as lines in bold, beside real ones.
    marked.push({ start, end, maybeHeading: depth > 0, heading: given.length === 0 && looksLikeIt });
  }
  marked.reverse();
  for (const { start, level } of given) {
    const line = marked[lastBefore(marked, start)];
    if (!line || start >= line.end) continue;
    line.heading = true;
    if (level !== undefined) line.level = level;
  }
  return marked;
}

/**
 * 1 for a short line that ends no sentence before one that is longer and does, 2 for one above such a line, else 0: more
 * of them are a list.
 */
function headingDepth(line: string, after: string, depthAfter: number): number {
  if (line.length > LONGEST_HEADING || endsSentence(line) || isBullet(line) || /^https?:/.test(line)) return 0;
  if (after.length > line.length && endsSentence(after)) return 1;
  return depthAfter === 1 ? 2 : 0;
}
