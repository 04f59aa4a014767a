/** What is exported and imported as one, and the parts of it that a reader may pick. */
import type { Annotation, NameRecord, PlaceRecord, TermRecord, TextRecord, WholePage } from '../model/records.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Library {
  pages: WholePage[];
  /** Tombstones included. */
  annotations: Annotation[];
  terms: TermRecord[];
  names: NameRecord[];
  /** What the reader chose, by the setting's name. */
  settings?: Record<string, Json>;
  /** Texts of posts with marks, and where these stand in them: safety copies have them, and no file that is exported. */
  texts?: TextRecord[];
  places?: PlaceRecord[];
}

/** Whole posts, and single marks of others. */
export interface Selection {
  urls?: readonly string[];
  annotationIds?: readonly string[];
}

/** The posts and marks of a selection. The reader's names and settings belong to no post, so they stay behind. */
export function pick({ pages, annotations }: Library, { urls = [], annotationIds = [] }: Selection): Library {
  const whole = new Set(urls);
  const ids = new Set(annotationIds);
  const picked = annotations.filter(({ id, url }) => whole.has(url) || ids.has(id));
  const touched = new Set([...urls, ...picked.map(({ url }) => url)]);
  return { pages: pages.filter(({ url }) => touched.has(url)), annotations: picked, terms: [], names: [] };
}

/** A post with its marks in the order of their places. */
export interface Post {
  url: string;
  /** Missing where a mark was kept but the post's row was not. */
  page: WholePage | undefined;
  marks: Annotation[];
}

/** All posts with their marks, without those that the reader deleted. */
export function postsOf({ pages, annotations }: Library): Post[] {
  const posts = new Map<string, Post>(pages.map((page) => [page.url, { url: page.url, page, marks: [] }]));
  for (const mark of annotations.filter(isAlive)) {
    const post = posts.get(mark.url) ?? { url: mark.url, page: undefined, marks: [] };
    post.marks.push(mark);
    posts.set(mark.url, post);
  }
  for (const { marks } of posts.values()) {
    marks.sort((a, b) => a.selector.start - b.selector.start || a.created - b.created);
  }
  return [...posts.values()];
}

/** All living marks, post by post, each with its post. */
export const marksOf = (library: Library): { mark: Annotation; page: WholePage | undefined }[] =>
  postsOf(library).flatMap(({ marks, page }) => marks.map((mark) => ({ mark, page })));

export const isAlive = (annotation: Annotation): boolean => annotation.deleted === undefined;
