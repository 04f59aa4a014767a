/** What the pictures across posts are made from: the stored rows, and the text where it is at hand. */
import type { StoredMention } from '../model/records.ts';
import type { Span } from './spans.ts';

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
  /** In the order of the text. */
  mentions: readonly StoredMention[];
  /** The text that the mentions' offsets point into. */
  text?: string;
  /** The periods of the post's timeline. */
  periods?: readonly Span[];
}

/** The distinct names of a page with how often it mentions them. */
export function countNames({ mentions }: PageRow): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { termId } of mentions) counts.set(termId, (counts.get(termId) ?? 0) + 1);
  return counts;
}
