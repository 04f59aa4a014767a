/** What the search index is made of: all rows by their keys, and what has changed lately. */
import type { Annotation, PageSummary } from '../model/records.ts';
import { db } from './db.ts';

export interface RowCounts {
  /** With tombstones. */
  marks: number;
  posts: number;
  names: number;
  terms: number;
  orphans: number;
}

/** Inside a liveQuery this calls again after every change of these tables. */
export async function countRows(): Promise<RowCounts> {
  const [marks, posts, names, terms, orphans] = await Promise.all([
    db.annotations.count(),
    db.pages.count(),
    db.names.count(),
    db.terms.count(),
    db.orphans.count(),
  ]);
  return { marks, posts, names, terms, orphans };
}

/** The identities of all posts, the first visited first. */
export const postUrls = (): Promise<string[]> => db.pages.orderBy('lastVisit').primaryKeys();

/** The ids of all marks, tombstones too, the last changed last. */
export const markIds = (): Promise<string[]> => db.annotations.orderBy('updated').primaryKeys();

export const orphanIds = (): Promise<string[]> => db.orphans.toCollection().primaryKeys();

/** Those of `termIds` that no mark has. */
export async function unmarked(termIds: readonly string[]): Promise<string[]> {
  const counts = await Promise.all(termIds.map((termId) => db.annotations.where('termId').equals(termId).count()));
  return termIds.filter((_, at) => counts[at] === 0);
}

/** Each at the place of its url; undefined where the post was never read. */
export const getPosts = (urls: readonly string[]): Promise<(PageSummary | undefined)[]> => db.pages.bulkGet([...urls]);

/** Each at the place of its id, tombstones too. */
export const getMarks = (ids: readonly string[]): Promise<(Annotation | undefined)[]> =>
  db.annotations.bulkGet([...ids]);

/** The marks of some posts, tombstones too. */
export const marksOfPosts = (urls: readonly string[]): Promise<Annotation[]> =>
  db.annotations.where('url').anyOf(urls).toArray();

/** `at` in milliseconds since the epoch. */
export const postsVisitedSince = (at: number): Promise<PageSummary[]> =>
  db.pages.where('lastVisit').aboveOrEqual(at).toArray();

/** The same for marks, tombstones too. */
export const marksChangedSince = (at: number): Promise<Annotation[]> =>
  db.annotations.where('updated').aboveOrEqual(at).toArray();
