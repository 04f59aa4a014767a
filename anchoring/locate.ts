/** Finds marks again in a page's text; works on strings alone. */
import type { Selector } from '../model/records.ts';
import { assign, isConvincing, type Mark, rank } from './assign.ts';
import { exactPlaces, farPlaces, nearPlaces, type Place, quoteOf } from './candidates.ts';
import { type Folded, foldText } from './folded.ts';
import { TextIndex } from './text-index.ts';

export interface Candidate {
  start: number;
  end: number;
  /** Share of the quote's characters that differ, 0..1. */
  difference: number;
}

export type Location =
  | { kind: 'found'; start: number; end: number; how: 'position' | 'exact' | 'fuzzy' }
  | { kind: 'orphan'; candidate?: Candidate };

/** Milliseconds for all marks of a page. */
const BUDGET = 1_000;

/**
 * Finds all marks of a page at once, in the order given. Offsets are half-open UTF-16. Cheap steps are taken for all
 * marks before dear ones for any; what `budget` milliseconds do not suffice for is an orphan.
 */
export function locateAll(
  text: string,
  selectors: readonly Selector[],
  options: { budget?: number; now?: () => number } = {},
): Location[] {
  const { budget = BUDGET, now = () => performance.now() } = options;
  const deadline = now() + budget;
  const folded = foldText(text);
  const marks = selectors.map((selector) => markOf(text, selector, folded));
  const open = marks.filter(({ fixed }) => !fixed);
  if (open.length > 0) {
    const index = new TextIndex(folded.text);
    for (const search of [exactPlaces, nearPlaces, farPlaces]) {
      for (const mark of open) {
        if (search !== exactPlaces && isSettled(mark)) continue;
        // Of a mark that was not searched for everywhere, a better place may not be known.
        if (now() > deadline) mark.places.length = 0;
        else addPlaces(mark, search(folded.text, mark.quote, index));
      }
    }
  }
  const chosen = assign(marks);
  return marks.map((mark, at) => {
    const selector = selectors[at]!;
    const place = chosen[at];
    if (mark.fixed) return { kind: 'found', start: selector.start, end: selector.end, how: 'position' };
    return place ? foundAt(text, folded, place, selector) : orphanOf(mark, folded);
  });
}

type OpenMark = Mark & { places: Place[] };

function markOf(text: string, selector: Selector, folded: Folded): OpenMark {
  const quote = quoteOf(selector, folded.fromSource(selector.start));
  const key = JSON.stringify([selector.start, selector.end, selector.exact]);
  const isAsItWas = (selector.origin?.length ?? text.length) === text.length && standsWhereItStood(text, selector);
  if (!isAsItWas) return { quote, key, places: [] };
  const { prefix, suffix, exact, hint } = quote;
  const fixed: Place = {
    start: hint,
    end: hint + exact.length,
    difference: 0,
    before: prefix.length,
    after: suffix.length,
    closeBefore: prefix.length,
    closeAfter: suffix.length,
    isInOrder: true,
  };
  return { quote, key, places: [fixed], fixed };
}

/** Adds what is new. What is like the quote and overlaps the quote itself is the quote with its ends off. */
function addPlaces({ places }: OpenMark, more: readonly Place[]): void {
  for (const place of more) {
    const isKnown = places.some(
      ({ start, end, difference }) =>
        (start === place.start && end === place.end) || (difference === 0 && start < place.end && place.start < end),
    );
    if (!isKnown || place.difference === 0) places.push(place);
  }
}

/** Finds one mark. Undefined (an orphan) where it has no sure place. */
export function locate(text: string, selector: Selector): { start: number; end: number } | undefined {
  const [location] = locateAll(text, [selector]);
  return location?.kind === 'found' ? { start: location.start, end: location.end } : undefined;
}

/** Whether quote and context stand at the stored position to the letter. */
function standsWhereItStood(text: string, { exact, prefix, suffix, start }: Selector): boolean {
  return exact !== '' && start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

/** Context on each side of an exact occurrence that leaves no doubt. */
const SETTLED = 8;

/** Whether there is an exact occurrence that nothing can be better than. */
const isSettled = ({ quote, places }: Mark): boolean =>
  places.some(
    (place) =>
      place.difference === 0 &&
      place.closeBefore >= Math.min(SETTLED, quote.prefix.length) &&
      place.closeAfter >= Math.min(SETTLED, quote.suffix.length) &&
      isConvincing(place, quote),
  );

function foundAt(text: string, folded: Folded, place: Place, { exact, start: hint }: Selector): Location {
  const start = folded.toSource(place.start);
  const end = folded.toSource(place.end);
  const isExact = text.slice(start, end) === exact;
  return { kind: 'found', start, end, how: !isExact ? 'fuzzy' : start === hint ? 'position' : 'exact' };
}

function orphanOf({ places }: Mark, folded: Folded): Location {
  const [best] = places.toSorted((a, b) => rank(b) - rank(a));
  if (!best) return { kind: 'orphan' };
  const { start, end, difference } = best;
  return { kind: 'orphan', candidate: { start: folded.toSource(start), end: folded.toSource(end), difference } };
}
