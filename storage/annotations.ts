/** The reader's highlights and notes. Deleting leaves a tombstone, so that it can be undone. */
import type { Annotation } from '../model/records.ts';
import { db } from './db.ts';

const isAlive = (annotation: Annotation): boolean => annotation.deleted === undefined;

/** Stores a new annotation. Storing the same mark of the same place twice (a repeated request) keeps the first. */
export async function addAnnotation(annotation: Annotation): Promise<Annotation> {
  return db.transaction('rw', db.annotations, async () => {
    const twin = (await db.annotations.where('url').equals(annotation.url).toArray()).find(
      (other) => isAlive(other) && isSameMark(other, annotation),
    );
    if (twin) return twin;
    await db.annotations.add(annotation);
    return annotation;
  });
}

const isSameMark = (a: Annotation, b: Annotation): boolean =>
  a.type === b.type &&
  a.note === b.note &&
  a.selector.exact === b.selector.exact &&
  a.selector.start === b.selector.start;

/** Changes an annotation; undefined where there is none of that id. `at` in milliseconds since the epoch. */
export async function changeAnnotation(
  id: string,
  changes: Partial<Pick<Annotation, 'type' | 'color' | 'note' | 'tags'>>,
  at: number,
): Promise<Annotation | undefined> {
  await db.annotations.update(id, { ...changes, updated: at });
  return db.annotations.get(id);
}

/** Turns an annotation into a tombstone; its page's url, or undefined where there is none of that id. */
export async function removeAnnotation(id: string, at: number): Promise<string | undefined> {
  await db.annotations.update(id, { deleted: at, updated: at });
  return (await db.annotations.get(id))?.url;
}

/** Brings a deleted annotation back; undefined where there is none of that id. */
export async function restoreAnnotation(id: string, at: number): Promise<Annotation | undefined> {
  await db.transaction('rw', db.annotations, async () => {
    const annotation = await db.annotations.get(id);
    if (!annotation) return;
    const { deleted: _, ...alive } = annotation;
    await db.annotations.put({ ...alive, updated: at });
  });
  return db.annotations.get(id);
}

/** A page's annotations in the order of their places. */
export async function annotationsOfPage(url: string): Promise<Annotation[]> {
  const annotations = await db.annotations.where('url').equals(url).filter(isAlive).toArray();
  return annotations.sort((a, b) => a.selector.start - b.selector.start || a.created - b.created);
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
