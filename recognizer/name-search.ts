/** Finds canonical names by a few letters of any of their surface forms. */
import { type LexiconTables, typeOf } from './compiled-lexicon.ts';
import type { MentionType } from './lexicon-format.ts';
import { StringPool } from './string-pool.ts';

interface FoundName {
  type: MentionType;
  canonical: string;
}

/** At most `limit` names, best first: a form that is the query, then one that starts with it, then one that holds it. */
export type NameSearch = (query: string, limit: number) => FoundName[];

export function createNameSearch(tables: LexiconTables): NameSearch {
  const strings = new StringPool(tables);
  const nameOf = (entry: number): string => strings.at(tables.entryNames[entry]!);
  /** Made at the first search: a worker that only recognizes needs none. */
  let forms: string[] | undefined;

  return (query, limit) => {
    const wanted = fold(query);
    if (wanted === '') return [];
    forms ??= Array.from(tables.formTexts, (text) => fold(strings.at(text)));
    const ranks = new Map<number, number>();
    for (const [form, text] of forms.entries()) {
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const entry = tables.formEntries[form]!;
      const rank = at > 0 ? 2 : text.length > wanted.length ? 1 : 0;
      ranks.set(entry, Math.min(rank, ranks.get(entry) ?? rank));
    }
    return [...ranks]
      .map(([entry, rank]) => ({ rank, canonical: nameOf(entry), type: typeOf(tables.entryTypes[entry]!) }))
      .sort((a, b) => a.rank - b.rank || a.canonical.length - b.canonical.length)
      .slice(0, limit)
      .map(({ type, canonical }) => ({ type, canonical }));
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
