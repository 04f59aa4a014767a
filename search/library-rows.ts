/** From the database into the index: everything at once, or what has changed since. */
import type { Annotation, PageSummary, TermRecord } from '../model/records.ts';
import { db } from '../storage/db.ts';
import type { Aliases } from './aliases.ts';
import { keyOf, markDocument, nameDocument, type PostFacts, postDocument } from './documents.ts';
import type { LibraryIndex } from './library-index.ts';
import type { Progress } from './types.ts';

/** Rows read at once. */
const ROWS = 500;
/** How long before it is written a row may have got its time, in milliseconds. */
const OVERLAP = 10_000;

/** What an index knows of the library. */
export interface Seen {
  /** When the rows were read, in milliseconds since the epoch. */
  at: number;
  /** How many rows there were then, tombstones too: where there are others now, some have come or gone by themselves. */
  marks: number;
  posts: number;
}

/** As if nothing had been counted: the next look compares all rows. */
const seenAt = (at: number): Seen => ({ at, marks: -1, posts: -1 });

/** Fills an empty index. `report` is awaited between small pieces of work, and may throw to end it. */
export async function addAll(
  index: LibraryIndex,
  aliases: Aliases,
  report: (progress: Progress) => Promise<void>,
): Promise<Seen> {
  const seen = seenAt(Date.now());
  const urls = await db.pages.orderBy('lastVisit').primaryKeys();
  const ids = await db.annotations.orderBy('updated').primaryKeys();
  const total = urls.length + ids.length;
  let done = 0;
  const posts = new Map<string, PostFacts>();
  // The newest first: it is what one looks for while the rest is still being read.
  for (const some of slices(urls.reverse())) {
    for (const post of await db.pages.bulkGet(some)) {
      if (!post) continue;
      posts.set(post.url, post);
      index.add(postDocument(post));
    }
    await report({ done: (done += some.length), total });
  }
  await followNames(index, aliases);
  for (const some of slices(ids.reverse())) {
    for (const mark of await db.annotations.bulkGet(some)) {
      if (mark && mark.deleted === undefined) index.add(markDocument(mark, posts.get(mark.url)));
    }
    await report({ done: (done += some.length), total });
  }
  return seen;
}

function* slices<Key>(keys: readonly Key[]): Generator<Key[]> {
  for (let at = 0; at < keys.length; at += ROWS) yield keys.slice(at, at + ROWS);
}

/** Takes over what has changed since `seen`. */
export async function followRows(index: LibraryIndex, aliases: Aliases, seen: Seen): Promise<Seen> {
  const now: Seen = { at: Date.now(), marks: await db.annotations.count(), posts: await db.pages.count() };
  const since = seen.at - OVERLAP;

  const posts = await db.pages.where('lastVisit').aboveOrEqual(since).toArray();
  const visited = posts.filter((post) => index.get(keyOf({ kind: 'post', id: post.url }))?.time !== post.lastVisit);
  const changedPosts = now.posts === seen.posts ? visited : [...visited, ...(await otherPosts(index))];
  for (const post of changedPosts) index.put(postDocument(post));
  if (changedPosts.length > 0 || now.posts !== seen.posts) await followNames(index, aliases);

  const marks = await db.annotations.where('updated').aboveOrEqual(since).toArray();
  const edited = marks.filter(({ id, updated }) => index.get(keyOf({ kind: 'mark', id }))?.time !== updated);
  await putMarks(index, [
    ...edited,
    // They carry their post's title and the like.
    ...(await db.annotations
      .where('url')
      .anyOf(changedPosts.map(({ url }) => url))
      .toArray()),
    ...(now.marks === seen.marks ? [] : await otherMarks(index)),
  ]);
  return now;
}

async function putMarks(index: LibraryIndex, marks: readonly Annotation[]): Promise<void> {
  const posts = await db.pages.bulkGet(marks.map(({ url }) => url));
  for (const [at, mark] of marks.entries()) {
    if (mark.deleted === undefined) index.put(markDocument(mark, posts[at]));
    else index.remove(keyOf({ kind: 'mark', id: mark.id }));
  }
}

/** Takes out the posts that are there no more; those that the index does not have. */
async function otherPosts(index: LibraryIndex): Promise<PageSummary[]> {
  const unknown = removeOthers(index, 'post', await db.pages.toCollection().primaryKeys());
  return (await db.pages.bulkGet(unknown)).filter((post) => post !== undefined);
}

/** The same for marks; what it answers may be tombstones. */
async function otherMarks(index: LibraryIndex): Promise<Annotation[]> {
  const unknown = removeOthers(index, 'mark', await db.annotations.toCollection().primaryKeys());
  return (await db.annotations.bulkGet(unknown)).filter((mark) => mark !== undefined);
}

/** Takes out the documents of a kind that are not among `ids`; the ids that the index does not have. */
function removeOthers(index: LibraryIndex, kind: 'mark' | 'post' | 'name', ids: readonly string[]): string[] {
  const keys = new Set(ids.map((id) => keyOf({ kind, id })));
  const gone = index.keys().filter((key) => key.startsWith(`${kind}:`) && !keys.has(key));
  for (const key of [...gone]) index.remove(key);
  return ids.filter((id) => !index.get(keyOf({ kind, id })));
}

/** All names that posts, marks or the reader's notes know, with what the reader notes on them. */
export async function followNames(
  index: LibraryIndex,
  aliases: Aliases,
  changedTerms: readonly TermRecord[] = [],
): Promise<void> {
  const records = new Map((await db.names.toArray()).map((record) => [record.termId, record]));
  const ofPosts = await db.pages.orderBy('termIds').uniqueKeys();
  const ofMarks = await db.annotations.orderBy('termId').uniqueKeys();
  const termIds = [...new Set([...ofPosts, ...ofMarks, ...records.keys()] as string[])];
  const stale = new Set(changedTerms.map(({ termId }) => termId));
  removeOthers(index, 'name', termIds);
  for (const termId of termIds) {
    const record = records.get(termId);
    const before = index.get(keyOf({ kind: 'name', id: termId }));
    if (before && before.time === (record?.updated ?? 0) && !stale.has(termId)) continue;
    index.put(nameDocument(termId, record, aliases.spellingsOf(termId)));
  }
}
