import { expect, test } from 'vitest';
import { firstOrder, hasWords, inOrder, type ListedPost, type Order, POST_COLUMNS } from '../../lists/posts.ts';

const post = (id: string, changes: Partial<ListedPost> = {}): ListedPost => ({
  id,
  time: 0,
  title: id,
  site: 'velog.io',
  language: 'ko',
  names: { skill: 0, company: 0, technology: 0 },
  ...changes,
});
const POSTS = [
  post('a', { title: '2회차 회고', year: 2023, time: 3, names: { skill: 1, company: 0, technology: 9 } }),
  post('b', { title: '10회차 회고', time: 1, author: '이하늘' }),
  post('c', { title: '가을의 기록', year: 2021, time: 2, site: 'toss.tech' }),
];
const MARKS: Readonly<Record<string, number>> = { b: 5, c: 1 };
const order = (by: Order): string =>
  inOrder(POSTS, by, (id) => MARKS[id] ?? 0, 'ko')
    .map(({ id }) => id)
    .join('');

test.each<[column: Order['column'], first: string, turned: string]>([
  ['visited', 'acb', 'bca'],
  ['title', 'abc', 'cba'],
  ['year', 'acb', 'cab'],
  ['technology', 'abc', 'bca'],
  ['marks', 'bca', 'acb'],
])('posts by %s, and the other way around; those without the value last', (column, first, turned) => {
  const by = firstOrder(column);
  expect(order(by)).toBe(first);
  expect(order({ ...by, isDescending: !by.isDescending })).toBe(turned);
});

test('every column can be ordered by', () => {
  for (const column of POST_COLUMNS) expect(order(firstOrder(column))).toHaveLength(3);
});

test.each([
  ['', 'abc'],
  ['회고', 'ab'],
  ['하늘 10회차', 'b'],
  ['TOSS', 'c'],
  ['2023', 'a'],
  ['nowhere', ''],
])('the words “%s” find these posts', (words, found) => {
  expect(
    POSTS.filter(hasWords(words))
      .map(({ id }) => id)
      .join(''),
  ).toBe(found);
});
