import { expect, test } from 'vitest';
import { pick, postsOf } from '../../exchange/library.ts';
import { ENGLISH, KOREAN, library, mark, page } from './samples.ts';

const [first, second, third] = library().annotations.map(({ id }) => id) as [string, string, string];

test.each([
  ['a post with all its marks', { urls: [KOREAN] }, [KOREAN], [first, third]],
  ['one mark with its post', { annotationIds: [second] }, [ENGLISH], [second]],
  ['a post, and a mark of another', { urls: [ENGLISH], annotationIds: [first] }, [KOREAN, ENGLISH], [first, second]],
  ['nothing', {}, [], []],
])('a selection of %s', (_, selection, urls, ids) => {
  const picked = pick(library(), selection);
  expect(picked.pages.map(({ url }) => url)).toEqual(urls);
  expect(picked.annotations.map(({ id }) => id)).toEqual(ids);
  expect([picked.terms, picked.names, picked.settings]).toEqual([[], [], undefined]);
});

test('posts have their living marks in the order of their places, also where the row of the post is missing', () => {
  const at = (id: string, start: number, url = KOREAN) => mark({ id, url, selector: { ...mark().selector, start } });
  const posts = postsOf({
    ...library(),
    pages: [page()],
    annotations: [at('b', 9), at('a', 3), at('c', 1, ENGLISH), mark({ deleted: 1 })],
  });
  expect(posts.map(({ url, page: row, marks }) => [url, row?.title, marks.map(({ id }) => id).join()])).toEqual([
    [KOREAN, '2024년 회고: 배포를 맡다', 'a,b'],
    [ENGLISH, undefined, 'c'],
  ]);
});
