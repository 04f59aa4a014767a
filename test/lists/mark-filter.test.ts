import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACETS,
  filterFromParams,
  type FilteredMark,
  type FilteredPost,
  filterMarks,
  filterToParams,
  isEmptyFilter,
  type MarkFilter,
  NO_FILTER,
} from '../../lists/mark-filter.ts';

const POSTS: Readonly<Record<string, FilteredPost>> = {
  a: { site: 'velog.io', author: '하늘', year: 2023, language: 'ko' },
  b: { site: 'dev.to', year: 2024, language: 'en' },
};
const mark = (id: string, url: string, changes: Partial<FilteredMark> = {}): FilteredMark => ({
  id,
  url,
  type: 'note',
  tags: [],
  hasNote: false,
  ...changes,
});
const MARKS = [
  mark('1', 'a', { tags: ['배포', '팀'], hasNote: true }),
  mark('2', 'a', { type: 'company' }),
  mark('3', 'b', { tags: ['팀'] }),
  mark('4', 'gone', { type: 'skill' }),
];
const around = { postOf: (url: string) => POSTS[url], isOrphan: (id: string) => id === '3' };
const idsOf = (filter: Partial<MarkFilter>, found?: Map<string, number>): string =>
  filterMarks(MARKS, { ...NO_FILTER, ...filter }, { ...around, found })
    .shown.map(({ id }) => id)
    .join('');

test.each<[asked: string, filter: Partial<MarkFilter>, shown: string]>([
  ['nothing', {}, '1234'],
  ['a type', { type: 'note' }, '13'],
  ['a tag', { tag: '팀' }, '13'],
  ['a site', { site: 'velog.io' }, '12'],
  ['a year', { year: '2024' }, '3'],
  ['a language', { language: 'ko' }, '12'],
  ['an author, whom not every post has', { author: '하늘' }, '12'],
  ['a note', { note: true }, '1'],
  ['orphans', { orphaned: true }, '3'],
  ['two things at once', { site: 'velog.io', type: 'company' }, '2'],
  ['what no mark has', { tag: 'nowhere' }, ''],
])('who asks for %s sees just these marks', (_, filter, shown) => {
  expect(idsOf(filter)).toBe(shown);
});

test('words leave only the marks in which they were found', () => {
  expect(
    idsOf(
      { q: 'k8s', type: 'note' },
      new Map([
        ['3', 0],
        ['4', 1],
      ]),
    ),
  ).toBe('3');
});

test('each value says how many marks it would leave, whatever is chosen of its own kind', () => {
  const { facets } = filterMarks(MARKS, { ...NO_FILTER, site: 'velog.io', type: 'note' }, around);
  expect(Object.fromEntries(facets.site)).toEqual({ 'velog.io': 1, 'dev.to': 1 });
  expect(Object.fromEntries(facets.type)).toEqual({ note: 1, company: 1 });
  expect(Object.fromEntries(facets.tag)).toEqual({ 배포: 1, 팀: 1 });
  expect(Object.fromEntries(facets.author)).toEqual({ 하늘: 1 });
});

const filters = fc.record<MarkFilter>({
  q: fc.constantFrom('', 'k8s', '회고 & 팀'),
  type: fc.constantFrom('', 'note', 'company'),
  tag: fc.constantFrom('', '팀', 'a=b&c', '배포'),
  site: fc.constantFrom('', 'velog.io', 'dev.to'),
  year: fc.constantFrom('', '2023', '2024'),
  language: fc.constantFrom('', 'ko', 'en'),
  author: fc.constantFrom('', '하늘'),
  note: fc.boolean(),
  orphaned: fc.boolean(),
});

describe('for every filter', () => {
  test('the address brings it back', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const written = String(filterToParams(filter));
        expect(filterFromParams(new URLSearchParams(written))).toEqual(filter);
        expect(isEmptyFilter(filter)).toBe(written === '');
      }),
    );
  });

  test('choosing a value leaves as many marks as it said', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...FACETS), (filter, facet) => {
        const { facets } = filterMarks(MARKS, filter, around);
        for (const [value, count] of facets[facet]) {
          expect(filterMarks(MARKS, { ...filter, [facet]: value }, around).shown).toHaveLength(count);
        }
      }),
    );
  });
});

test('an address with values that cannot be asks for nothing by them', () => {
  const params = new URLSearchParams('type=poem&year=soon&language=fr&note=maybe&tag=팀');
  expect(filterFromParams(params)).toEqual({ ...NO_FILTER, tag: '팀' });
});
