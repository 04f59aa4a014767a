import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  acceptCandidate,
  addAnnotation,
  allTags,
  annotationsOfPage,
  changeAnnotation,
  deletedAnnotations,
  dropOldTombstones,
  removeAnnotation,
  restoreAnnotation,
  searchAnnotations,
  TOMBSTONE_AGE,
} from '../../storage/annotations.ts';
import { db } from '../../storage/db.ts';
import { orphansOfPage, replaceOrphans } from '../../storage/orphans.ts';
import { annotation, clearAll, selector, URL } from './rows.ts';

const quotes = (annotations: Awaited<ReturnType<typeof annotationsOfPage>>): string[] =>
  annotations.map((row) => row.selector.exact);

beforeEach(clearAll);

test('a page lists its own marks in the order of the text', async () => {
  await addAnnotation(annotation({ exact: 'second', start: 50 }));
  await addAnnotation(annotation({ exact: 'first', start: 5 }));
  await addAnnotation(annotation({ exact: 'elsewhere', url: 'https://dev.tistory.com/2' }));
  expect(quotes(await annotationsOfPage(URL))).toEqual(['first', 'second']);
});

test('a request that is repeated stores one mark', async () => {
  const first = await addAnnotation(annotation());
  const second = await addAnnotation(annotation());
  expect(second.id).toBe(first.id);
  expect(await db.annotations.count()).toBe(1);
});

test('deleting leaves a tombstone that can be brought back', async () => {
  const { id } = await addAnnotation(annotation({ note: 'kept' }));
  expect(await removeAnnotation(id, 99)).toMatchObject({ id, url: URL, deleted: 99 });
  expect(await annotationsOfPage(URL)).toEqual([]);
  expect((await db.annotations.get(id))?.deleted).toBe(99);
  expect(await restoreAnnotation(id, 100)).toMatchObject({ id, note: 'kept', updated: 100 });
  expect((await annotationsOfPage(URL))[0]).not.toHaveProperty('deleted');
});

test('a mark made again after it was deleted is a new one', async () => {
  const { id } = await addAnnotation(annotation());
  await removeAnnotation(id, 99);
  expect((await addAnnotation(annotation())).id).not.toBe(id);
});

test('changing keeps what is not changed', async () => {
  const { id } = await addAnnotation(annotation({ tags: ['a'] }));
  expect(await changeAnnotation(id, { note: 'new' }, 77)).toMatchObject({ note: 'new', tags: ['a'], updated: 77 });
});

test('nothing of an unknown id is changed, removed or restored', async () => {
  const id = crypto.randomUUID();
  expect(await changeAnnotation(id, { note: 'x' }, 1)).toBeUndefined();
  expect(await removeAnnotation(id, 1)).toBeUndefined();
  expect(await restoreAnnotation(id, 1)).toBeUndefined();
});

test('recently deleted marks are listed, the newest deletion first, and dropped after 30 days', async () => {
  const [early, late] = [await addAnnotation(annotation()), await addAnnotation(annotation({ exact: 'late' }))];
  await addAnnotation(annotation({ exact: 'alive' }));
  await removeAnnotation(early.id, 1_000);
  await removeAnnotation(late.id, 2_000);
  expect(quotes(await deletedAnnotations(10))).toEqual(['late', '세 번 배포한다']);
  await dropOldTombstones(1_000 + TOMBSTONE_AGE);
  expect(await deletedAnnotations(10)).toHaveLength(2);
  await dropOldTombstones(1_001 + TOMBSTONE_AGE);
  expect(quotes(await deletedAnnotations(10))).toEqual(['late']);
  expect(await db.annotations.count()).toBe(2);
});

test('accepting the place found most like an orphan makes it the mark’s own', async () => {
  const { id } = await addAnnotation(annotation({ note: 'kept' }));
  const candidate = selector('세 번이나 배포한다', 40);
  await replaceOrphans(URL, [{ id, candidate }], 5);
  expect(await acceptCandidate(id, 9)).toMatchObject({ id, note: 'kept', selector: candidate, updated: 9 });
  expect(await orphansOfPage(URL)).toEqual([]);
});

test('an orphan without a candidate cannot be accepted', async () => {
  const { id } = await addAnnotation(annotation());
  await replaceOrphans(URL, [{ id }], 5);
  expect(await acceptCandidate(id, 9)).toBeUndefined();
  expect(await orphansOfPage(URL)).toHaveLength(1);
});

test('the reader’s tags are offered, the most used first', async () => {
  for (const tags of [['이직'], ['배포', '이직'], ['면접']])
    await addAnnotation(annotation({ tags, exact: tags.join() }));
  expect((await allTags())[0]).toBe('이직');
  expect(new Set(await allTags())).toEqual(new Set(['이직', '배포', '면접']));
});

describe('searching', () => {
  beforeEach(async () => {
    await addAnnotation(annotation({ exact: '쿠버네티스를 배웠다', start: 1 }));
    await addAnnotation(annotation({ exact: 'Redis', start: 2, note: 'distributed LOCK' }));
    await addAnnotation(annotation({ exact: 'gone', start: 3, deleted: 1 }));
    await addAnnotation(annotation({ exact: 'Vue', start: 4, tags: ['프론트'] }));
  });

  test.each([
    ['', ['Vue', 'Redis', '쿠버네티스를 배웠다']],
    ['쿠버', ['쿠버네티스를 배웠다']],
    ['lock redis', ['Redis']],
    ['프론트', ['Vue']],
    ['프론트'.normalize('NFD'), ['Vue']],
    ['ＲＥＤＩＳ', ['Redis']],
    ['gone', []],
    ['redis vue', []],
  ])('"%s" finds, newest first', async (query, found) => {
    expect(quotes(await searchAnnotations(query, 10))).toEqual(found);
  });

  test('no more than asked for', async () => {
    expect(quotes(await searchAnnotations('', 1))).toEqual(['Vue']);
  });
});
