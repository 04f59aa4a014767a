/**
 * The words of a text, as both documents and queries are read: lower case in compatibility form (NFKC), Hangul without
 * its particle, Latin also by its parts: useEffect is found by "effect", Node.js by "nodejs" and "node".
 */
import { lengthWithoutParticle } from '../recognizer/particle.ts';
import type { Range } from './types.ts';

export interface Word extends Range {
  /** As it is written, but folded; what a reader typed so far. */
  written: string;
  /** The word itself, without its particle. */
  term: string;
  /** What it is made of, where that is more than one part. */
  parts: string[];
  /** Grammar or a noun written behind a Latin name, as 에서 in "AWS에서": found where it stands, but never asked for. */
  isTail: boolean;
}

/** Invisible characters that may stand inside of a word: soft hyphen, zero-width characters, word joiner. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const CHUNK = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.+#_'\u2019\u00ad\u200b-\u200d\u2060\ufeff-]*/gu;
/** One script each, from a letter on; figures go with the counter behind them: 3년차. */
const PIECE = /\d*[가-힣ㄱ-ㅎㅏ-ㅣ]+|(?=[\p{L}\p{N}])(?:(?!\d+[가-힣])[^가-힣ㄱ-ㅎㅏ-ㅣ])+/gu;
const BETWEEN_PARTS = /[._'\u2019-]+|(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const COMPATIBILITY_JAMO = /[^\u3131-\u318e]+/g;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const IS_HANGUL = /[가-힣ㄱ-ㅎㅏ-ㅣ]$/;

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(CHUNK), ({ 0: chunk, index }) =>
    wordsOfChunk(chunk).map((word) => ({ ...word, start: index + word.start, end: index + word.end })),
  ).flat();
}

/** The terms under which a text is found. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [chunk] of text.matchAll(CHUNK)) {
    for (const { term, parts } of wordsOfChunk(chunk)) terms.push(term, ...parts);
  }
  return terms;
}

/** Most words come again and again, and reading one takes longer than finding it here. */
const known = new Map<string, readonly Word[]>();
const MOST_KNOWN = 50_000;

/** The words of what stands between spaces and punctuation, with offsets into it. */
function wordsOfChunk(chunk: string): readonly Word[] {
  const before = known.get(chunk);
  if (before) return before;
  const words = readChunk(chunk);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(chunk, words);
  return words;
}

function readChunk(chunk: string): Word[] {
  const normal = normalized(chunk);
  const isInPlace =
    normal === chunk ||
    (normal.length === chunk.length && chunk.split('').every((unit) => normalized(unit).length === 1));
  return Array.from(normal.matchAll(PIECE), ({ 0: piece, index }) => {
    const word = IS_HANGUL.test(piece) ? hangulWord(piece, isBehindLatin(normal, index)) : latinWord(piece);
    if (!word) return [];
    const { length, ...rest } = word;
    // Where normalizing moved the letters, the whole chunk is the word's place.
    const place = isInPlace ? ([index, index + length] as const) : ([0, chunk.length] as const);
    return [{ ...rest, start: place[0], end: place[1] }];
  }).flat();
}

type Piece = Omit<Word, keyof Range> & { length: number };

function hangulWord(piece: string, isBehindName: boolean): Piece | undefined {
  // A particle; or 팀 and 사, which say nothing by themselves.
  if (isBehindName && piece.length === 1) return undefined;
  // Figures are read out, so the particle is cut as behind Hangul.
  const term = piece.slice(0, lengthWithoutParticle(piece.replace(/\d/g, '일')));
  const isTail = isBehindName && lengthWithoutParticle(`A${piece}`) === 1;
  return { written: piece, term, parts: [], isTail, length: term.length };
}

function latinWord(piece: string): Piece | undefined {
  const written = piece.replace(/[._'\u2019-]+$/, '');
  const parts = written.split(BETWEEN_PARTS).filter(Boolean).map(lowerCase);
  const term = parts.join('');
  if (term === '') return undefined;
  return {
    written: lowerCase(written),
    term,
    parts: parts.length > 1 ? parts : [],
    isTail: false,
    length: written.length,
  };
}

/** Whether a Latin word ends where a Hangul one begins. Figures begin a word of their own. */
const isBehindLatin = (text: string, index: number): boolean =>
  index > 0 && !/\d/.test(text.charAt(index)) && /[\p{L}\p{N}+#]/u.test(text.charAt(index - 1));

/** Lower case that any two spellings of one word share: of "ß" and "SS" too. */
const lowerCase = (text: string): string => text.toUpperCase().toLowerCase();

/** More marks than any letter has; composing them takes the square of their number. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Compatibility form; jamo stay the single letters that a keyboard types, and so does what was left of a syllable. */
const normalized = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(TOO_MANY_MARKS, '$1')
    .replace(COMPATIBILITY_JAMO, (stretch) => stretch.normalize('NFKC'))
    .replace(/[\u1100-\u1112]/g, (jamo) => INITIALS.charAt(jamo.charCodeAt(0) - 0x1100));
