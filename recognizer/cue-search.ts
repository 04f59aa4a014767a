/** Looks for the cues of all patterns, Korean ones by hand: that costs a fraction of one regular expression for each. */
import { ENGLISH_PATTERNS } from './english-name-patterns.ts';
import { KOREAN_PATTERNS, type KoreanPattern, type Pattern, SIGN_PATTERNS } from './new-name-patterns.ts';

interface FoundCue {
  pattern: Pattern;
  start: number;
  end: number;
}

/** A stretch of a line without Hangul, long enough for a cue and a name. */
const ENGLISH = /[a-z@][^가-힣\n]{9,}/g;

/** A word that some cue of English has: most stretches of Latin in Korean text have none, and hold no cue. */
const MAY_HOLD_CUE =
  /@|['’]s\s|\b(?:a(?:cquired|dopt|genc|nalyst|pplied|rchitect|t\b)|b(?:uilt|y\b)|c(?:alled|ampus|li|o(?:-?found|ding|mp|nsult|rp)|rate|ustomer)|d(?:abbl|eveloper|iv|oc|ove)|e(?:cosystem|mployer|ngineer|xtended)|f(?:amiliar|intech|irm|or\b|ound|ramework|rom)|g(?:ave|em|hosted|mbh)|hiring|i(?:de|n\b|nc|nstall|nte[gr]|nterview)|join|l(?:eaving|earn|eft|ibrar|ike\b|lc|td)|m(?:ade|e\b)|n(?:amed|o\b)|o(?:f\b|ffer|n\b|n-?site|rm)|p(?:ackage|hone|lay|lugin|rogrammer|roficient)|quit|r(?:eached|eceived|ecruiter|eject|untime)|s(?:cientist|dk|et(?:ting)? up|tart-?up|uch as)|t(?:ake-?home|inker|o\b|oolkit|ried)|us(?:\b|ed?\b|es\b|ing)|w(?:ith|ritten)|yc?\b)/;

/** A number below 1 << 16 for two characters, which some pairs share. */
export const pairOf = (first: number, second: number): number => ((first << 5) ^ second) & 0xffff;

/** Which pairs of characters may begin a cue word. Some pairs share a place, so that the words are compared still. */
const BEGINS = new Uint8Array(1 << 16);
const patternsByPair = new Map<number, KoreanPattern[]>();
for (const pattern of KOREAN_PATTERNS) {
  for (const pair of new Set(pattern.words.map((word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))))) {
    BEGINS[pair] = 1;
    patternsByPair.set(pair, [...(patternsByPair.get(pair) ?? []), pattern]);
  }
}

/** All cues in a text in lower case. */
export function cuesIn(lower: string): FoundCue[] {
  const found: FoundCue[] = [];
  let first = lower.charCodeAt(0);
  for (let start = 0; start + 1 < lower.length; start++) {
    const second = lower.charCodeAt(start + 1);
    const pair = pairOf(first, second);
    first = second;
    if (BEGINS[pair] === 0) continue;
    for (const pattern of patternsByPair.get(pair) ?? []) {
      pattern.cue.lastIndex = start;
      if (pattern.cue.test(lower)) found.push({ pattern, start, end: pattern.cue.lastIndex });
    }
  }
  const search = (patterns: readonly Pattern[], text: string, offset: number): void => {
    for (const pattern of patterns) {
      const { cue, hints } = pattern;
      if (hints && !hints.some((hint) => text.includes(hint))) continue;
      cue.lastIndex = 0;
      // matchAll would copy the expression for every stretch.
      for (let match = cue.exec(text); match; match = cue.exec(text)) {
        found.push({ pattern, start: offset + match.index, end: offset + cue.lastIndex });
      }
    }
  };
  search(SIGN_PATTERNS, lower, 0);
  for (const { 0: stretch, index } of lower.matchAll(ENGLISH)) {
    if (MAY_HOLD_CUE.test(stretch)) search(ENGLISH_PATTERNS, stretch, index);
  }
  return found;
}
