import { expect, test } from 'vitest';
import { addNames, listNames, type NameFilter, type NameRow } from '../../lists/names.ts';
import type { NameRecord } from '../../model/records.ts';

function rowsOf(): NameRow[] {
  const rows = new Map<string, NameRow>();
  addNames(rows, { termIds: ['company:카카오', 'technology:Go'], counts: [1, 4], firstVisit: 10, lastVisit: 90 });
  addNames(rows, { termIds: ['technology:Go', 'technology:React'], counts: [2, 9], firstVisit: 5, lastVisit: 50 });
  addNames(rows, { termIds: ['technology:Go'], counts: [1], firstVisit: 70, lastVisit: 70 });
  return [...rows.values()];
}
const NOTED = new Map<string, NameRecord>([
  ['technology:Go', { termId: 'technology:Go', note: '', state: 'learning', updated: 1 }],
]);
const list = (filter: Partial<NameFilter>, found?: Map<string, number>): string[] =>
  listNames(rowsOf(), { q: '', type: '', state: '', order: 'posts', ...filter }, NOTED, 'ko', found).map(
    ({ canonical }) => canonical,
  );

test('a name counts its posts and mentions, and knows its first and last visit', () => {
  expect(rowsOf().find(({ termId }) => termId === 'technology:Go')).toEqual({
    termId: 'technology:Go',
    type: 'technology',
    canonical: 'Go',
    posts: 3,
    mentions: 7,
    firstSeen: 5,
    lastSeen: 90,
  });
});

test.each<[what: string, filter: Partial<NameFilter>, names: string[]]>([
  ['those in most posts first, then the most mentioned', {}, ['Go', 'React', '카카오']],
  ['those seen last first', { order: 'recent' }, ['Go', '카카오', 'React']],
  ['as in a Korean dictionary', { order: 'name' }, ['카카오', 'Go', 'React']],
  ['of a type', { type: 'company' }, ['카카오']],
  ['of a state', { state: 'learning' }, ['Go']],
  ['by a few letters', { q: 'rea' }, ['React']],
])('names are listed %s', (_, filter, names) => {
  expect(list(filter)).toEqual(names);
});

test('words also list what the search finds in another spelling', () => {
  expect(list({ q: '리액트' }, new Map([['technology:React', 0]]))).toEqual(['React']);
});
