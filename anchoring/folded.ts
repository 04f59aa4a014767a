/** Text as quotes are compared by it: composition, typographic quotes, dashes and kinds of white space make no difference. */

export interface Folded {
  text: string;
  /** The offset in the source of a character of the folded text. */
  toSource(offset: number): number;
  /** The offset in the folded text of a character of the source. */
  fromSource(offset: number): number;
}

/** One character for one, so that offsets stay. A space stands for itself: most texts have little to replace. */
const VARIANTS =
  /[\t\n\v\f\r\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000\u2010-\u2015\u2018-\u201b\u201c-\u201f\u2212]/g;

const foldCharacters = (text: string): string =>
  text.replace(VARIANTS, (character) => {
    if (character >= '\u2010' && character <= '\u2015') return '-';
    if (character === '\u2212') return '-';
    if (character >= '\u2018' && character <= '\u201b') return "'";
    if (character >= '\u201c' && character <= '\u201f') return '"';
    return ' ';
  });

export const foldQuote = (quote: string): string => foldText(quote).text;

/**
 * A character with what composes with it: marks, and the vowels and final consonants of decomposed Hangul. No language
 * has more than thirty of them on one, and composing them takes the square of their number.
 */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]{1,30}/gu;
const TOO_MANY = /\p{M}{31}/u;

export function foldText(source: string): Folded {
  if (!TOO_MANY.test(source) && source.normalize('NFC') === source) {
    const same = (offset: number): number => offset;
    return { text: foldCharacters(source), toSource: same, fromSource: same };
  }
  return composed(source);
}

/** Composes cluster by cluster and keeps where each one stood. */
function composed(source: string): Folded {
  /** Behind each cluster whose length has changed: its end in the folded text, and in the source. */
  const folded: number[] = [0];
  const original: number[] = [0];
  let text = '';
  let end = 0;
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const composition = cluster.normalize('NFC');
    if (composition === cluster) continue;
    text += source.slice(end, index) + composition;
    end = index + cluster.length;
    folded.push(text.length);
    original.push(end);
  }
  text += source.slice(end);
  const convert = (offset: number, from: number[], to: number[]): number => {
    const at = lastNotAbove(from, offset);
    const next = to[at + 1];
    const converted = (to[at] ?? 0) + offset - (from[at] ?? 0);
    return next === undefined ? converted : Math.min(converted, next);
  };
  return {
    text: foldCharacters(text),
    toSource: (offset) => convert(offset, folded, original),
    fromSource: (offset) => convert(offset, original, folded),
  };
}

/** The index of the last of some ascending numbers that is not above a limit; the first one is not. */
function lastNotAbove(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
