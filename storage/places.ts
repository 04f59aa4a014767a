/**
 * Where marks last stood. Of a post's texts the newest is kept, and each older one in which some mark last stood: between
 * two whole texts it is plain where a mark has gone to, when its quote alone would be found in many places.
 */
import { Dexie } from 'dexie';
import type { Annotation, PlaceRecord, Selector } from '../model/records.ts';
import { db } from './db.ts';
import { replaceOrphans } from './orphans.ts';

/** A place of a mark in a text of its post. Marks of one text share the string. */
export interface LastPlace {
  text: string;
  start: number;
  end: number;
}

/** The last places of a post's marks, by the marks' ids. */
export async function lastPlaces(annotations: readonly Annotation[]): Promise<Map<string, LastPlace>> {
  const places = await db.places.bulkGet(annotations.map(({ id }) => id));
  const known = annotations.flatMap(({ id, selector }, index) => {
    const place = places[index];
    return place && isOf(place, selector) ? [{ id, place }] : [];
  });
  const keys = new Map(known.map(({ place: { url, digest } }) => [url + digest, [url, digest] as [string, string]]));
  const rows = await db.texts.bulkGet([...keys.values()]);
  const texts = new Map(rows.flatMap((row) => (row ? [[row.url + row.digest, row.text] as const] : [])));
  return new Map(
    known.flatMap(({ id, place: { url, digest, start, end } }) => {
      const text = texts.get(url + digest);
      return text === undefined ? [] : [[id, { text, start, end }] as const];
    }),
  );
}

const isOf = (place: PlaceRecord, { exact, start }: Selector): boolean =>
  place.selector.exact === exact && place.selector.start === start;

export interface Reading {
  url: string;
  text: string;
  digest: string;
}

export interface FoundMark {
  annotation: Annotation;
  place: { start: number; end: number };
}

export interface MissingMark {
  id: string;
  /** The place that is most like it. */
  candidate?: Selector;
}

/** Keeps what a visit found of a post's marks and what not, in one transaction, and lets go of texts in which no mark last stood. */
export async function recordPlaces(
  { url, text, digest }: Reading,
  found: readonly FoundMark[],
  missing: readonly MissingMark[],
  at: number,
): Promise<void> {
  await db.transaction('rw', db.places, db.texts, db.orphans, async () => {
    await db.texts.put({ url, text, digest });
    await db.places.bulkPut(found.map(({ annotation, place }) => placeOf(annotation, digest, place)));
    await replaceOrphans(url, missing, at);
    const needed = new Set([digest, ...(await db.places.where('url').equals(url).toArray()).map((row) => row.digest)]);
    await db.texts
      .where('[url+digest]')
      .between([url, Dexie.minKey], [url, Dexie.maxKey])
      .filter((row) => !needed.has(row.digest))
      .delete();
  });
}

/** Keeps where a mark stands that was just made, or given a new place, in the text that was read last. */
export async function recordOwnPlace(annotation: Annotation): Promise<void> {
  const { url, selector } = annotation;
  await db.transaction('rw', db.places, db.texts, db.pages, async () => {
    const digest = (await db.pages.get(url))?.textDigest ?? '';
    const row = await db.texts.get([url, digest]);
    if (row?.text.slice(selector.start, selector.end) !== selector.exact) return;
    await db.places.put(placeOf(annotation, digest, selector));
  });
}

const placeOf = (
  { id, url, selector: { exact, start } }: Annotation,
  digest: string,
  place: { start: number; end: number },
): PlaceRecord => ({ id, url, digest, start: place.start, end: place.end, selector: { exact, start } });
