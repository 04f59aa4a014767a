import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addAnnotation, removeAnnotation, restoreAnnotation } from '../../storage/annotations.ts';
import { allOrphans, keepOrphan, orphansOfPage, replaceOrphans } from '../../storage/orphans.ts';
import { annotation, clearAll, selector, URL } from './rows.ts';

const OTHER = 'https://dev.tistory.com/2';

beforeEach(clearAll);

test('a visit replaces the orphans of its post, and of no other', async () => {
  const [a, b] = [await addAnnotation(annotation()), await addAnnotation(annotation({ exact: 'b', url: OTHER }))];
  await replaceOrphans(URL, [{ id: a.id }], 1);
  await replaceOrphans(OTHER, [{ id: b.id }], 2);
  await replaceOrphans(URL, [], 3);
  expect((await allOrphans(9)).map(({ id }) => id)).toEqual([b.id]);
});

test('how long a mark has been missing is known', async () => {
  const { id } = await addAnnotation(annotation());
  await replaceOrphans(URL, [{ id }], 1);
  await replaceOrphans(URL, [{ id, candidate: selector('x', 3) }], 9);
  expect(await orphansOfPage(URL)).toEqual([{ id, url: URL, since: 1, candidate: selector('x', 3) }]);
});

test('one that the reader keeps asks again only where another place is found', async () => {
  const { id } = await addAnnotation(annotation());
  await replaceOrphans(URL, [{ id, candidate: selector('x', 3) }], 1);
  await keepOrphan(id);
  await replaceOrphans(URL, [{ id, candidate: selector('x', 8) }], 2);
  expect(await orphansOfPage(URL)).toMatchObject([{ kept: true }]);
  await replaceOrphans(URL, [{ id, candidate: selector('y', 8) }], 3);
  expect((await orphansOfPage(URL))[0]).not.toHaveProperty('kept');
});

test('a deleted mark is no orphan, and one again when it is brought back', async () => {
  const { id } = await addAnnotation(annotation());
  await replaceOrphans(URL, [{ id }], 1);
  await removeAnnotation(id, 2);
  expect(await orphansOfPage(URL)).toEqual([]);
  expect(await allOrphans(9)).toEqual([]);
  await restoreAnnotation(id, 3);
  expect(await orphansOfPage(URL)).toHaveLength(1);
});

test('keeping what is no orphan tells so', async () => {
  expect(await keepOrphan(crypto.randomUUID())).toBeUndefined();
});
