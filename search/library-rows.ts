/** From the database into the index: everything at once, or what has changed since. */
import type { Annotation, PageSummary, TermRecord } from '../model/records.ts';
import {
  countRows,
  getMarks,
  getPosts,
  markIds,
  marksChangedSince,
  marksOfPosts,
  postsVisitedSince,
  postUrls,
  type RowCounts,
  unmarked,
} from '../storage/all-rows.ts';
import { allNames } from '../storage/names.ts';
import type { Aliases } from './aliases.ts';
import { keyOf, markDocument, nameDocument, type PostFacts, postDocument } from './documents.ts';
import type { LibraryIndex } from './library-index.ts';
import { createPause } from './pause.ts';
import type { Progress } from './types.ts';

/** Rows read at once. */
const ROWS = 500;
/** How long before it is written a row may have got its time, in milliseconds. */
const OVERLAP = 10_000;

/** What an index knows of the library. */
export interface Seen {
  /** When the rows were read, in milliseconds since the epoch. */
  at: number;
  /** How many there were then: where there are others now, some have come or gone by themselves. */
  counts: RowCounts | undefined;
}

/** Fills an empty index. `report` is awaited between small pieces of work, and may throw to end it. */
export async function addAll(
  index: LibraryIndex,
  aliases: Aliases,
  report: (progress: Progress) => Promise<void>,
): Promise<Seen> {
  const at = Date.now();
  const counts = await countRows();
  const urls = await postUrls();
  const ids = await markIds();
  const total = urls.length + ids.length;
  let done = 0;
  const posts = new Map<string, PostFacts>();
  // The newest first: it is what one looks for while the rest is still being read.
  for (const some of slices(urls.reverse())) {
    for (const post of await getPosts(some)) {
      if (!post) continue;
      posts.set(post.url, post);
      index.put(postDocument(post));
      addNames(index, aliases, post.termIds);
    }
    await report({ done: (done += some.length), total });
  }
  for (const some of slices(ids.reverse())) {
    for (const mark of await getMarks(some)) {
      if (!mark || mark.deleted !== undefined) continue;
      index.put(markDocument(mark, posts.get(mark.url)));
      if (mark.termId !== undefined) addNames(index, aliases, [mark.termId]);
    }
    await report({ done: (done += some.length), total });
  }
  await followNotes(index, aliases, [], true);
  return { at, counts };
}

function* slices<Key>(keys: readonly Key[]): Generator<Key[]> {
  for (let at = 0; at < keys.length; at += ROWS) yield keys.slice(at, at + ROWS);
}

/** Takes over what has changed since `seen`. `changedTerms` are reader's terms of names that are spelled otherwise now. */
export async function followRows(
  index: LibraryIndex,
  aliases: Aliases,
  seen: Seen,
  changedTerms: readonly TermRecord[] = [],
): Promise<Seen> {
  const now = { at: Date.now(), counts: await countRows() };
  const since = seen.at - OVERLAP;
  const isCounted = (rows: 'posts' | 'marks' | 'names'): boolean => now.counts[rows] === seen.counts?.[rows];

  const visited = (await postsVisitedSince(since)).filter(
    (post) => index.get(keyOf({ kind: 'post', id: post.url }))?.time !== post.lastVisit,
  );
  const posts = isCounted('posts') ? visited : [...visited, ...(await otherPosts(index))];
  for (const post of posts) {
    index.put(postDocument(post));
    addNames(index, aliases, post.termIds);
  }

  const edited = (await marksChangedSince(since)).filter(
    ({ id, updated }) => index.get(keyOf({ kind: 'mark', id }))?.time !== updated,
  );
  const marks = isCounted('marks') ? edited : [...edited, ...(await otherMarks(index))];
  // Marks carry their post's title and the like.
  await putMarks(index, [...marks, ...(await marksOfPosts(posts.map(({ url }) => url)))]);
  for (const { termId, deleted } of marks) {
    if (termId !== undefined && deleted === undefined) addNames(index, aliases, [termId]);
  }
  await followNotes(index, aliases, changedTerms, isCounted('names'));
  // Posts go in a wipe only.
  if (seen.counts && now.counts.posts < seen.counts.posts) await dropNames(index);
  return now;
}

async function putMarks(index: LibraryIndex, marks: readonly Annotation[]): Promise<void> {
  const posts = await getPosts(marks.map(({ url }) => url));
  for (const [at, mark] of marks.entries()) {
    if (mark.deleted === undefined) index.put(markDocument(mark, posts[at]));
    else index.remove(keyOf({ kind: 'mark', id: mark.id }));
  }
}

/** Takes out the posts that are there no more; those that the index does not have. */
async function otherPosts(index: LibraryIndex): Promise<PageSummary[]> {
  const unknown = removeOthers(index, 'post', await postUrls());
  return (await getPosts(unknown)).filter((post) => post !== undefined);
}

/** The same for marks; what it answers may be tombstones. */
async function otherMarks(index: LibraryIndex): Promise<Annotation[]> {
  const unknown = removeOthers(index, 'mark', await markIds());
  return (await getMarks(unknown)).filter((mark) => mark !== undefined);
}

/** Takes out the documents of a kind that are not among `ids`; the ids that the index does not have. */
function removeOthers(index: LibraryIndex, kind: 'mark' | 'post', ids: readonly string[]): string[] {
  const unknown = ids.filter((id) => !index.get(keyOf({ kind, id })));
  const ofKind = index
    .keys()
    .filter((key) => key.startsWith(`${kind}:`))
    .toArray();
  if (ofKind.length > ids.length - unknown.length) {
    const keys = new Set(ids.map((id) => keyOf({ kind, id })));
    for (const key of ofKind) if (!keys.has(key)) index.remove(key);
  }
  return unknown;
}

/** Names that posts or marks have. */
function addNames(index: LibraryIndex, aliases: Aliases, termIds: readonly string[]): void {
  for (const termId of termIds) {
    if (index.get(keyOf({ kind: 'name', id: termId }))) continue;
    index.put(nameDocument(termId, undefined, aliases.spellingsOf(termId)));
  }
}

/** Takes out the names that no post, no mark and no note has any more: for that all posts must be read. */
export async function dropNames(index: LibraryIndex): Promise<void> {
  const pause = createPause();
  const known = new Set((await allNames()).map(({ termId }) => termId));
  for (const some of slices(await postUrls())) {
    for (const post of await getPosts(some)) for (const termId of post?.termIds ?? []) known.add(termId);
    await pause();
  }
  const gone = index.keys().flatMap((key) => {
    const facts = index.get(key);
    return facts?.kind === 'name' && !known.has(facts.id) ? [facts.id] : [];
  });
  for (const id of await unmarked(gone.toArray())) index.remove(keyOf({ kind: 'name', id }));
}

/** What the reader notes on names, and how they spell them. */
async function followNotes(
  index: LibraryIndex,
  aliases: Aliases,
  changedTerms: readonly TermRecord[],
  isCounted: boolean,
): Promise<void> {
  const records = new Map((await allNames()).map((record) => [record.termId, record]));
  const respelled = changedTerms.flatMap(({ termId }) => termId ?? []);
  for (const termId of new Set([...records.keys(), ...respelled])) {
    const before = index.get(keyOf({ kind: 'name', id: termId }));
    const record = records.get(termId);
    const isSame = before?.time === (record?.updated ?? 0) && !respelled.includes(termId);
    // A name that only a correction knows is none of the library's.
    if (isSame || (!before && !record)) continue;
    index.put(nameDocument(termId, record, aliases.spellingsOf(termId)));
  }
  // Undoing the first note on a name takes its row away.
  if (isCounted) return;
  for (const key of index.keys().toArray()) {
    const facts = index.get(key);
    if (facts?.kind !== 'name' || facts.time === 0 || records.has(facts.id)) continue;
    index.put(nameDocument(facts.id, undefined, aliases.spellingsOf(facts.id)));
  }
}
