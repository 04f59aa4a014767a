/** Texts and places that a safety copy brings back, where the library does not know better. */
import type { PlaceRecord, TextRecord } from '../model/records.ts';
import { db } from './db.ts';
import { putAll, rowsAt } from './many-rows.ts';

/** The keys of what was put, so that it can be taken back. */
export interface PutTexts {
  texts: [url: string, digest: string][];
  places: string[];
}

/**
 * To be called inside of the transaction that puts posts and marks, after these, and which must include `texts` and
 * `places`. Only what belongs to them as they are then is put, and nothing that is there is changed.
 */
export async function putTexts(texts: readonly TextRecord[], places: readonly PlaceRecord[]): Promise<PutTexts> {
  const byKey = new Map(texts.map((row) => [keyOf(row), row]));
  const known = await rowsAt(db.places, places);
  const marks = await rowsAt(db.annotations, places);
  const newPlaces = places.filter(({ id, url, digest, selector }) => {
    const mark = marks.get(id);
    const isOf = mark?.url === url && mark.selector.exact === selector.exact && mark.selector.start === selector.start;
    return isOf && !known.has(id) && byKey.has(keyOf({ url, digest }));
  });
  const posts = await rowsAt(db.pages, texts, ({ url }) => url);
  const needed = new Set(newPlaces.map(keyOf));
  const wanted = texts.filter((row) => needed.has(keyOf(row)) || posts.get(row.url)?.textDigest === row.digest);
  const there = await db.texts.bulkGet(wanted.map(({ url, digest }): [string, string] => [url, digest]));
  const newTexts = wanted.filter((_, index) => there[index] === undefined);
  await db.texts.bulkPut(newTexts);
  await putAll(db.places, newPlaces);
  return { texts: newTexts.map(({ url, digest }) => [url, digest]), places: newPlaces.map(({ id }) => id) };
}

/** Takes back what nobody has need of any more; to be called after posts and marks were taken back. */
export async function takeTextsBack({ texts, places }: PutTexts): Promise<void> {
  const put = new Set(texts.map(([url, digest]) => keyOf({ url, digest })));
  const rows = (await db.places.bulkGet(places)).filter((row) => row !== undefined && put.has(keyOf(row)));
  await db.places.bulkDelete(rows.map((row) => row!.id));
  const posts = await rowsAt(db.pages, texts, ([url]) => url);
  const still = await db.places
    .where('url')
    .anyOf([...new Set(texts.map(([url]) => url))])
    .toArray();
  const needed = new Set(still.map(keyOf));
  await db.texts.bulkDelete(
    texts.filter(([url, digest]) => posts.get(url)?.textDigest !== digest && !needed.has(keyOf({ url, digest }))),
  );
}

const keyOf = ({ url, digest }: Pick<TextRecord, 'url' | 'digest'>): string => `${digest} ${url}`;
