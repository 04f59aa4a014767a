/** When two canonical names count as equal. Pure. */
import type { SameName } from './score.ts';

/**
 * Compares names by what is left of them without case, width, spaces and punctuation, and by a table of equivalents: one
 * group of equal names a line, separated by tabs. A name that several lines list belongs to the last of them.
 */
export function sameNameBy(table: string): SameName {
  const groups = new Map<string, string>();
  for (const line of table.split('\n')) {
    const keys = line
      .split('\t')
      .filter((name) => name.trim() !== '')
      .map(fold);
    for (const key of keys) groups.set(key, keys[0] ?? key);
  }
  const groupOf = (name: string): string => groups.get(fold(name)) ?? fold(name);
  return (a, b) => groupOf(a) === groupOf(b);
}

/** `C++` keeps its signs, which Unicode does not count as punctuation; a name of punctuation alone stays as it is. */
const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '') || name;
