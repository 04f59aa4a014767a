/** Going back to a copy of the library: it is imported, but where it differs from what is here the copy wins. */
import { contentOf } from '../model/content.ts';
import type { Library } from './library.ts';

type Dated = { updated: number };

/**
 * The copy with those rows that are others here as if they had been changed `at` (milliseconds since the epoch), so that a
 * merge prefers them. What is here alone stays, and of posts the last visit counts, as in any import.
 */
export function asRestored(copy: Library, here: Library, at: number): Library {
  return {
    ...copy,
    annotations: renewed(copy.annotations, here.annotations, ({ id }) => id, at),
    terms: renewed(copy.terms, here.terms, ({ id }) => id, at),
    names: renewed(copy.names, here.names, ({ termId }) => termId, at),
  };
}

function renewed<Row extends Dated>(
  copy: readonly Row[],
  here: readonly Row[],
  keyOf: (row: Row) => string,
  at: number,
) {
  const known = new Map(here.map((row) => [keyOf(row), row]));
  return copy.map((row) => {
    const now = known.get(keyOf(row));
    return now === undefined || isSame(now, row) ? row : { ...row, updated: at };
  });
}

/** Whether two rows say the same, whenever they were written. */
const isSame = <Row extends Dated>(a: Row, b: Row): boolean =>
  contentOf({ ...a, updated: 0 }) === contentOf({ ...b, updated: 0 });
