/** Finds marks again in a page's text; works on strings alone. */
import type { Selector } from '../model/records.ts';
import { assign, isConvincing, type Mark, rank } from './assign.ts';
import { exactPlaces, farPlaces, nearPlaces, type Place, quoteOf } from './candidates.ts';
import { type Folded, foldText } from './folded.ts';
import { type LastPlace, type Verdict, verdictsOf } from './last-places.ts';
import type { Span } from './page-text.ts';
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

/** A mark, and where it last stood: all marks that stood in one text bring the same string. */
export interface PlacedMark {
  selector: Selector;
  last?: LastPlace;
}

/**
 * Finds all marks of a page at once, in the order given. Offsets are half-open UTF-16. Where a mark last stood, if that
 * is known, tells most; else it is searched for. Cheap steps are taken for all marks before dear ones for any; what
 * `budget` milliseconds do not suffice for is an orphan.
 */
export function locateAll(
  text: string,
  placed: readonly PlacedMark[],
  options: { budget?: number; now?: () => number } = {},
): Location[] {
  const { budget = BUDGET, now = () => performance.now() } = options;
  const deadline = now() + budget;
  const folded = foldText(text);
  const verdicts = verdictsOf(
    text,
    folded,
    placed.map(({ last }) => last),
    () => now() <= deadline,
  );
  const marks = placed.map((mark, at) => markOf(text, mark, folded, verdicts[at]));
  const open = marks.filter(({ fixed, isLost }) => !fixed && !isLost);
  if (open.length > 0) {
    const index = new TextIndex(folded.text);
    for (const search of [exactPlaces, nearPlaces, farPlaces]) {
      for (const mark of open) {
        if (search !== exactPlaces && isSettled(mark)) continue;
        // Of a mark that was not searched for everywhere, a better place may not be known.
        if (now() > deadline) mark.places.length = 0;
        else
          addPlaces(
            mark,
            search(folded.text, mark.quote, index).filter((place) => !mark.isTaken?.(place)),
          );
      }
    }
  }
  const chosen = assign(marks);
  return marks.map((mark, at) => {
    const place = chosen[at];
    if (mark.asItWas) return { kind: 'found', start: mark.asItWas.start, end: mark.asItWas.end, how: 'position' };
    return place ? foundAt(text, folded, place, placed[at]!) : orphanOf(mark, folded);
  });
}

type OpenMark = Mark & {
  places: Place[];
  /** Where it is, in the text that is not folded, if it is where it was. */
  asItWas?: Span;
  isTaken?: (place: Span) => boolean;
};

function markOf(text: string, { selector, last }: PlacedMark, folded: Folded, verdict: Verdict | undefined): OpenMark {
  const quote = quoteOf(selector, folded.fromSource(selector.start));
  const key = JSON.stringify([selector.start, selector.end, selector.exact]);
  const at = (place: Span & { difference: number }): OpenMark & { fixed: Place } => {
    const fixed = { ...UNKNOWN, ...place };
    return { quote, key, places: [fixed], fixed };
  };
  const asItWas = last?.text === text ? last : isAsItWas(text, selector) ? selector : undefined;
  if (asItWas && (!verdict || asItWas === last)) {
    const { start, end } = asItWas;
    return { ...at({ start: folded.fromSource(start), end: folded.fromSource(end), difference: 0 }), asItWas };
  }
  switch (verdict?.kind) {
    case 'found':
      return at(verdict.place);
    case 'lost':
      return { quote, key, places: verdict.place ? [{ ...UNKNOWN, ...verdict.place }] : [], isLost: true };
    case 'open':
      return { quote, key, places: [], isTaken: verdict.isTaken };
    case undefined:
      return { quote, key, places: [] };
    default:
      return verdict satisfies never;
  }
}

const UNKNOWN = { before: 0, after: 0, closeBefore: 0, closeAfter: 0, isInOrder: false };

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
  const [location] = locateAll(text, [{ selector }]);
  return location?.kind === 'found' ? { start: location.start, end: location.end } : undefined;
}

/** Whether the text is as long as it was, and quote and context stand at the stored position to the letter. */
function isAsItWas(text: string, { exact, prefix, suffix, start, origin }: Selector): boolean {
  if (exact === '' || !(start >= prefix.length) || (origin && origin.length !== text.length)) return false;
  return text.startsWith(prefix + exact + suffix, start - prefix.length);
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

function foundAt(text: string, folded: Folded, place: Place, { selector }: PlacedMark): Location {
  const { exact, start: hint } = selector;
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
