/** What authors name, by what the reader knows of it. */
import { countNames, type PageRow } from './pages.ts';
import { byPosts, type Met } from './seen.ts';
import type { Steps } from './slices.ts';

/** How the reader marked a name; what is not marked is unknown. */
export type Knowledge = 'known' | 'learning';

export interface AuthorNames {
  author: string;
  posts: PageRow[];
  known: Met[];
  learning: Met[];
  unknown: Met[];
}

/** The names of every author, those with most posts first. Posts without an author are left out. */
export function* authorNames(
  pages: Iterable<PageRow>,
  knowledge: ReadonlyMap<string, Knowledge>,
): Steps<AuthorNames[]> {
  const authors = new Map<string, { posts: PageRow[]; names: Map<string, Met> }>();
  for (const page of pages) {
    yield;
    const { author } = page;
    if (author === undefined) continue;
    let of = authors.get(author);
    if (!of) authors.set(author, (of = { posts: [], names: new Map() }));
    of.posts.push(page);
    for (const [termId, mentions] of countNames(page)) {
      const met = of.names.get(termId);
      if (met) {
        met.posts++;
        met.mentions += mentions;
      } else of.names.set(termId, { termId, posts: 1, mentions });
    }
  }

  const result: AuthorNames[] = [];
  for (const [author, { posts, names }] of authors) {
    const sorted: AuthorNames = { author, posts, known: [], learning: [], unknown: [] };
    for (const met of [...names.values()].sort(byPosts)) sorted[knowledge.get(met.termId) ?? 'unknown'].push(met);
    result.push(sorted);
    yield;
  }
  return result.sort((a, b) => b.posts.length - a.posts.length || (a.author < b.author ? -1 : 1));
}
