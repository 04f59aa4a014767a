import { expect, test } from 'vitest';
import type { Scope } from '../../model/records.ts';
import { readScope, scopeOf, scopesOver } from '../../model/scope.ts';

const URL = 'https://dev.tistory.com/1';

test.each<[Scope, string, string | undefined]>([
  ['everywhere', 'everywhere', undefined],
  ['site', 'site:dev.tistory.com', 'dev.tistory.com'],
  ['page', 'page:https://dev.tistory.com/1', URL],
])('%s is kept as %s', (scope, stored, place) => {
  expect(scopeOf(scope, URL)).toBe(stored);
  expect(readScope(stored)).toEqual({ scope, ...(place && { place }) });
});

test('a post is in three scopes, the widest first', () => {
  expect(scopesOver(URL)).toEqual(['everywhere', 'site:dev.tistory.com', `page:${URL}`]);
});
