/* oxlint-disable no-misleading-character-class -- combining marks are meant one by one here */
/** The text as the matcher sees it, with the way back: normalized text never travels without its offset map. */

export interface NormalizedText {
  /** NFC, half-width, lower case, without invisible characters. */
  lower: string;
  /** The same before lower-casing; of the same length. */
  cased: string;
  /** Where in the source the character at `index` starts. */
  sourceStart(index: number): number;
  /** Where in the source the character before `index` ends. */
  sourceEnd(index: number): number;
}

/** Soft hyphen, zero-width characters, word joiner, variation selectors, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/;
/** Any character that is normalized; most texts have none of them and need no map. */
const UNUSUAL =
  /[\u00a0\u00ad\u0300-\u036f\u1100-\u11ff\u2000-\u200f\u202f\u2060\u3000\ufe00-\ufe0f\ufeff\uff01-\uff5e]/;
/** One character with the combining marks or the jamo that make it up. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[^][\u0300-\u036f]*/g;

export function normalize(source: string): NormalizedText {
  if (!UNUSUAL.test(source)) {
    const identity = (index: number): number => index;
    return { lower: lowerCase(source), cased: source, sourceStart: identity, sourceEnd: identity };
  }

  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [0];
  for (const match of source.matchAll(CLUSTER)) {
    const cluster = match[0];
    if (INVISIBLE.test(cluster)) continue;
    const folded = fold(cluster);
    parts.push(folded);
    // A cluster that stays several characters (a letter with marks that have no composed form) is never split.
    for (let i = 0; i < folded.length; i++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
  }
  const cased = parts.join('');
  return {
    lower: lowerCase(cased),
    cased,
    sourceStart: (index) => starts[index] ?? source.length,
    sourceEnd: (index) => ends[index] ?? source.length,
  };
}

function fold(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (cluster !== '\n' && /^\s$/.test(cluster)) return ' ';
  return cluster.length > 1 ? cluster.normalize('NFC') : cluster;
}

/** Lower case that never changes the length: a letter whose lower case is longer (İ) stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => {
    const low = char.toLowerCase();
    return low.length === char.length ? low : char;
  }).join('');
}
