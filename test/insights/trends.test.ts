/** Names over the years. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../insights/slices.ts';
import { nameTrends, trendOf } from '../../insights/trends.ts';
import { row } from './rows.ts';

/** `of` posts of each year, of which the first `posts` name the term. */
const library = (years: Readonly<Record<number, readonly [posts: number, of: number]>>) =>
  Object.entries(years).flatMap(([year, [posts, of]]) =>
    Array.from({ length: of }, (_, i) =>
      row(`${year}/${i}`, i < posts ? ['technology:Rust'] : ['technology:Java'], { year: Number(year) }),
    ),
  );
const rust = (...args: Parameters<typeof library>) =>
  run(nameTrends(library(...args))).find(({ termId }) => termId === 'technology:Rust');

describe('a name', () => {
  test.each([
    ['rises when ever more posts name it', { 2020: [1, 20], 2021: [4, 20], 2022: [9, 20], 2023: [14, 20] }, 'rising'],
    ['falls when ever fewer do', { 2020: [14, 20], 2021: [9, 20], 2022: [4, 20], 2023: [1, 20] }, 'falling'],
    ['is steady when its share stays', { 2020: [5, 20], 2021: [10, 40], 2022: [5, 20] }, 'steady'],
    ['is steady when there are few posts', { 2020: [1, 4], 2021: [4, 4] }, 'steady'],
    ['is steady in one year', { 2021: [10, 20] }, 'steady'],
    ['is not judged by years of hardly any posts', { 2010: [2, 2], 2022: [5, 20], 2023: [5, 20] }, 'steady'],
  ] as const)('%s', (_, years, direction) => expect(rust(years)?.direction).toBe(direction));

  test('has its share of every year, smoothed by one', () => {
    expect(rust({ 2020: [0, 8], 2021: [5, 8] })?.years).toEqual([
      { year: 2020, posts: 0, of: 8, share: 0.1 },
      { year: 2021, posts: 5, of: 8, share: 0.6 },
    ]);
  });

  test('in too few posts is left out', () => expect(rust({ 2020: [2, 8], 2021: [2, 8] })).toBeUndefined());
});

test('posts without a year do not count', () => {
  expect(run(nameTrends(Array.from({ length: 9 }, (_, i) => row(`${i}`, ['skill:Backend']))))).toEqual([]);
});

test('the other way round in time, a trend is the opposite', () => {
  const counts = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(counts, (years) => {
      const shares = years.map(([a, b], year) => ({ year, posts: Math.min(a, b), of: Math.max(a, b), share: 0 }));
      const backwards = shares.map((share) => ({ ...share, year: -share.year }));
      expect(trendOf(shares)).toBeCloseTo(-trendOf(backwards), 6);
    }),
  );
});
