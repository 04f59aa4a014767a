import { expect, test } from 'vitest';
import { decided, groupGuesses } from '../../lists/inbox.ts';
import type { GuessRecord, TermRecord } from '../../model/records.ts';

const guess = (url: string, surface: string, changes: Partial<GuessRecord> = {}): GuessRecord => ({
  url,
  surface,
  type: 'technology',
  confidence: 0.2,
  count: 1,
  start: 0,
  end: surface.length,
  ...changes,
});

test('guesses of all posts are one row a name, those in most posts first', () => {
  const groups = groupGuesses([
    guess('1', '오로라', { count: 9 }),
    guess('1', 'Quantix DB'),
    guess('2', 'quantix  db', { type: 'company', confidence: 0.3, start: 7, end: 18 }),
    guess('3', 'Quantix DB', { count: 2 }),
  ]);
  expect(groups.map(({ surface, mentions, places }) => [surface, mentions, places.length])).toEqual([
    ['Quantix DB', 4, 3],
    ['오로라', 9, 1],
  ]);
  expect(groups[0]).toMatchObject({ type: 'company', confidence: 0.3 });
  expect(groups[0]?.places[1]).toEqual({ url: '2', surface: 'quantix  db', start: 7, end: 18 });
});

test.each<[scope: string, isDecided: boolean]>([
  ['everywhere', true],
  ['site:velog.io', false],
  ['page:https://velog.io/@a/b', false],
])('what the reader said %s is decided for the inbox: %s', (scope, isDecided) => {
  const term: TermRecord = { id: '1', surface: 'QUANTIX DB', scope, rule: 'never', created: 1, updated: 1 };
  expect(decided([term]).has('quantix db')).toBe(isDecided);
});
