/** Each canonical name with the posts that name it, collected post by post. */
import { type MentionType, parseTermId } from '../model/mention.ts';
import type { NameRecord, NameState, PageSummary } from '../model/records.ts';
import { fold } from './posts.ts';

export interface NameRow {
  termId: string;
  type: MentionType;
  canonical: string;
  posts: number;
  mentions: number;
  /** The first and the last visit of a post that names it; milliseconds since the epoch, 0 where no post does. */
  firstSeen: number;
  lastSeen: number;
}

type Visited = Pick<PageSummary, 'termIds' | 'counts' | 'firstVisit' | 'lastVisit'>;

/** Counts a post's names. */
export function addNames(rows: Map<string, NameRow>, { termIds, counts, firstVisit, lastVisit }: Visited): void {
  termIds.forEach((termId, index) => {
    const mentions = counts[index] ?? 0;
    const row = rows.get(termId);
    if (!row) {
      rows.set(termId, { ...emptyRow(termId), posts: 1, mentions, firstSeen: firstVisit, lastSeen: lastVisit });
      return;
    }
    row.posts++;
    row.mentions += mentions;
    row.firstSeen = Math.min(row.firstSeen, firstVisit);
    row.lastSeen = Math.max(row.lastSeen, lastVisit);
  });
}

export const emptyRow = (termId: string): NameRow => ({
  termId,
  ...parseTermId(termId),
  posts: 0,
  mentions: 0,
  firstSeen: 0,
  lastSeen: 0,
});

export const NAME_ORDERS = ['posts', 'recent', 'name'] as const;
type NameOrder = (typeof NAME_ORDERS)[number];

export interface NameFilter {
  q: string;
  type: MentionType | '';
  state: NameState | '';
  order: NameOrder;
}

/**
 * The names that a filter leaves, in its order: those met in most posts, those met last, or as in a dictionary. Words
 * leave those that have their letters, and those of `found`, which have them in other spellings.
 */
export function listNames(
  rows: readonly NameRow[],
  { q, type, state, order }: NameFilter,
  noted: ReadonlyMap<string, NameRecord>,
  language: string,
  found?: ReadonlyMap<string, number>,
): NameRow[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: NameRow, b: NameRow): number => compare(a.canonical, b.canonical);
  const compareRows = {
    posts: (a: NameRow, b: NameRow) => b.posts - a.posts || b.mentions - a.mentions || byName(a, b),
    recent: (a: NameRow, b: NameRow) => b.lastSeen - a.lastSeen || b.posts - a.posts || byName(a, b),
    name: byName,
  }[order];
  return rows
    .filter(
      (row) =>
        (type === '' || row.type === type) &&
        (state === '' || noted.get(row.termId)?.state === state) &&
        (words.every((word) => fold(row.canonical).includes(word)) || found?.has(row.termId)),
    )
    .sort(compareRows);
}
