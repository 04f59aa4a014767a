/** What the pictures across posts are made from: the stored rows, and the text where it is at hand. */
import type { StoredMention } from '../model/records.ts';
import type { Span } from './spans.ts';

/** A post with its names: by `termIds` and `counts`, as stored summaries have them, or by its mentions. */
export interface PageRow {
  url: string;
  title: string;
  /** Of publication. */
  year?: number;
  author?: string;
  site: string;
  /** Milliseconds since the epoch. */
  firstVisit?: number;
  lastVisit: number;
  /** The distinct names, and how often each is mentioned. */
  termIds?: readonly string[];
  counts?: readonly number[];
  /** In the order of the text. */
  mentions?: readonly StoredMention[];
}

/** A post of which the mentions are at hand, and maybe more. */
export interface ReadPage extends PageRow {
  mentions: readonly StoredMention[];
  /** The text that the mentions' offsets point into. */
  text?: string;
  /** The periods of the post's timeline. */
  periods?: readonly Span[];
}

/** The distinct names of a page with how often it mentions them. */
export function countNames({ termIds = [], counts, mentions = [] }: PageRow): Map<string, number> {
  if (counts) return new Map(termIds.map((termId, index) => [termId, counts[index] ?? 0]));
  const counted = new Map<string, number>();
  for (const { termId } of mentions) counted.set(termId, (counted.get(termId) ?? 0) + 1);
  return counted;
}
