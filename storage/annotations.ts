/** The reader's highlights and notes. Deleting leaves a tombstone; every change is a step that can be undone. */
import type { Annotation, ChangeKind } from '../model/records.ts';
import { db } from './db.ts';
import { joinedTags, joinedText } from './joined.ts';
import { record } from './journal.ts';
import { recordOwnPlace } from './places.ts';

/** How long a tombstone is kept, in milliseconds: 30 days. */
export const TOMBSTONE_AGE = 30 * 24 * 60 * 60 * 1_000;

const isAlive = (annotation: Annotation): boolean => annotation.deleted === undefined;

/** What a mark and its place are stored in. */
const MARK_TABLES = [db.annotations, db.changes, db.places, db.texts, db.pages];

/** Stores a new annotation. Storing the same mark of the same place twice (a repeated request) keeps the first. */
export async function addAnnotation(annotation: Annotation): Promise<Annotation> {
  return db.transaction('rw', MARK_TABLES, async () => {
    const twin = (await db.annotations.where('url').equals(annotation.url).toArray()).find(
      (other) => isAlive(other) && isSameMark(other, annotation),
    );
    if (twin) return twin;
    await db.annotations.add(annotation);
    await record({
      at: annotation.created,
      kind: 'mark',
      subject: subjectOf(annotation),
      annotations: [{ after: annotation }],
    });
    await recordOwnPlace(annotation);
    return annotation;
  });
}

const isSameMark = (a: Annotation, b: Annotation): boolean =>
  a.type === b.type &&
  a.note === b.note &&
  a.selector.exact === b.selector.exact &&
  a.selector.start === b.selector.start;

type Editable = Partial<Pick<Annotation, 'type' | 'color' | 'note' | 'tags'>>;

/**
 * Changes an annotation; undefined where there is none of that id. `at` in milliseconds since the epoch. `shown` is what
 * the reader had before them: a note and tags that have changed since are joined with theirs.
 */
export const changeAnnotation = (
  id: string,
  changes: Editable,
  at: number,
  shown?: Pick<Annotation, 'note' | 'tags'>,
): Promise<Annotation | undefined> =>
  replace('edit', id, at, (before) => {
    const after = { ...before, ...changes };
    if (shown && changes.note !== undefined) after.note = joinedText(shown.note, changes.note, before.note);
    if (shown && changes.tags) after.tags = joinedTags(shown.tags, changes.tags, before.tags);
    return after;
  });

/** Turns an annotation into a tombstone; undefined where there is none of that id. */
export const removeAnnotation = (id: string, at: number): Promise<Annotation | undefined> =>
  replace('delete', id, at, (before) => (isAlive(before) ? { ...before, deleted: at } : before));

/** Brings a deleted annotation back; undefined where there is none of that id. */
export const restoreAnnotation = (id: string, at: number): Promise<Annotation | undefined> =>
  replace('restore', id, at, (before) => {
    const { deleted: _, ...alive } = before;
    return alive;
  });

/** Takes the place that was found most like an orphan's for its own; undefined where there is none. */
export const acceptCandidate = (id: string, at: number): Promise<Annotation | undefined> =>
  db.transaction('rw', [...MARK_TABLES, db.orphans], async () => {
    const candidate = (await db.orphans.get(id))?.candidate;
    if (!candidate) return undefined;
    await db.orphans.delete(id);
    const after = await replace('accept', id, at, (before) => ({ ...before, selector: candidate }));
    if (after) await recordOwnPlace(after);
    return after;
  });

/** Replaces a row and records the step; a replacement that is the same changes nothing. */
function replace(
  kind: ChangeKind,
  id: string,
  at: number,
  next: (before: Annotation) => Annotation,
): Promise<Annotation | undefined> {
  return db.transaction('rw', db.annotations, db.changes, async () => {
    const before = await db.annotations.get(id);
    if (!before) return undefined;
    const changed = next(before);
    if (JSON.stringify(changed) === JSON.stringify(before)) return before;
    const after = { ...changed, updated: at };
    await db.annotations.put(after);
    await record({ at, kind, subject: subjectOf(before), annotations: [{ before, after }] });
    return after;
  });
}

const subjectOf = ({ selector: { exact } }: Annotation): string =>
  exact.length > 60 ? `${exact.slice(0, 57).toWellFormed()}…` : exact;

export const getAnnotation = (id: string): Promise<Annotation | undefined> => db.annotations.get(id);

/** The annotations of `ids` that there are, by id. */
export async function getAnnotations(ids: readonly string[]): Promise<Map<string, Annotation>> {
  const found = await db.annotations.bulkGet([...ids]);
  return new Map(found.flatMap((annotation) => (annotation ? [[annotation.id, annotation] as const] : [])));
}

/** A page's annotations in the order of their places. */
export async function annotationsOfPage(url: string): Promise<Annotation[]> {
  const annotations = await db.annotations.where('url').equals(url).filter(isAlive).toArray();
  return annotations.sort((a, b) => a.selector.start - b.selector.start || a.created - b.created);
}

/** Tombstones that can still be brought back, the newest deletion first; at most `limit`. */
export const deletedAnnotations = (limit: number): Promise<Annotation[]> =>
  db.annotations.orderBy('deleted').reverse().limit(limit).toArray();

/** Drops the tombstones that were kept long enough, with all that is known of their places. */
export async function dropOldTombstones(now: number): Promise<void> {
  await db.transaction('rw', db.annotations, db.places, db.orphans, async () => {
    const old = await db.annotations
      .where('deleted')
      .below(now - TOMBSTONE_AGE)
      .primaryKeys();
    await db.annotations.bulkDelete(old);
    await db.places.bulkDelete(old);
    await db.orphans.bulkDelete(old);
  });
}

/** The reader's tags, the most used first. */
export async function allTags(): Promise<string[]> {
  const counts = new Map<string, number>();
  await db.annotations.orderBy('tags').eachKey((tag) => {
    if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}

/** All annotations whose quote, note or tags contain every word of `query`; newest first, at most `limit`. */
export async function searchAnnotations(query: string, limit: number): Promise<Annotation[]> {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return db.annotations
    .orderBy('updated')
    .reverse()
    .filter((annotation) => isAlive(annotation) && matches(annotation, words))
    .limit(limit)
    .toArray();
}

function matches({ selector, note, tags }: Annotation, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold([selector.exact, note, ...tags].join('\n'));
  return words.every((word) => text.includes(word));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
