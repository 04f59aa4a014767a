/** Gives each mark of a page its place, so that no two share one. */
import { BESIDE, contextLength, FULL_CONTEXT, type Place, type Quote, SHORT_QUOTE } from './candidates.ts';

/** Share of the quote's characters that may differ. */
const ACCEPTED_DIFFERENCE = 0.25;
/** By how many characters of context a place must be better than any other, now and when the mark was made. */
const MARGIN = 6;
const LIKENESS_MARGIN = 10;
const SIDE_SLACK = 8;
/**
 * Characters of context that must agree: of a quote that stood only once in the text the fewer the longer it is, of any
 * other this many, and more of one of which nothing is known.
 */
const NEEDED = { short: 20, long: 12 } as const;
const NEEDED_UNKNOWN = { short: 32, long: 16 } as const;
/** Characters of context that must agree where the quote was edited, and one more for each percent of it. */
const EDITED = 24;
/** Characters of context that must agree without a difference, on either side, of a quote that has kept its order. */
const CLOSE_IN_ORDER = 12;
/** Characters of context that may be missing where the same words stood beside the quote. */
const SLIPS = 4;

export interface Mark {
  quote: Quote;
  /** Marks of one place share it. */
  key: string;
  places: readonly Place[];
  /** Its place if the text is as it was, even if another place is just like it. */
  fixed?: Place;
  /** Whether it is known to have no place. */
  isLost?: boolean;
}

export const rank = ({ before, after, closeBefore, closeAfter, difference }: Place): number =>
  before + after + (closeBefore + closeAfter) / 2 - 64 * difference;

/** Whether enough speaks for a place, whatever else there may be. */
export function isConvincing(place: Place, quote: Quote): boolean {
  if (place.difference > ACCEPTED_DIFFERENCE) return false;
  const { origin } = quote;
  const available = contextLength(quote);
  const isShort = quote.exact.length < SHORT_QUOTE;
  const context = place.before + place.after;
  const close = place.closeBefore + place.closeAfter;
  if (isShort && place.difference > 0)
    return context >= available && available >= FULL_CONTEXT && (origin?.likeness ?? 0) < FULL_CONTEXT;
  const least = Math.max(ofEdit(place), isShort ? NEEDED.short : NEEDED.long);
  if (origin?.count === 1)
    return context >= Math.min(available, Math.max(ofEdit(place), SHORT_QUOTE - quote.exact.length));
  if (place.isInOrder && close >= (quote.hasTwinBeside ? 0.75 * available : Math.min(CLOSE_IN_ORDER, available)))
    return context >= Math.min(available, least);
  if (origin && origin.likeness > available - MARGIN) return false;
  const likeness = origin?.likeness ?? 0;
  if (quote.hasTwinBeside) return likeness < FULL_CONTEXT && close >= available - SLIPS;
  if (!hasBothSides(place, quote) || close <= likeness) return false;
  const needed = origin
    ? Math.max(least, likeness + LIKENESS_MARGIN)
    : isShort
      ? NEEDED_UNKNOWN.short
      : Math.max(ofEdit(place), NEEDED_UNKNOWN.long);
  return context >= Math.min(available, needed);
}

/** Whether context stands right beside a place on both sides. */
const hasBothSides = ({ closeBefore, closeAfter }: Place, { prefix, suffix }: Quote): boolean =>
  closeBefore >= Math.min(BESIDE, prefix.length) && closeAfter >= Math.min(BESIDE, suffix.length);

const ofEdit = ({ difference }: Place): number => (difference > 0 ? EDITED + 100 * difference : 0);

/** The place of each mark, undefined where it has none. */
export function assign(marks: readonly Mark[]): (Place | undefined)[] {
  const chosen = marks.map(({ fixed }) => fixed);
  const taken = new Map(marks.flatMap(({ fixed, key }) => (fixed ? [[placeKey(fixed), key]] : [])));
  for (;;) {
    const claims = marks
      .flatMap((mark, index) => {
        const claim = chosen[index] || mark.isLost ? undefined : bestOf(mark, taken);
        return claim ? [{ index, key: mark.key, place: claim }] : [];
      })
      .sort((a, b) => rank(b.place) - rank(a.place));
    let changed = false;
    for (const { index, key, place } of claims) {
      if ((taken.get(placeKey(place)) ?? key) !== key) continue;
      taken.set(placeKey(place), key);
      chosen[index] = place;
      changed = true;
    }
    if (!changed) break;
  }
  return withTwins(marks, chosen, taken);
}

/** Places marks that have a twin, by what has become of their neighbors. */
function withTwins(
  marks: readonly Mark[],
  chosen: readonly (Place | undefined)[],
  taken: Map<string, string>,
): (Place | undefined)[] {
  const order = marks
    .map((mark, index) => ({ mark, place: chosen[index] }))
    .filter(({ place }) => place)
    .toSorted((a, b) => a.mark.quote.hint - b.mark.quote.hint);
  return marks.map((mark, index) => {
    const { quote, key, places } = mark;
    if (chosen[index] || mark.isLost) return chosen[index];
    const behind = order.findIndex(({ mark: other }) => other.quote.hint > quote.hint);
    const shifts = [order[behind < 0 ? order.length - 1 : behind - 1], behind < 0 ? undefined : order[behind]].map(
      (neighbor) => neighbor?.place && neighbor.place.start - neighbor.mark.quote.hint,
    );
    const shift = shifts[0] === shifts[1] ? shifts[0] : undefined;
    if (shift === undefined) return undefined;
    const place = places.find(
      ({ start, difference, closeBefore, closeAfter }) =>
        start === quote.hint + shift && difference === 0 && closeBefore + closeAfter >= contextLength(quote) - SLIPS,
    );
    if (!place || (taken.get(placeKey(place)) ?? key) !== key) return undefined;
    taken.set(placeKey(place), key);
    return place;
  });
}

const placeKey = ({ start, end }: Place): string => `${start} ${end}`;

/** The best place that no other mark has, if it is convincing and clearly better than the next. */
function bestOf({ quote, key, places }: Mark, taken: ReadonlyMap<string, string>): Place | undefined {
  const free = places.filter((place) => (taken.get(placeKey(place)) ?? key) === key);
  const [best, ...others] = free.toSorted((a, b) => rank(b) - rank(a));
  if (!best || !isConvincing(best, quote)) return undefined;
  const rivals = others.filter((place) => place.start >= best.end || place.end <= best.start);
  const isCopied = quote.origin?.count === 1 && rivals.some(({ difference }) => difference === 0);
  if (isCopied && !hasBothSides(best, quote)) return undefined;
  return rivals.every((rival) => isClearlyBetter(best, rival)) ? best : undefined;
}

/** On the whole, and on neither side much worse: text may have been put between two places that share the context. */
const isClearlyBetter = (best: Place, rival: Place): boolean =>
  rank(best) - rank(rival) >= MARGIN &&
  best.closeBefore >= rival.closeBefore - SIDE_SLACK &&
  best.closeAfter >= rival.closeAfter - SIDE_SLACK;
