/**
 * Names that no lexicon has, found by how a post speaks of them: somebody joins them, builds with them, or lists them among
 * known ones. Once found, every occurrence in the post counts.
 */
import { cuesIn } from './cue-search.ts';
import { isToldAsProduct } from './employers.ts';
import { isEnding, isHangul, mayFollowName } from './korean.ts';
import type { MentionType } from './lexicon-format.ts';
import { initialsOf, isTaken, type Place, placesOf, type TakenSpan } from './name-places.ts';
import { EDGE, NEXT_NAME } from './name-shapes.ts';
import { BESIDE_CONFIDENCE, CAMEL, CAMEL_CONFIDENCE, NAME_REACH, type Pattern } from './new-name-patterns.ts';
import { DETERMINED, NO_COMPANY, VERBAL } from './no-hangul-names.ts';
import { isNoCompany, LABELS, NO_LATIN, NO_TECHNOLOGY, OPENING_WORDS } from './no-latin-names.ts';

export interface NewName extends Place {
  type: MentionType;
  /** The name as it was first found, with a tail that it has elsewhere: Blue Rabbit Studios. */
  canonical: string;
  /** How the post speaks of it. */
  detail: string;
  /** The share of right ones among what this pattern found in labeled posts, rounded down. */
  confidence: number;
}

type Seed = Omit<NewName, keyof Place>;

/** A word that only its first letter tells from an ordinary one. */
const SIMPLE = /^[A-Z][a-z]+$/;

/** Each name is looked for in the whole text, so their number is bounded; no post has nearly as many. */
const MOST_NAMES = 100;
/** A list may hold further cues, each with a list of its own, so that their length is bounded. */
const MOST_LISTED = 8;
const FIRST_WORD = /^(\w+) /;
const SENTENCE_START = /(?:^|[.!?:]\s*|\n\s*)$/;

const ITEM = String.raw`(?<name>[A-Z][\w+.#-]*[\w+#]|[a-z]+[A-Z]\w*)`;
/** An item is a whole one: "Svelte for Sites, React" and "Programming TypeScript, Landing Page" list no names. */
const ITEM_START = String.raw`(?<=(?:^|[,、·/(:\n]|\b(?:like|with|and|or|as|of|in|using))\s?)`;
const ITEM_AFTER = new RegExp(`^(?:\\s?[,、·/]|,? (?:and|or))\\s?${ITEM}(?![\\w(]|\\s[A-Z])`);
const ITEM_BEFORE = new RegExp(`${EDGE}${ITEM_START}${ITEM}\\s?[,、·/]\\s?$`);
/** What stands between two companies of a list: one beside it may be anything else. */
const LISTED = /^(?:,? (?:and|or) |, |\*?\n)$/;
/** An acronym between two technologies of a list. */
const ACRONYM_BETWEEN = /^(?:, |\/)(?<name>[A-Z][A-Z0-9]{1,6})(?:, |\/|,? and )$/;
/** What one changes a technology for: "from Redis to Zorbix", "replaced Redis with Zorbix", "Zorbix instead of Redis". */
const CHANGED_BEFORE = /\b(?:from|replac(?:e|ed|ing)) $/;
const CHANGED_AFTER = new RegExp(`^ (?:to|with|by) ${ITEM}(?![\\w(]|\\s[A-Z])`);
const CHOSEN_BEFORE = new RegExp(`(?<![A-Z]\\w* )${EDGE}${ITEM} (?:instead of|rather than|vs\\.?) $`);
const ITEM_REACH = 40;
const MASK = 0xfffc;

/**
 * Finds new names and all their occurrences, in order, never overlapping. `lower` is the masked text in lower case, `cased`
 * the same text with its case; `taken` spans, in order, are left alone. Names of less confidence than `least` may be
 * left out.
 */
export function findNewNames(lower: string, cased: string, taken: readonly TakenSpan[], least: number): NewName[] {
  const seeds = new Map<string, Seed>();
  const decided = taken.filter(({ open }) => !open);
  const plant = (seed: Seed, start: number, isListed = false): void => {
    if (seed.canonical.length > NAME_REACH) return;
    const key = seed.canonical.toLowerCase();
    if (!isPlausible(seed.canonical, seed.type, isListed) || lower.charCodeAt(start) === MASK) return;
    if (isTaken(seed.type === 'company' ? decided : taken, start, start + key.length)) return;
    if ((seeds.get(key)?.confidence ?? 0) < seed.confidence) seeds.set(key, seed);
  };
  for (const { pattern, start, end } of cuesIn(lower)) {
    for (const name of namesBeside(pattern, cased, start, end)) plant(name.seed, name.start);
  }
  // By far the most frequent, and but a guess.
  for (const { 0: canonical, index } of least > CAMEL_CONFIDENCE ? [] : cased.matchAll(CAMEL)) {
    plant({ type: 'technology', canonical, detail: 'camel case', confidence: CAMEL_CONFIDENCE }, index);
  }
  for (const [index, known] of taken.entries()) {
    const before = taken[index - 1];
    if (known.type === 'company' && before?.type === 'company' && LISTED.test(cased.slice(before.end, known.start))) {
      const seed = { type: known.type, confidence: BESIDE_CONFIDENCE, detail: `beside ${known.canonical}` };
      for (const { seed: listed, start } of listedBehind(seed, cased, known.end)) plant(listed, start);
    }
    const between = known.type === 'technology' && before?.type === 'technology' ? before : undefined;
    const acronym = between && ACRONYM_BETWEEN.exec(cased.slice(between.end, known.start))?.groups?.['name'];
    if (between && acronym !== undefined) {
      const detail = `beside ${known.canonical}`;
      const start = cased.indexOf(acronym, between.end);
      plant({ type: 'technology', canonical: acronym, detail, confidence: BESIDE_CONFIDENCE }, start, true);
    }
    for (const { canonical, start } of besides(cased, known)) {
      const detail = `beside ${known.canonical}`;
      plant({ type: 'technology', canonical, detail, confidence: BESIDE_CONFIDENCE }, start);
    }
  }

  const surest = [...seeds.values()].sort((a, b) => b.confidence - a.confidence).slice(0, MOST_NAMES);
  const placesOfSeeds = new Map([
    ...placesOf(
      surest.filter(({ type }) => type === 'company'),
      lower,
      cased,
      decided,
    ),
    ...placesOf(
      surest.filter(({ type }) => type !== 'company'),
      lower,
      cased,
      taken,
    ),
  ]);
  const found = surest.flatMap((seed) => {
    const places = placesOfSeeds.get(seed) ?? [];
    if (places.some((place) => isOrdinaryWord(seed.canonical, place, cased))) return [];
    const whole = wholeName(seed, places, cased);
    return [...places, ...initialsOf(whole, seed.type, cased, taken)].map((place) => ({
      ...place,
      ...seed,
      type: isToldAsProduct(lower, place.end) ? ('technology' as const) : seed.type,
      canonical: whole,
    }));
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}

/** A name with the tail that it has in some place: Blue Rabbit, elsewhere Blue Rabbit Studios. */
const wholeName = ({ canonical }: Seed, places: readonly Place[], cased: string): string =>
  places
    .map(({ start, end }) => cased.slice(start, end))
    .reduce((longest, name) => (name.startsWith(`${longest} `) ? name : longest), canonical);

/** The names that `pattern` finds beside its cue at [start, end). */
function* namesBeside(
  { type, confidence, detail, before, after }: Pattern,
  cased: string,
  start: number,
  end: number,
): Iterable<{ seed: Seed; start: number }> {
  const first = Math.max(0, start - NAME_REACH);
  const ahead = before?.exec(cased.slice(first, start));
  const found = ahead ?? after?.exec(cased.slice(end, end + NAME_REACH));
  const whole = found?.groups?.['name'];
  if (!found || whole === undefined) return;
  // "Then Tinybear hired me"
  const canonical = whole.replace(FIRST_WORD, (word, name: string) => (OPENING_WORDS.has(name) ? '' : word));
  const at = (ahead ? first : end) + found.index + found[0].indexOf(whole) + whole.length - canonical.length;
  const seed = { type, confidence, detail };
  yield { seed: { ...seed, canonical }, start: at };
  if (type === 'company' && !ahead) yield* listedBehind(seed, cased, at + canonical.length);
}

/** The names that go on a list of companies: "interviews at X, Y and Z". */
function* listedBehind(
  seed: Omit<Seed, 'canonical'>,
  cased: string,
  end: number,
): Iterable<{ seed: Seed; start: number }> {
  let at = end;
  for (let count = 0; count < MOST_LISTED; count++) {
    const next = NEXT_NAME.exec(cased.slice(at, at + NAME_REACH));
    const canonical = next?.groups?.['name'];
    if (!next || canonical === undefined) return;
    at += next[0].length;
    yield { seed: { ...seed, canonical }, start: at - canonical.length };
  }
}

/** Latin words that stand in a list next to a known technology. */
function besides(cased: string, known: TakenSpan): { canonical: string; start: number }[] {
  if (known.type !== 'technology') return [];
  const from = Math.max(0, known.start - ITEM_REACH);
  const ahead = cased.slice(from, known.start);
  const behind = cased.slice(known.end, known.end + ITEM_REACH);
  const before = ITEM_BEFORE.exec(ahead) ?? CHOSEN_BEFORE.exec(ahead);
  const after = ITEM_AFTER.exec(behind) ?? (CHANGED_BEFORE.test(ahead) ? CHANGED_AFTER.exec(behind) : null);
  return [
    { match: before, offset: from },
    { match: after, offset: known.end },
  ].flatMap(({ match, offset }) => {
    const canonical = match?.groups?.['name'];
    if (!match || canonical === undefined) return [];
    const start = offset + match.index + match[0].indexOf(canonical);
    // "Sadly, Redis …" is no list.
    const opensSentence = SIMPLE.test(canonical) && SENTENCE_START.test(cased.slice(Math.max(0, start - 3), start));
    return opensSentence ? [] : [{ canonical, start }];
  });
}

/** An acronym may be anything, but hardly so between technologies (`isListed`). */
function isPlausible(name: string, type: MentionType, isListed: boolean): boolean {
  // Nouns that are written onto names, and particles, are none.
  if (isHangul(name.charCodeAt(0))) {
    // A longer name may begin as a verb does: 한빛소프트, 하이퍼리즘.
    const isWord = name.length < 4 ? mayFollowName(name) : isEnding(name);
    return type === 'company' && !NO_COMPANY.test(name) && !isWord;
  }
  if (NO_LATIN.test(name) || OPENING_WORDS.has(name) || LABELS.has(name)) return false;
  if (isNoCompany(name)) return false;
  return type === 'company' || ((/[a-z]/.test(name) || isListed) && !NO_TECHNOLOGY.test(name));
}

/**
 * Whether one place shows that what was found is a word of the language: a word with one capital is a name only as long as
 * the post never writes it without, and a Hangul one as long as it is no part of a verb.
 */
function isOrdinaryWord(name: string, { start, end }: Place, cased: string): boolean {
  if (!isHangul(name.charCodeAt(0))) return SIMPLE.test(name) && cased[start] !== name[0];
  return VERBAL.test(cased.slice(end, end + 2)) || DETERMINED.test(cased.slice(Math.max(0, start - 6), start));
}
