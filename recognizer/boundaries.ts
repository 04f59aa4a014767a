/** Where a name may begin and end. A change of script is an edge: Redis를, NHN으로, 구글API. */
import { isHangul, mayFollowName } from './korean.ts';

/** Suffixes written onto a Latin name that make another word: the name is marked without them. */
const SUFFIX = /^(?:-?(?:ized?|izing|ization|ising|ised|ish|like)(?![a-z])|['’]s(?![a-z]))/;
/** What may be hyphened to a lower-case name in prose; anything else makes it an identifier (spring-boot-starter). */
export const HYPHENED =
  /^-(?:based|like|native|related|driven|powered|style|side|first|only|specific|friendly|compatible|ready|wide|oriented|aware|to|and|or|is)(?![a-z])/;
/** What stands before the name of a package in its scope: @scope/name. */
const SCOPE = /@[\w.-]+\/$/;
/** A version written onto a name: Java17, Vue3.2, C++20. Longer numbers are part numbers. */
const VERSION = /^\d{1,2}(?:\.\d+)*(?:\.x)?(?![a-z0-9])/;

export const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Whether a name that ends with this character takes a version: a letter, or the signs of C++ and C#. */
const isVersioned = (code: number): boolean => isLatin(code) || code === 43 || code === 35;
const isLetterOrDigit = (code: number): boolean => isLatin(code) || isDigit(code);
const isWord = (code: number): boolean => isLetterOrDigit(code) || code === 95;

const SCRIPTS = Uint8Array.from({ length: 1 << 16 }, (_, code) => (isHangul(code) ? 2 : isLetterOrDigit(code) ? 1 : 0));

/** 2 for Hangul, 1 for Latin letters and digits, 0 for the rest: words are runs of one script. */
export const scriptOf = (code: number): number => SCRIPTS[code] ?? 0;

/** Whether a name may start at `start` of a lower-cased text. */
export function startsWord(text: string, start: number): boolean {
  if (start === 0) return true;
  const code = text.charCodeAt(start);
  const before = text.charCodeAt(start - 1);
  if (isHangul(code)) return !isHangul(before);
  if (!isLatin(code) && !isDigit(code)) return !isWord(before);
  if (isLetterOrDigit(before)) return false;
  const char = text[start - 1];
  // Underscores belong to an identifier, unless they are left of a text's emphasis: `_Linux_`.
  if (char === '_') return !isIdentifier(text, start - 1, -1);
  if (char === '/') return !SCOPE.test(text.slice(Math.max(0, start - 40), start));
  if (char === '$' || char === '@' || char === '#' || char === '\\') return false;
  // A dot or hyphen inside a token: `foo.java`, `data-react`; a dot after Hangul ends a sentence.
  if (char === '.') return !isWord(text.charCodeAt(start - 2));
  return char !== '-' || !isLowerToken(text, start);
}

/**
 * Where a name that was matched up to `end` of a lower-cased text ends as a word: `end` itself, a little later where
 * an English plural belongs to it, or undefined where it is only the beginning of another word.
 */
export function endOfWord(text: string, start: number, end: number): number | undefined {
  if (end >= text.length) return end;
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);

  if (isHangul(last)) {
    if (!isHangul(next)) return end;
    let stop = end + 1;
    while (stop < text.length && stop - end <= 15 && isHangul(text.charCodeAt(stop))) stop++;
    return mayFollowName(text.slice(end, stop)) ? end : undefined;
  }
  if (isHangul(next)) return end;

  const rest = text.slice(end, end + 24);
  if (isLatin(next)) {
    if (rest.startsWith('s') && end - start > 1 && text[end - 1] !== 's' && isLatin(last)) {
      const after = text.charCodeAt(end + 1);
      const isHost = after === 46 && isLatin(text.charCodeAt(end + 2));
      const goesOn = isWord(after) || isHost || text[end + 1] === '#' || text[end + 1] === '$';
      if (end + 1 === text.length || !goesOn) return end + 1;
    }
    return SUFFIX.test(rest) ? end : undefined;
  }
  if (isDigit(next)) return isVersioned(last) && end - start > 2 && VERSION.test(rest) ? end : undefined;
  const char = text[end];
  // HTTP2.0 is HTTP in a version, not HTTP2.
  if (char === '.' && isDigit(last) && isDigit(text.charCodeAt(end + 1))) return undefined;
  if (char === '_') return isIdentifier(text, end, 1) ? undefined : end;
  // Spring+JPA are two names, but Disney+ is one that goes on.
  if (char === '+') return scriptOf(text.charCodeAt(end + 1)) > 0 ? end : undefined;
  if (char === '$' || char === '#') return undefined;
  if (char === '.' && isLatin(text.charCodeAt(end + 1)) && isLatin(last)) return undefined;
  if (char === '-' && isLatin(text.charCodeAt(end + 1)) && isLowerToken(text, start)) {
    return HYPHENED.test(rest) || SUFFIX.test(rest) ? end : undefined;
  }
  return end;
}

/** Whether the underscores from `at` on, in the direction of `step`, have a letter or digit behind them. */
function isIdentifier(text: string, at: number, step: 1 | -1): boolean {
  let next = at;
  while (text[next] === '_') next += step;
  return isLetterOrDigit(text.charCodeAt(next));
}

/** Whether the token around `at` reads like an identifier: two hyphens or more, or a dot or underscore beside one. */
function isLowerToken(text: string, at: number): boolean {
  const inToken = (index: number): boolean => {
    const code = text.charCodeAt(index);
    return isWord(code) || code === 45 || code === 46;
  };
  let start = at;
  let end = at;
  while (start > 0 && at - start < 40 && inToken(start - 1)) start--;
  while (end < text.length && end - at < 40 && inToken(end)) end++;
  // JavaScript-to-TypeScript is a phrase.
  const token = text
    .slice(start, end)
    .replace(/[.-]+$/, '')
    .replace('-to-', '-');
  return (token.match(/-/g)?.length ?? 0) >= 2 || /-.*[._]|[._].*-/.test(token);
}
