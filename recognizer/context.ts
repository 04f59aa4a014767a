/** What the words around an ambiguous form say about it. */
import { scriptOf, startsWord } from './boundaries.ts';
import { isHangul } from './korean.ts';

/** How far, in characters, a cue word may stand from the form it speaks for; it must be on the same line. */
const CUE_REACH = 60;
/** How far, in characters, a line is looked at around a form: lines of a page are paragraphs, and may be very long. */
const LINE_REACH = 200;
const NEWLINE = 10;

/** What stands between two names of one list: commas, slashes, conjunctions. */
const LIST_GAP = /^\s?(?:[,、·/&+|]|와|과|랑|이랑|하고|이나|나|및|and|or)\s?(?:및|and|or|그리고)?\s?$/;
const LONGEST_GAP = 12;
/** What stands before an item that has a line of its own. */
const BULLET = /^[\s\-*•·▪◦]*$/;

/** The first of the lower-cased `cues` that stands near [start, end) on the same line of a lower-cased text. */
export function findCue(text: string, start: number, end: number, cues: readonly string[]): string | undefined {
  if (cues.length === 0) return undefined;
  const before = lineBefore(text, start, CUE_REACH);
  const after = lineAfter(text, end, CUE_REACH);
  return cues.find((cue) => containsWord(before, cue) || containsWord(after, cue));
}

/** Whether [firstEnd, secondStart) of a lower-cased text joins two items of one list. */
export function joinsList(
  text: string,
  first: { start: number; end: number },
  second: { start: number; end: number },
): boolean {
  if (second.start - first.end > LONGEST_GAP) return false;
  const gap = text.slice(first.end, second.start);
  if (LIST_GAP.test(gap)) return true;
  // Items on lines of their own, with nothing else on them.
  const newline = gap.indexOf('\n');
  return (
    newline >= 0 &&
    BULLET.test(gap) &&
    BULLET.test(lineBefore(text, first.start, LINE_REACH)) &&
    lineAfter(text, second.end, LINE_REACH).trim() === ''
  );
}

/** Whether nothing but a bullet stands beside [start, end) on its line. */
export const isWholeLine = (text: string, start: number, end: number): boolean =>
  BULLET.test(lineBefore(text, start, LINE_REACH)) && lineAfter(text, end, LINE_REACH).trim() === '';

/** Whether nothing but a bullet stands before `at` on its line. */
export const isLineStart = (text: string, at: number): boolean => BULLET.test(lineBefore(text, at, LINE_REACH));

/** What stands before `at` on its line, at most `reach` characters of it. */
function lineBefore(text: string, at: number, reach: number): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** What stands from `at` on its line, at most `reach` characters of it. */
function lineAfter(text: string, at: number, reach: number): string {
  const after = text.slice(at, at + reach);
  const newline = after.indexOf('\n');
  return newline < 0 ? after : after.slice(0, newline);
}

function containsWord(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    if (!startsWord(text, at)) continue;
    const rest = text.slice(at + cue.length, at + cue.length + 4);
    if (isHangul(cue.charCodeAt(cue.length - 1)) || !/^[a-z]/.test(rest) || /^(?:s|es|ed|ing)(?![a-z])/.test(rest)) {
      return true;
    }
  }
  return false;
}

const isUpper = (char: string | undefined): boolean => char !== undefined && char !== char.toLowerCase();

/** A word with a capital right before a name, which no sentence starts with: the name may be part of a longer one. */
const CAPITAL_BEFORE = /[a-z,;] [A-Z][a-z]+ $/;
/** How much of a line, in characters, is read for that. */
const LONGEST_WORD = 30;

/**
 * Whether the capital at `start` of an English line says nothing, because any word would have one there: at the start of
 * a sentence, behind another word with a capital (Midnight Express), in a title, in a line of capitals.
 */
export function capitalIsForced(cased: string, start: number): boolean {
  const before = lineBefore(cased, start, LINE_REACH);
  const line = before + lineAfter(cased, start, LINE_REACH);
  if (/(?:^|[.!?:;"“”'‘([•·*\-–—])\s*$/.test(before) || CAPITAL_BEFORE.test(before)) return true;
  const words = line.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  const capitals = words.filter((word) => isUpper(word[0])).length;
  return words.length >= 3 && capitals / words.length > 0.6;
}

/** What follows a noun at the start of a sentence or in a label, but no verb and no adjective: "React seems", "Gulp:". */
const NOUN_AFTER =
  /(?::|\s[–—-]|\s?\n| (?:is|was|has|had|seems|does|did|can|could|will|would|isn['’]t|wasn['’]t|doesn['’]t|provides|makes|lets|allows|offers|supports|helps|works|comes|uses|runs|gives|gave|became)\b)/y;

/** Whether the word that ends at `end` of a lower-cased text is a noun by what follows. */
export function isNoun(text: string, end: number): boolean {
  NOUN_AFTER.lastIndex = end;
  return NOUN_AFTER.test(text);
}

/** Whether the word at `start` is the end of a name in two words: Pancras Square, Grace Hopper. */
export const endsLongerName = (cased: string, start: number): boolean =>
  CAPITAL_BEFORE.test(lineBefore(cased, start, LONGEST_WORD));

/** Whether the line around `start` is Korean, where a Latin word is a name whatever its case. */
export function isKoreanLine(text: string, start: number): boolean {
  let hangul = 0;
  let latin = 0;
  const count = (code: number): void => {
    const script = scriptOf(code);
    if (script === 2) hangul++;
    else if (script === 1) latin++;
  };
  for (let i = start - 1; i >= 0 && start - i <= LINE_REACH && text.charCodeAt(i) !== NEWLINE; i--) {
    count(text.charCodeAt(i));
  }
  for (let i = start; i < text.length && i - start < LINE_REACH && text.charCodeAt(i) !== NEWLINE; i++) {
    count(text.charCodeAt(i));
  }
  // A Hangul syllable stands for about two and a half Latin letters.
  return hangul * 2.5 > latin;
}

/** Whether a Latin word has Korean, or the end of its clause, on at least one side: then it is no word of an English phrase. */
export const standsInKorean = (text: string, start: number, end: number): boolean =>
  !/[a-z]\s*$/.test(text.slice(Math.max(0, start - 3), start)) || !/^\s*[a-z]/.test(text.slice(end, end + 3));
