/** Names by year: in which share of each year's posts a name stands, and whether the share rises or falls. */
import { countNames, type PageRow } from './pages.ts';
import type { Steps } from './slices.ts';

export interface YearShare {
  year: number;
  /** Posts of the year that name it, and all posts of the year. */
  posts: number;
  of: number;
  /** (posts + 1) / (of + 2): with add-one smoothing, so that a year of one post is not all or nothing. */
  share: number;
}

export type Direction = 'rising' | 'falling' | 'steady';

export interface NameTrend {
  termId: string;
  /** Every year from the first to the last that has posts. */
  years: YearShare[];
  posts: number;
  direction: Direction;
  /** The statistic of the trend test; positive where the share rises. */
  z: number;
}

export interface TrendOptions {
  /** Names in fewer posts are left out. */
  leastPosts?: number;
  /** Years with fewer posts are shown, but do not count for the direction. */
  leastPostsOfYear?: number;
}

/** Two-sided 1% of the normal distribution: with a library of names, at 5% chance alone would make too many rise. */
const SIGNIFICANT = 2.576;

/**
 * The trend of every name, those in most posts first. Posts without a year are left out. The direction is that of the
 * Cochran-Armitage test for a trend in proportions over the years.
 */
export function* nameTrends(
  pages: Iterable<PageRow>,
  { leastPosts = 5, leastPostsOfYear = 3 }: TrendOptions = {},
): Steps<NameTrend[]> {
  const postsOfYear = new Map<number, number>();
  const names = new Map<string, Map<number, number>>();
  for (const page of pages) {
    yield;
    const { year } = page;
    if (year === undefined) continue;
    postsOfYear.set(year, (postsOfYear.get(year) ?? 0) + 1);
    for (const termId of countNames(page).keys()) {
      let years = names.get(termId);
      if (!years) names.set(termId, (years = new Map()));
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  }

  const years = [...postsOfYear].sort(([a], [b]) => a - b);
  const trends: NameTrend[] = [];
  for (const [termId, counts] of names) {
    let posts = 0;
    for (const count of counts.values()) posts += count;
    if (posts < leastPosts) continue;
    const shares = years.map(([year, of]): YearShare => {
      const named = counts.get(year) ?? 0;
      return { year, posts: named, of, share: (named + 1) / (of + 2) };
    });
    const z = trendOf(shares.filter(({ of }) => of >= leastPostsOfYear));
    trends.push({ termId, years: shares, posts, z, direction: directionOf(z) });
    yield;
  }
  return trends.sort((a, b) => b.posts - a.posts || (a.termId < b.termId ? -1 : 1));
}

const directionOf = (z: number): Direction => (z >= SIGNIFICANT ? 'rising' : z <= -SIGNIFICANT ? 'falling' : 'steady');

/** The Cochran-Armitage statistic; 0 where there is nothing to compare. */
export function trendOf(shares: readonly YearShare[]): number {
  let all = 0;
  let named = 0;
  let years = 0;
  for (const { year, posts, of } of shares) {
    all += of;
    named += posts;
    years += of * year;
  }
  if (all === 0) return 0;
  const mean = years / all;
  const share = named / all;
  let covered = 0;
  let spread = 0;
  for (const { year, posts, of } of shares) {
    covered += posts * (year - mean);
    spread += of * (year - mean) ** 2;
  }
  const variance = share * (1 - share) * spread;
  return variance > 0 ? covered / Math.sqrt(variance) : 0;
}
