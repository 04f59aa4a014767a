/** Where marks are now, by where in an earlier text of their page they stood. */
import { Alignment, type Mapped } from './alignment.ts';
import type { Span } from './page-text.ts';
import type { Folded } from './folded.ts';

/** A place in a text of which a mark is known to have stood there; all marks of one text bring the same string. */
export interface LastPlace extends Span {
  text: string;
}

/** Share of the quote's characters that may differ. */
const ACCEPTED_DIFFERENCE = 0.25;
/** A quote of this many characters that stands once only is the same wherever it stands; shorter ones occur by chance. */
const LONG = 20;
/** A place that differs by more than all of the quote is not even like it: its ends have gone apart. */
const UNLIKE = 1;

/**
 * What alignment says of a mark: its place in the folded text; that it has none, with the likeliest; or nothing, and where
 * it cannot be.
 */
export type Verdict =
  | { kind: 'found'; place: Mapped }
  | { kind: 'lost'; place?: Mapped }
  | { kind: 'open'; isTaken: (place: Span) => boolean };

/**
 * The verdict for each mark; undefined where nothing is known, or the text is the same. No two have one place, unless
 * both stood just there.
 */
export function verdictsOf(
  text: string,
  folded: Folded,
  lasts: readonly (LastPlace | undefined)[],
  hasTime: () => boolean,
): (Verdict | undefined)[] {
  const alignments = new Map<string, Alignment>();
  const verdicts = lasts.map((last): Verdict | undefined => {
    if (!last || last.text === text || last.start >= last.end || last.start < 0 || last.end > last.text.length)
      return undefined;
    let alignment = alignments.get(last.text);
    if (!alignment) alignments.set(last.text, (alignment = new Alignment(last.text, text, folded, hasTime)));
    return verdictOf(alignment, last);
  });
  const best = new Map<string, number>();
  for (const verdict of verdicts) {
    if (verdict?.kind !== 'found') continue;
    const key = keyOf(verdict.place);
    best.set(key, Math.min(best.get(key) ?? 1, verdict.place.difference));
  }
  return verdicts.map((verdict) =>
    verdict?.kind === 'found' && verdict.place.difference > best.get(keyOf(verdict.place))!
      ? { kind: 'lost', place: verdict.place }
      : verdict,
  );
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

function verdictOf(alignment: Alignment, { start, end }: LastPlace): Verdict {
  const place = alignment.map(start, end);
  if (place && place.difference <= ACCEPTED_DIFFERENCE && !place.isDoubtful) return { kind: 'found', place };
  if (end - start < LONG || place) return { kind: 'lost', ...(place && place.difference <= UNLIKE && { place }) };
  return { kind: 'open', isTaken: (other) => alignment.isTaken(other, { start, end }) };
}
