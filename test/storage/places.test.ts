import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../model/records.ts';
import { addAnnotation } from '../../storage/annotations.ts';
import { db } from '../../storage/db.ts';
import { orphansOfPage } from '../../storage/orphans.ts';
import { recordVisit } from '../../storage/pages.ts';
import { lastPlaces, recordOwnPlace, recordPlaces } from '../../storage/places.ts';
import { annotation, clearAll, selector, URL } from './rows.ts';

const OLD = '회고. Redis를 썼다.';
const NEW = '2024년 회고. 그리고 Redis를 썼다.';
const reading = (text: string, url = URL) => ({ url, text, digest: `digest of ${text}` });
const mark = (): Promise<Annotation> => addAnnotation(annotation({ exact: 'Redis', start: OLD.indexOf('Redis') }));
const at = (text: string) => ({ start: text.indexOf('Redis'), end: text.indexOf('Redis') + 5 });
const texts = async (): Promise<string[]> => (await db.texts.toArray()).map(({ text }) => text).sort();

beforeEach(clearAll);

test('a visit keeps where each mark stands, in the text it stands in', async () => {
  const found = await mark();
  await recordPlaces(reading(OLD), [{ annotation: found, place: at(OLD) }], [], 1);
  expect((await lastPlaces([found])).get(found.id)).toEqual({ text: OLD, ...at(OLD) });
});

test('the newest text replaces the one before', async () => {
  const found = await mark();
  await recordPlaces(reading(OLD), [{ annotation: found, place: at(OLD) }], [], 1);
  await recordPlaces(reading(NEW), [{ annotation: found, place: at(NEW) }], [], 2);
  expect((await lastPlaces([found])).get(found.id)).toEqual({ text: NEW, ...at(NEW) });
  expect(await texts()).toEqual([NEW]);
});

test('an orphan keeps the text in which it last stood', async () => {
  const lost = await mark();
  await recordPlaces(reading(OLD), [{ annotation: lost, place: at(OLD) }], [], 1);
  await recordPlaces(reading('다른 글'), [], [{ id: lost.id }], 2);
  expect((await lastPlaces([lost])).get(lost.id)).toEqual({ text: OLD, ...at(OLD) });
  expect(await texts()).toEqual(['다른 글', OLD].sort());
  expect(await orphansOfPage(URL)).toHaveLength(1);
});

test('marks of one text share the string', async () => {
  const [one, two] = [await mark(), await addAnnotation(annotation({ exact: '썼다', start: 10 }))];
  await recordPlaces(
    reading(OLD),
    [
      { annotation: one, place: at(OLD) },
      { annotation: two, place: { start: 10, end: 12 } },
    ],
    [],
    1,
  );
  const [first, second] = [...(await lastPlaces([one, two])).values()];
  expect(first?.text).toBe(second?.text);
});

test('another post’s text stays', async () => {
  await recordPlaces(reading('그 글', 'https://dev.tistory.com/10'), [], [], 1);
  await recordPlaces(reading(OLD), [], [], 1);
  expect(await texts()).toEqual(['그 글', OLD].sort());
});

test('a mark that was given another selector is searched for by that', async () => {
  const moved = await mark();
  await recordPlaces(reading(OLD), [{ annotation: moved, place: at(OLD) }], [], 1);
  expect((await lastPlaces([{ ...moved, selector: selector('Valkey', 4) }])).size).toBe(0);
});

test('a new mark stands in the text that was read last', async () => {
  const { digest } = reading(OLD);
  const page = { url: URL, address: URL, title: '', language: 'ko' as const, mentions: [], at: 1 };
  await recordVisit({ ...page, textDigest: digest });
  await recordPlaces(reading(OLD), [], [], 1);
  const own = await mark();
  await recordOwnPlace(own);
  expect((await lastPlaces([own])).get(own.id)).toEqual({ text: OLD, ...at(OLD) });
});

test('nothing is kept of a mark whose text was not read', async () => {
  const foreign = await mark();
  await recordOwnPlace(foreign);
  expect((await lastPlaces([foreign])).size).toBe(0);
});
