import { expect, test } from 'vitest';
import { held } from '../../panel/use-held.ts';

/** Rows by their ids, with what is new in them behind a colon. */
const rows = (text: string): { id: string; note: string }[] =>
  text.split(' ').flatMap((row) => {
    const [id = '', note = ''] = row.split(':');
    return id === '' ? [] : [{ id, note }];
  });
const written = (list: readonly { id: string; note: string }[]): string =>
  list.map(({ id, note }) => (note === '' ? id : `${id}:${note}`)).join(' ');

test.each([
  ['the edited mark would move to the top: it stays where it is', 'a b c', 'c:new a b', 'a b c:new'],
  ['the edited mark is found no more: it stays as it was', 'a b c', 'a b', 'a b c'],
  ['another mark is gone', 'a b c', 'c a', 'a c'],
  ['another mark has come', 'a b c', 'd c a b', 'd a b c'],
  ['nothing has changed', 'a b c', 'a b c', 'a b c'],
])('while a mark is edited and %s', (_, before, now, shown) => {
  expect(written(held(rows(before), rows(now), 'c'))).toBe(shown);
});
