import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { TermRecord } from '../../model/records.ts';
import { allTerms, putTerm, removeTerm, termsFor } from '../../storage/terms.ts';
import { clearAll } from './rows.ts';

const term = (id: string, scope: string, updated = 1): TermRecord => ({
  id,
  surface: id,
  scope,
  rule: 'never',
  created: 1,
  updated,
});

beforeEach(clearAll);

test('a page gets its own, its site’s and everybody’s terms, the narrowest last', async () => {
  await putTerm(term('page', 'page:https://dev.tistory.com/1'));
  await putTerm(term('late', 'everywhere', 2));
  await putTerm(term('site', 'site:dev.tistory.com'));
  await putTerm(term('early', 'everywhere', 1));
  await putTerm(term('other page', 'page:https://dev.tistory.com/2'));
  await putTerm(term('other site', 'site:velog.io'));
  const found = await termsFor('https://dev.tistory.com/1');
  expect(found.map(({ id }) => id)).toEqual(['early', 'late', 'site', 'page']);
});

test('a term of the same id is replaced', async () => {
  await putTerm(term('a', 'everywhere'));
  await putTerm({ ...term('a', 'everywhere'), surface: 'new' });
  expect((await termsFor('https://x.org/')).map(({ surface }) => surface)).toEqual(['new']);
});

test('what is said again of a form replaces what was said before in the same scope, and in no other', async () => {
  await putTerm(term('a', 'everywhere'));
  await putTerm({ ...term('b', 'everywhere', 2), surface: 'a', rule: 'add', termId: 'company:A' });
  await putTerm({ ...term('c', 'site:velog.io', 3), surface: 'a' });
  expect((await allTerms()).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('a term that is taken away is gone; taking away what is not there tells so', async () => {
  await putTerm(term('a', 'everywhere'));
  expect(await removeTerm('a', 5)).toMatchObject({ id: 'a' });
  expect(await allTerms()).toEqual([]);
  expect(await removeTerm('a', 6)).toBeUndefined();
});
