/** Whether the words around an ambiguous form say that its entry is meant. */
import { startsWord } from './boundaries.ts';
import { isHangul } from './korean.ts';

/** How far, in characters, a cue word may stand from the form it speaks for; it must be on the same line. */
const CUE_REACH = 60;
/** How far an unambiguous mention may stand that vouches for its neighbour, as in "NumPy, Pandas, TF 등". */
export const NEIGHBOR_REACH = 30;

/** Whoever is joined, worked at or heard from is a company; "download from" and "plugin for" say nothing. */
const EMPLOYMENT_BEFORE =
  /\b(?:join(?:ed|ing)?|leaving|left|(?:intern(?:ed|ing|s|ship|ships)?|work(?:ed|ing|s)?|employed|hired|offers?|interview(?:s|ed|ing)?|jobs?|roles?|positions?|engineers?|developers?|careers?|time|year|years|months|weeks|summer|appl(?:y|ied|ying))\s+(?:at|with|by|from|for|to|in))\s+(?:the\s+)?$/;
/** What follows a company at once or behind a particle of place: 에서 인턴, 에 지원, 인턴십. */
const EMPLOYMENT_AFTER =
  /^(?:['’]s)?\s?(?:코리아|본사|팀|측)?(?:에서?|에서의|의|로부터|에게|와|과)?\s?(?:\S{1,6}\s)?(?:입사|합격|지원(?:했|하|서|해|을|자)|면접|인턴|재직|퇴사|근무|출신|공채|오퍼|채용|최종\s?합격|서류|다니(?:다|고|던|는|며|면서|게)|다녔|internships?\b|interviews?\b|offer\b|recruiters?\b|employees?\b|hired\b|acquired\b)/;
/** 으로 is a means as often as a goal, so it takes a word that can only be a goal: 슬랙으로 이직했다. */
const MOVE_AFTER = /^(?:으로|로)\s?(?:이직(?!\s?제안)|입사|출근|옮기|옮겼|전직)/;

/** Whether the form at [start, end) of a lower-cased text is spoken of as an employer. */
export function isEmployer(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 30);
  return (
    EMPLOYMENT_BEFORE.test(text.slice(Math.max(0, start - 30), start)) ||
    EMPLOYMENT_AFTER.test(after) ||
    MOVE_AFTER.test(after)
  );
}

/** Whether one of the lower-cased `cues` stands near [start, end), on the same line of a lower-cased text. */
export function hasCue(text: string, start: number, end: number, cues: readonly string[]): boolean {
  if (cues.length === 0) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(lineStart, start - CUE_REACH);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, end + CUE_REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return cues.some((cue) => containsWord(before, cue) || containsWord(after, cue));
}

function containsWord(text: string, cue: string): boolean {
  for (let at = text.indexOf(cue); at >= 0; at = text.indexOf(cue, at + 1)) {
    if (!startsWord(text, at)) continue;
    const last = cue.charCodeAt(cue.length - 1);
    const next = text.charCodeAt(at + cue.length);
    if (isHangul(last) || !(next >= 97 && next <= 122)) return true;
    if (text.slice(at + cue.length).match(/^(?:s|es|ed|ing)(?![a-z])/)) return true;
  }
  return false;
}

const isUpper = (char: string | undefined): boolean => char !== undefined && char !== char.toLowerCase();

/**
 * Whether the capital at `start` says nothing, because any word would have one there: at the start of an English
 * sentence, in a title, in a line of capitals.
 */
export function capitalIsForced(cased: string, start: number): boolean {
  const lineStart = cased.lastIndexOf('\n', start - 1) + 1;
  const newline = cased.indexOf('\n', start);
  const line = cased.slice(lineStart, newline < 0 ? cased.length : newline);
  if (isMostlyHangul(line)) return false;
  const before = cased.slice(lineStart, start).trimEnd();
  if (before === '' || /[.!?:;"“”'‘(\[•·*\-–—]$/.test(before)) return true;
  const words = line.match(/[A-Za-z][A-Za-z'’]*/g) ?? [];
  const capitals = words.filter((word) => isUpper(word[0])).length;
  return words.length >= 3 && capitals / words.length > 0.6;
}

/** Whether the line around `start` is Korean, where a Latin word is a name whatever its case. */
export function isKoreanLine(text: string, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  return isMostlyHangul(text.slice(lineStart, newline < 0 ? text.length : newline));
}

function isMostlyHangul(line: string): boolean {
  let hangul = 0;
  let latin = 0;
  for (let i = 0; i < line.length && i < 400; i++) {
    const code = line.charCodeAt(i);
    if (isHangul(code)) hangul++;
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) latin++;
  }
  // A Hangul syllable stands for about two and a half Latin letters.
  return hangul * 2.5 > latin;
}
