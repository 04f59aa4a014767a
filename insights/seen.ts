/** When and where the reader met each name. */
import { countNames, type PageRow } from './pages.ts';
import type { Steps } from './slices.ts';

export interface Seen {
  termId: string;
  /** The posts that name it, in the order in which they were first read. */
  posts: PageRow[];
  mentions: number;
  first: PageRow;
  last: PageRow;
}

const firstVisit = (page: PageRow): number => page.firstVisit ?? page.lastVisit;

/** First and last seen of each name, with its posts. */
export function* namesSeen(pages: Iterable<PageRow>): Steps<Map<string, Seen>> {
  const inOrder = [...pages].sort((a, b) => firstVisit(a) - firstVisit(b));
  const names = new Map<string, Seen>();
  for (const page of inOrder) {
    yield;
    for (const [termId, mentions] of countNames(page)) {
      const seen = names.get(termId);
      if (!seen) {
        names.set(termId, { termId, posts: [page], mentions, first: page, last: page });
        continue;
      }
      seen.posts.push(page);
      seen.mentions += mentions;
      if (page.lastVisit > seen.last.lastVisit) seen.last = page;
    }
  }
  return names;
}

export interface Met {
  termId: string;
  posts: number;
  mentions: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** The names most met in the posts visited in the `days` before `now`, those in most posts first. */
export function* mostMet(pages: Iterable<PageRow>, now: number, days = 30): Steps<Met[]> {
  const names = new Map<string, Met>();
  for (const page of pages) {
    yield;
    if (page.lastVisit > now || page.lastVisit < now - days * DAY) continue;
    for (const [termId, mentions] of countNames(page)) {
      const met = names.get(termId);
      if (met) {
        met.posts++;
        met.mentions += mentions;
      } else names.set(termId, { termId, posts: 1, mentions });
    }
  }
  return [...names.values()].sort(byPosts);
}

export const byPosts = (a: Met, b: Met): number =>
  b.posts - a.posts || b.mentions - a.mentions || (a.termId < b.termId ? -1 : 1);
