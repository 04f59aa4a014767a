/** Names that go together: in the same posts more often than by chance. */
import { countNames, type PageRow } from './pages.ts';
import type { Steps } from './slices.ts';

export interface Pair {
  /** Two term ids, in the order of the alphabet. */
  names: [string, string];
  /** Posts that name both. */
  posts: number;
  /** How many times more posts name both than if the two had nothing to do with each other. */
  lift: number;
  /** Normalized pointwise mutual information: 0 for chance, 1 for names that never stand alone. */
  npmi: number;
}

export interface TogetherOptions {
  /** Pairs in fewer posts are left out, */
  leastPosts?: number;
  /** and so are pairs that stand together hardly more often than by chance. */
  leastLift?: number;
  /** Only the names in most posts are compared; the table of pairs has half the square of this number of cells. */
  mostNames?: number;
  mostPairs?: number;
}

/** The pairs that go together, the closest first. */
export function* namesTogether(
  pages: readonly PageRow[],
  { leastPosts = 3, leastLift = 1.5, mostNames = 1_000, mostPairs = 500 }: TogetherOptions = {},
): Steps<Pair[]> {
  const posts = new Map<string, number>();
  for (const page of pages) {
    yield;
    for (const termId of countNames(page).keys()) posts.set(termId, (posts.get(termId) ?? 0) + 1);
  }
  const names = [...posts]
    .filter(([, count]) => count >= leastPosts)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostNames);
  const rankOf = new Map(names.map(([termId], rank) => [termId, rank]));

  // Row r holds the pairs of name r with the names before it.
  const both = new Uint32Array((names.length * (names.length - 1)) / 2);
  for (const page of pages) {
    yield;
    const ranks = ranksOf(page, rankOf);
    for (let index = 1; index < ranks.length; index++) {
      const rank = ranks[index] ?? 0;
      const row = (rank * (rank - 1)) / 2;
      for (let before = 0; before < index; before++) {
        const cell = row + (ranks[before] ?? 0);
        both[cell] = (both[cell] ?? 0) + 1;
      }
    }
  }

  const pairs: Pair[] = [];
  for (let rank = 1; rank < names.length; rank++) {
    yield;
    for (let before = 0; before < rank; before++) {
      const together = both[(rank * (rank - 1)) / 2 + before] ?? 0;
      if (together < leastPosts) continue;
      const pair = pairOf(names[before], names[rank], together, pages.length);
      if (pair && pair.lift >= leastLift) pairs.push(pair);
    }
  }
  return pairs.sort((a, b) => b.npmi - a.npmi || b.posts - a.posts).slice(0, mostPairs);
}

/** The ranks of a page's distinct names, in order. */
function ranksOf(page: PageRow, rankOf: ReadonlyMap<string, number>): Uint32Array {
  const ranks: number[] = [];
  for (const termId of countNames(page).keys()) {
    const rank = rankOf.get(termId);
    if (rank !== undefined) ranks.push(rank);
  }
  return Uint32Array.from(ranks).sort();
}

function pairOf(
  one: [string, number] | undefined,
  other: [string, number] | undefined,
  posts: number,
  all: number,
): Pair | undefined {
  if (!one || !other) return undefined;
  const lift = (posts * all) / (one[1] * other[1]);
  const npmi = posts === all ? 1 : Math.log(lift) / -Math.log(posts / all);
  return { names: one[0] < other[0] ? [one[0], other[0]] : [other[0], one[0]], posts, lift, npmi };
}
