/** What pictures are made of: rows of posts in, lines, bars, cells and tables out. */
import { describe, expect, test, vi } from 'vitest';
import { authorParts, authorTable } from '../../../components/pictures/author-data.ts';
import { cellKey, inFocus, mapTable, matrixOf } from '../../../components/pictures/map-data.ts';
import { metBars, metTable } from '../../../components/pictures/met-data.ts';
import { fitting, textWidth } from '../../../components/pictures/text-width.ts';
import { pairBars, pairedNames, pairTable } from '../../../components/pictures/together-data.ts';
import {
  earlierAndLater, endLabels, firstChoice, linesOf, MOST_LINES, namesOf, toggled, trendTable,
} from '../../../components/pictures/trend-data.ts'; // prettier-ignore
import { authorNames } from '../../../insights/authors.ts';
import { companyMap } from '../../../insights/company-map.ts';
import { countNames } from '../../../insights/pages.ts';
import { mostMet } from '../../../insights/seen.ts';
import { run } from '../../../insights/slices.ts';
import { namesTogether } from '../../../insights/together.ts';
import { nameTrends } from '../../../insights/trends.ts';
import { NOW } from '../../insights/rows.ts';

vi.mock('../../../model/i18n.ts', () => ({
  t: (key: string, ...values: unknown[]) => [key, ...values].join(' '),
  uiLanguage: () => 'en',
}));

const [RUST, JAVA, SPRING] = ['technology:Rust', 'technology:Java', 'technology:Spring'] as const;

/** A stored summary that names each term id once. */
const post = (url: string, termIds: readonly string[], fields: { year?: number; author?: string } = {}) => ({
  url, title: url, site: 'blog.test', lastVisit: NOW, termIds, counts: termIds.map(() => 1), ...fields,
}); // prettier-ignore

/** Of each year's ten posts, so many name Rust; the rest name Java. */
const rising = [0, 1, 4, 8].flatMap((rust, at) =>
  Array.from({ length: 10 }, (_, i) => post(`${at}/${i}`, [i < rust ? RUST : JAVA], { year: 2020 + at })),
);

test('a stored summary counts its names as its mentions would', () => {
  expect([...countNames({ ...post('a', [RUST, JAVA]), counts: [3, 1] })]).toEqual([[RUST, 3], [JAVA, 1]]); // prettier-ignore
});

describe('names by year', () => {
  const trends = run(nameTrends(rising));
  const byId = new Map(trends.map((trend) => [trend.termId, trend]));

  test('begin with what rises and falls', () => {
    expect(firstChoice(trends)).toEqual([RUST, JAVA]);
    expect(namesOf(trends, 'rising').map(({ termId }) => termId)).toEqual([RUST]);
  });

  test('have a line of true shares, hollow in years of hardly any posts', () => {
    const [line] = linesOf(byId, [undefined, RUST]);
    expect(line).toMatchObject({ name: 'Rust', type: 'technology', style: 1 });
    expect(line?.points.map(({ share }) => share)).toEqual([0, 0.1, 0.4, 0.8]);
    const sparse = run(nameTrends([post('a', [RUST], { year: 2020 })], { leastPosts: 1 }));
    expect(linesOf(new Map(sparse.map((trend) => [trend.termId, trend])), [RUST])[0]?.points[0]?.isSparse).toBe(true);
  });

  test('tell the share of the earlier and of the later years', () => {
    expect(earlierAndLater(byId.get(RUST)!).map((share) => Math.round(share * 100))).toEqual([5, 60]);
  });

  test('have labels that do not overlap and stay inside', () => {
    const shares = [0.5, 0.5, 0.49, 0];
    const lines = shares.map((share, style) => ({
      termId: `${style}`, name: `${style}`, type: 'skill' as const, style,
      points: [{ name: '', year: 2020, share, posts: 0, of: 1, isSparse: false }],
    })); // prettier-ignore
    const labels = endLabels(lines, 0.5, 0.05).map(({ at }) => at);
    for (let i = 1; i < labels.length; i++) expect(labels[i]! - labels[i - 1]!).toBeGreaterThanOrEqual(0.05 - 1e-9);
    expect(Math.max(...labels)).toBeLessThanOrEqual(0.5);
    expect(Math.min(...labels)).toBe(0);
  });

  test('keep their dash while others come and go, and make room for a seventh', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(toggled(six, 'b')).toEqual(['a', undefined, 'c', 'd', 'e', 'f']);
    expect(toggled(toggled(six, 'b'), 'g')).toEqual(['a', 'g', 'c', 'd', 'e', 'f']);
    expect(toggled(six, 'g')).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
    expect(toggled([], 'a')).toHaveLength(MOST_LINES);
  });

  test('have a table of posts, all posts first', () => {
    const { columns, rows } = trendTable(trends);
    expect(columns.slice(3)).toEqual(['columnPosts', '2020', '2021', '2022', '2023']);
    expect(rows).toEqual([
      ['allPosts', '', '', 40, 10, 10, 10, 10],
      ['Java', 'type_technology', 'direction_falling', 27, 10, 9, 6, 2],
      ['Rust', 'type_technology', 'direction_rising', 13, 0, 1, 4, 8],
    ]);
  });
});

test('most met: bars by posts, each told by the type of its name', () => {
  const met = run(mostMet(rising, NOW));
  expect(metBars(met).map(({ name, value, type }) => [name, value, type])).toEqual([
    ['Java', 27, 'technology'],
    ['Rust', 13, 'technology'],
  ]);
  expect(metTable(met).rows[0]).toEqual(['Java', 'type_technology', 27, 27]);
});

describe('names together', () => {
  const posts = [
    ...Array.from({ length: 4 }, (_, i) => post(`both ${i}`, [JAVA, SPRING])),
    ...Array.from({ length: 4 }, (_, i) => post(`rust ${i}`, [RUST])),
  ];
  const pairs = run(namesTogether(posts));

  test('are bars of posts with what chance would give; of one name only the other is written', () => {
    expect(pairBars(pairs, undefined)).toMatchObject([{ name: 'Java + Spring', value: 4, against: 2 }]);
    expect(pairBars(pairs, SPRING)).toMatchObject([{ name: 'Java' }]);
    expect(pairBars(pairs, RUST)).toEqual([]);
    expect(pairedNames(pairs)).toEqual([JAVA, SPRING]);
    expect(pairTable(pairs).rows).toEqual([['Java', 'Spring', 4, 2, 2]]);
  });
});

test('authors: the known, then what is learned, then the rest, end to end', () => {
  const posts = [post('1', [RUST, JAVA, SPRING], { author: 'Kim' }), post('2', [JAVA], { author: 'Lee' })];
  const authors = run(authorNames(posts, new Map([[JAVA, 'known'], [RUST, 'learning']]))); // prettier-ignore
  expect(authorParts(authors).map(({ author, state, from, to }) => [author, state, from, to])).toEqual([
    ['Kim', 'known', 0, 1],
    ['Kim', 'learning', 1, 2],
    ['Kim', 'unknown', 2, 3],
    ['Lee', 'known', 0, 1],
    ['Lee', 'learning', 1, 1],
    ['Lee', 'unknown', 1, 1],
  ]);
  expect(authorTable(authors).rows).toEqual([['Kim', 1, 1, 1, 1], ['Lee', 1, 1, 0, 0]]); // prettier-ignore
});

describe('the map of companies and technologies', () => {
  const link = (company: string, technology: string) => ({
    company: `company:${company}`, technology: `technology:${technology}`, rule: 'sentence' as const, start: 0, end: 9,
  }); // prettier-ignore
  const links = run(
    companyMap([
      { url: '1', links: [link('Toss', 'Kafka'), link('Toss', 'Kotlin'), link('Kakao', 'Java')] },
      { url: '2', links: [link('Toss', 'Kafka')] },
    ]),
  );

  test('has one proof a post, the most proven link first', () => {
    expect(links.map(({ company, technology, proofs }) => [company, technology, proofs.map(({ url }) => url)])).toEqual(
      [
        ['company:Toss', 'technology:Kafka', ['1', '2']],
        ['company:Kakao', 'technology:Java', ['1']],
        ['company:Toss', 'technology:Kotlin', ['1']],
      ],
    );
    expect(mapTable(links).rows[0]).toEqual(['Toss', 'Kafka', 2, '1']);
  });

  test('has rows and columns of those with most links, none of them empty', () => {
    const { companies, technologies, cells } = matrixOf(links, 5, 2);
    expect(companies).toEqual(['company:Toss', 'company:Kakao']);
    expect(technologies).toEqual(['technology:Kafka', 'technology:Java']);
    expect(cells.get(cellKey('company:Toss', 'technology:Kafka'))?.proofs).toHaveLength(2);
    expect(matrixOf(links, 5, 1).companies).toEqual(['company:Toss']);
  });

  test('shows a cell, or all of one name', () => {
    expect(inFocus(links, { company: 'company:Toss' })).toHaveLength(2);
    expect(inFocus(links, { company: 'company:Toss', technology: 'technology:Kotlin' })).toHaveLength(1);
  });
});

test('a text that has no room loses its end, Korean being wider', () => {
  expect(textWidth('쿠버네티스')).toBeGreaterThan(textWidth('Kuber'));
  expect(fitting('Kubernetes', 1000)).toBe('Kubernetes');
  const short = fitting('우아한형제들 기술 블로그', 80);
  expect(short).toMatch(/^우아한.*…$/);
  expect(textWidth(short)).toBeLessThanOrEqual(80);
});
