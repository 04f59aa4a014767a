/** What a Hangul word that is not typed to its end may become: 쿠버네ㅌ and 쿠버넽 become 쿠버네티스, ㅋㅂㄴ too. */
import { combineCharacter, disassemble, disassembleCompleteCharacter } from 'es-hangul';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const PER_INITIAL = 588;
const PER_VOWEL = 28;
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Whether there are single consonants in it, so that no word is spelled like it. */
export const hasInitials = (word: string): boolean => /[ㄱ-ㅎ]/.test(word);

/** The source of a regular expression for what `word` is the beginning of; undefined without Hangul. */
export function beginningPattern(word: string): string | undefined {
  // A keyboard joins two consonants: ㄱ, ㅅ is typed as ㄳ.
  const letters = [...word].flatMap((letter) => (/[ㄱ-ㅎ]/.test(letter) ? [...disassemble(letter)] : [letter]));
  const last = letters.pop();
  if (last === undefined || !/[가-힣ㄱ-ㅎ]/.test(word)) return undefined;
  return letters.map((letter) => initialClass(letter) ?? escaped(letter)).join('') + openEnd(last);
}

function openEnd(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < FIRST || code > LAST) return initialClass(letter) ?? escaped(letter);
  const parts = disassembleCompleteCharacter(letter);
  if (!parts) return letter;
  if (parts.jongseong === '') return range(code, PER_VOWEL);
  // Its last consonant may be the next syllable's first.
  const finals = [...parts.jongseong];
  const next = initialClass(finals.at(-1)!);
  const rest = combineCharacter(parts.choseong, parts.jungseong, finals.slice(0, -1).join(''));
  return next ? `(?:${letter}|${rest}${next})` : letter;
}

function initialClass(letter: string): string | undefined {
  const index = INITIALS.indexOf(letter);
  return index < 0 ? undefined : range(FIRST + index * PER_INITIAL, PER_INITIAL);
}

const range = (first: number, count: number): string =>
  `[${String.fromCharCode(first)}-${String.fromCharCode(first + count - 1)}]`;

/** A letter or a word as a regular expression's source. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
