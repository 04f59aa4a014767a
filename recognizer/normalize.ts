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
/** Stretches of characters that are normalized. Most texts have few of them, and what lies between is copied whole. */
const UNUSUAL =
  /[\u00a0\u00ad\u0300-\u036f\u1100-\u11ff\u2000-\u200f\u202f\u2060\u3000\ufe00-\ufe0f\ufeff\uff01-\uff5e]+/g;
const STARTS_WITH_MARK = /^[\u0300-\u036f]/;
/**
 * One character with the combining marks or the jamo that make it up. No language has more than thirty marks on one, and
 * composing them takes the square of their number.
 */
const CLUSTER = /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^])[\u0300-\u036f]{0,30}/g;

/**
 * A line break that an editor made, not the writer: a line breaks off between small letters, or behind a word that ends no
 * sentence. Shorter lines may be items of a list.
 */
const WRAP =
  /\n(?:(?<=[^\n]{30}[a-z,)]\n)(?=[a-z(])|(?<=[^\n]{15} (?:an?|and|as|at|by|called|for|from|in|into|is|like|my|named|of|on|or|our|the|to|us(?:ed|ing)|via|was|with)\n)(?=[A-Z]))/g;

export function normalize(source: string): NormalizedText {
  const map = new OffsetMap();
  for (const { 0: stretch, index } of source.matchAll(UNUSUAL)) {
    // A combining mark belongs to the character before it.
    map.copy(source, STARTS_WITH_MARK.test(stretch) ? Math.max(map.sourceLength, index - 1) : index);
    const from = map.sourceLength;
    for (const { 0: cluster, index: at } of source.slice(from, index + stretch.length).matchAll(CLUSTER)) {
      map.replace(INVISIBLE.test(cluster) ? '' : fold(cluster), from + at, from + at + cluster.length);
    }
  }
  map.copy(source, source.length);
  const cased = map
    .text()
    .replace(WRAP, ' ')
    .replace(/(?<=[A-Za-z])’(?=[A-Za-z])/g, "'");
  return {
    lower: lowerCase(cased),
    cased,
    sourceStart: (index) => map.sourceStart(index),
    sourceEnd: (index) => map.sourceEnd(index),
  };
}

/** A piece of the normalized text that is a copy of the source, or stands for a whole cluster of it. */
interface Piece {
  start: number;
  sourceStart: number;
  /** Absent for a copy, whose offsets run in parallel. */
  sourceEnd?: number;
}

class OffsetMap {
  /** How much of the source has been read. */
  sourceLength = 0;
  private length = 0;
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];

  /** Takes the source over as it is up to `end`. */
  copy(source: string, end: number): void {
    if (end <= this.sourceLength) return;
    this.pieces.push({ start: this.length, sourceStart: this.sourceLength });
    this.parts.push(source.slice(this.sourceLength, end));
    this.length += end - this.sourceLength;
    this.sourceLength = end;
  }

  /** Puts `text` in the place of [sourceStart, sourceEnd) of the source, which is never split. */
  replace(text: string, sourceStart: number, sourceEnd: number): void {
    for (let i = 0; i < text.length; i++) this.pieces.push({ start: this.length + i, sourceStart, sourceEnd });
    this.parts.push(text);
    this.length += text.length;
    this.sourceLength = sourceEnd;
  }

  text(): string {
    return this.parts.join('');
  }

  sourceStart(index: number): number {
    if (index >= this.length) return this.sourceLength;
    const { start, sourceStart, sourceEnd } = this.pieceAt(index);
    return sourceEnd === undefined ? sourceStart + index - start : sourceStart;
  }

  sourceEnd(index: number): number {
    if (index <= 0) return 0;
    const { start, sourceStart, sourceEnd } = this.pieceAt(index - 1);
    return sourceEnd ?? sourceStart + index - start;
  }

  private pieceAt(index: number): Piece {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return this.pieces[low - 1] ?? { start: 0, sourceStart: 0 };
  }
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
