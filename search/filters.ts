import type { Facts } from './documents.ts';
import type { Filters } from './types.ts';

/** Whether a document passes; undefined where the filters ask nothing. `orphans` are the ids of marks not found. */
export function filterOf(filters: Filters, orphans: ReadonlySet<string>): ((facts: Facts) => boolean) | undefined {
  const { kinds, types, tags, sites, years, languages, authors, hasNote, orphaned } = filters;
  const tests = [
    oneOf(kinds, ({ kind }) => kind),
    oneOf(types, ({ type }) => type),
    oneOf(sites, ({ site }) => site),
    oneOf(years, ({ year }) => year),
    oneOf(languages, ({ language }) => language),
    oneOf(authors, ({ author }) => author),
    tags?.length ? (facts: Facts) => facts.tags?.some((tag) => tags.includes(tag)) ?? false : undefined,
    hasNote === undefined ? undefined : (facts: Facts) => (facts.hasNote ?? false) === hasNote,
    orphaned === undefined ? undefined : (facts: Facts) => orphans.has(facts.id) === orphaned,
  ].filter((test) => test !== undefined);
  return tests.length === 0 ? undefined : (facts) => tests.every((test) => test(facts));
}

function oneOf<Value>(
  wanted: readonly Value[] | undefined,
  valueOf: (facts: Facts) => Value | undefined,
): ((facts: Facts) => boolean) | undefined {
  if (!wanted?.length) return undefined;
  const values = new Set<Value | undefined>(wanted);
  return (facts) => values.has(valueOf(facts));
}
