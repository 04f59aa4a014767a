/** The difference between an old and a new text, by words. Not for content scripts. */
import { diffArrays } from 'diff';

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words changed between two texts beyond which they have nothing in common worth showing; keeps the time bounded. */
const MAX_CHANGES = 1_000;

/** A word, the space between words, or one character of anything else. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;

/**
 * What was removed from `before` and added in `after`, in reading order: `same` and `removed` pieces joined are
 * `before`, `same` and `added` pieces joined are `after`. By words; of a word that was changed, by the part that was.
 */
export function differenceOf(before: string, after: string): Piece[] {
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { maxEditLength: MAX_CHANGES });
  if (!changes) return pieces([{ same: '', removed: before, added: after }]);
  const steps: Step[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = steps.at(-1);
    if (added && last) last.added += text;
    else if (removed && last && last.added === '') last.removed += text;
    else steps.push({ same: added || removed ? '' : text, removed: removed ? text : '', added: added ? text : '' });
  }
  return pieces(joinOverSpaces(steps).map(narrowed));
}

/** What is the same, and what was changed behind it. */
interface Step {
  same: string;
  removed: string;
  added: string;
}

const isChanged = ({ removed, added }: Step): boolean => removed !== '' || added !== '';

/** Two changes with nothing but a space between them read better as one. */
function joinOverSpaces(steps: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last && isChanged(last) && isChanged(step) && /^\s+$/.test(step.same)) {
      last.removed += step.same + step.removed;
      last.added += step.same + step.added;
    } else joined.push({ ...step });
  }
  return joined;
}

/**
 * Takes out of a change what both sides begin with: of 쿠버네티스를 → 쿠버네티스는 the particle is left. Words of Latin
 * letters stay whole.
 */
function narrowed(step: Step): Step {
  const { same, removed, added } = step;
  const length = sharedStart(removed, added);
  const cutsWord = [removed, added].some((text) => /^[a-z]{2}/i.test(text.slice(Math.max(0, length - 1))));
  if (length === 0 || cutsWord) return step;
  return { same: same + removed.slice(0, length), removed: removed.slice(length), added: added.slice(length) };
}

/** How many UTF-16 units two texts begin with alike; never half a character. */
function sharedStart(a: string, b: string): number {
  const letters = [...b];
  let length = 0;
  for (const letter of a) {
    if (letters.shift() !== letter) break;
    length += letter.length;
  }
  return length;
}

const pieces = (steps: readonly Step[]): Piece[] =>
  steps
    .flatMap(({ same, removed, added }): Piece[] => [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
    .filter(({ text }) => text !== '');

/** The new text, with what went and what came. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <span class="difference">
      {differenceOf(before, after).map(({ kind, text }) =>
        kind === 'removed' ? <del>{text}</del> : kind === 'added' ? <ins>{text}</ins> : text,
      )}
    </span>
  );
}
