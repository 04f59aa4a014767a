/** Where the names stand that were found in a post. */
import { endOfWord, startsWord } from './boundaries.ts';
import { pairOf } from './cue-search.ts';
import type { MentionType } from './lexicon-format.ts';

/** [start, end) in the normalized text. */
export interface Place {
  start: number;
  end: number;
}

/** A span that is taken already; its type and name where it is decided. */
export interface TakenSpan extends Place {
  /** What stands there may be a name of the lexicon or an ordinary word: a company of that name may still be found. */
  open?: boolean;
  type?: MentionType;
  canonical?: string;
}

interface Name {
  type: MentionType;
  canonical: string;
}

/** What a company's name may go on with: Blue Rabbit, elsewhere Blue Rabbit Studios. */
const COMPANY_TAIL =
  / (?:Analytics|Bank|Capital|Company|Consulting|Corporation|Digital|Entertainment|Financial|Games|Group|Health|Industries|Insurance|Interactive|International|Labs?|Media|Networks|Partners|Robotics|Services|Software|Solutions|Studios?|Systems|Technolog(?:y|ies)|Ventures)\b/y;

/** Parts of big companies that bear their name: IBM Consulting, Walmart Labs; "IBM Software Engineer" is no such name. */
const DIVISION =
  / (?:Consulting|Digital|Entertainment|Games|Interactive|Labs|Pictures|Research|Robotics|Software|Studios?|Ventures)\b(?! [A-Z])/y;

/** Where a company that ends at `end` ends with the division behind it, if one is named there. */
export function endOfDivision(cased: string, end: number): number | undefined {
  DIVISION.lastIndex = end;
  return DIVISION.test(cased) ? DIVISION.lastIndex : undefined;
}

/** All places where names stand as words of their own, whatever their case: one walk over the text for all of them. */
export function placesOf<Found extends Name>(
  names: readonly Found[],
  lower: string,
  cased: string,
  taken: readonly TakenSpan[],
): Map<Found, Place[]> {
  const places = new Map(names.map((name): [Found, Place[]] => [name, []]));
  if (names.length === 0) return places;
  const keyed = names.map((name) => ({ name, key: name.canonical.toLowerCase() }));
  const byPair = Map.groupBy(keyed, ({ key }) => pairOf(key.charCodeAt(0), key.charCodeAt(1)));
  const begins = new Uint8Array(1 << 16);
  for (const pair of byPair.keys()) begins[pair] = 1;
  let first = lower.charCodeAt(0);
  for (let at = 0; at + 1 < lower.length; at++) {
    const second = lower.charCodeAt(at + 1);
    const pair = pairOf(first, second);
    first = second;
    if (begins[pair] === 0) continue;
    for (const { name, key } of byPair.get(pair) ?? []) {
      const place = placeAt(key, name.type, at, lower, cased, taken);
      if (place) places.get(name)?.push(place);
    }
  }
  return places;
}

function placeAt(
  key: string,
  type: MentionType,
  start: number,
  lower: string,
  cased: string,
  taken: readonly TakenSpan[],
): Place | undefined {
  if (!lower.startsWith(key, start) || !startsWord(lower, start)) return undefined;
  const keyEnd = start + key.length;
  const stop = endOfWord(lower, start, keyEnd);
  if (stop === undefined || isTaken(taken, start, stop)) return undefined;
  COMPANY_TAIL.lastIndex = keyEnd;
  const tail = type === 'company' ? (COMPANY_TAIL.exec(cased)?.[0].length ?? 0) : 0;
  const end = keyEnd + tail;
  return { start, end: isTaken(taken, start, end) ? keyEnd : end };
}

/** All places where a company of three words or more stands by its initials: Health Care Service Corporation, HCSC. */
export function initialsOf(name: string, type: MentionType, cased: string, taken: readonly TakenSpan[]): Place[] {
  const initials = name.match(/(?<=^|\s)[A-Z]/g)?.join('') ?? '';
  if (type !== 'company' || initials.length < 3) return [];
  return [...cased.matchAll(new RegExp(`(?<!\\w)${initials}(?!\\w)`, 'g'))]
    .map(({ index }) => ({ start: index, end: index + initials.length }))
    .filter(({ start, end }) => !isTaken(taken, start, end));
}

/** Whether [start, end) overlaps a taken span; binary search, since posts may hold many. */
export function isTaken(taken: readonly TakenSpan[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Infinity) < end;
}
