import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../model/records.ts';
import {
  addAnnotation,
  annotationsOfPage,
  changeAnnotation,
  removeAnnotation,
  restoreAnnotation,
  searchAnnotations,
} from '../../storage/annotations.ts';
import { db } from '../../storage/db.ts';

const URL = 'https://dev.tistory.com/1';
let made = 0;

function annotation(changes: Partial<Annotation> & { exact?: string; start?: number } = {}): Annotation {
  const { exact = '세 번 배포한다', start = 10, ...rest } = changes;
  made++;
  return {
    id: crypto.randomUUID(),
    url: URL,
    type: 'note',
    color: 'yellow',
    note: '',
    tags: [],
    selector: { exact, prefix: '', suffix: '', start, end: start + exact.length },
    created: made,
    updated: made,
    ...rest,
  };
}

const quotes = (annotations: readonly Annotation[]): string[] => annotations.map(({ selector }) => selector.exact);

beforeEach(() => db.annotations.clear());

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
  expect(await removeAnnotation(id, 99)).toBe(URL);
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
