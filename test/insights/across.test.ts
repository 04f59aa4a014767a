/** What is seen across posts: when names were met, by whom, with which others, at which companies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorNames } from '../../insights/authors.ts';
import { companyTechnologies } from '../../insights/companies.ts';
import { mostMet, namesSeen } from '../../insights/seen.ts';
import { run, runInSlices } from '../../insights/slices.ts';
import { namesTogether } from '../../insights/together.ts';
import { NOW, row, textRow } from './rows.ts';

const [RUST, JAVA, SPRING, TOSS, KAKAO] = [
  'technology:Rust',
  'technology:Java',
  'technology:Spring',
  'company:Toss',
  'company:Kakao',
] as const;

describe('names seen', () => {
  const old = row('old', [RUST, RUST], { firstVisit: NOW - 9e9, daysAgo: 1 });
  const recent = row('recent', [RUST, JAVA], { daysAgo: 3 });

  test('first by first visit, last by last visit, with all posts', () => {
    const seen = run(namesSeen([recent, old])).get(RUST);
    expect([seen?.first.url, seen?.last.url]).toEqual(['old', 'old']);
    expect(seen?.posts.map(({ url }) => url)).toEqual(['old', 'recent']);
    expect(seen?.mentions).toBe(3);
  });

  test('most met counts posts of the last month, not visits of the future or long ago', () => {
    const pages = [old, recent, row('long ago', [JAVA], { daysAgo: 31 }), row('tomorrow', [JAVA], { daysAgo: -1 })];
    expect(run(mostMet(pages, NOW))).toEqual([
      { termId: RUST, posts: 2, mentions: 3 },
      { termId: JAVA, posts: 1, mentions: 1 },
    ]);
  });
});

test('names of an author, by what the reader knows', () => {
  const pages = [
    row('1', [RUST, JAVA], { author: 'Kim' }),
    row('2', [JAVA, SPRING], { author: 'Kim' }),
    row('3', [RUST], { author: 'Lee' }),
    row('4', [RUST]),
  ];
  const [kim, lee] = run(authorNames(pages, new Map([[JAVA, 'known'], [RUST, 'learning']]))); // prettier-ignore
  expect(kim).toMatchObject({
    author: 'Kim', known: [{ termId: JAVA, posts: 2 }], learning: [{ termId: RUST }], unknown: [{ termId: SPRING }],
  }); // prettier-ignore
  expect(lee?.posts).toHaveLength(1);
});

describe('names that go together', () => {
  const pages = [
    ...Array.from({ length: 5 }, (_, i) => row(`both ${i}`, [JAVA, SPRING, RUST])),
    ...Array.from({ length: 5 }, (_, i) => row(`other ${i}`, [RUST])),
  ];

  test('do so more often than by chance', () => {
    expect(run(namesTogether(pages))).toEqual([{ names: [JAVA, SPRING], posts: 5, lift: 2, npmi: 1 }]);
  });

  test('need posts enough', () => expect(run(namesTogether(pages, { leastPosts: 6 }))).toEqual([]));

  test('are counted as one counts by hand', () => {
    const terms = ['a', 'b', 'c', 'd', 'e'].map((name) => `skill:${name}`);
    fc.assert(
      fc.property(fc.array(fc.subarray(terms), { maxLength: 12 }), (posts) => {
        const rows = posts.map((names, i) => row(`${i}`, names));
        const pairs = run(namesTogether(rows, { leastPosts: 1, leastLift: 0 }));
        for (const { names: [one, other], posts: count } of pairs) {
          expect(count).toBe(posts.filter((names) => names.includes(one) && names.includes(other)).length);
        } // prettier-ignore
        const distinct = new Set(
          posts.flatMap((names) => names.flatMap((a) => names.filter((b) => a < b).map((b) => a + b))),
        );
        expect(pairs).toHaveLength(distinct.size);
      }),
    );
  });
});

describe('companies and technologies', () => {
  const names = { 토스: TOSS, 카카오: KAKAO, Rust: RUST, Java: JAVA };
  const links = (text: string, rest = {}) =>
    run(companyTechnologies([textRow('post', text, names, rest)])).map(
      ({ company, technology, proofs: [proof] }) =>
        `${company.slice(8)} ${technology.slice(11)} ${proof?.rule}: ${text.slice(proof?.where.start, proof?.where.end)}`,
    );

  test.each([
    ['one sentence', '토스에서 Rust를 썼다. 좋았다.', ['Toss Rust sentence: 토스에서 Rust를 썼다.']],
    ['one paragraph', '토스에 갔다. Rust를 썼다.', ['Toss Rust paragraph: 토스에 갔다. Rust를 썼다.']],
    ['two paragraphs', '토스에 갔다.\nRust를 썼다.', []],
    ['a paragraph of two companies', '토스에서 카카오로 갔다. Rust를 썼다.', []],
    ['a sentence of two companies', '토스와 카카오는 Rust를 쓴다.', ['Kakao Rust sentence: 토스와 카카오는 Rust를 쓴다.', 'Toss Rust sentence: 토스와 카카오는 Rust를 쓴다.']],
    ['the stronger rule', '토스에 갔다. Rust를 썼다. 토스는 Rust를 쓴다.', ['Toss Rust sentence: 토스는 Rust를 쓴다.']],
  ])('%s', (_, text, expected) => expect(links(text)).toEqual(expected)); // prettier-ignore

  test('one period', () => {
    const text = '3월\n토스에 갔다.\nRust를 썼다.';
    expect(links(text, { periods: [{ start: 0, end: text.length }] })).toEqual([`Toss Rust period: ${text}`]);
  });

  test('without the text only what stands near', () => {
    const pages = [row('near', [TOSS, RUST]), row('far', [TOSS, ...Array<string>(20).fill('skill:Backend'), JAVA])];
    const found = run(companyTechnologies(pages));
    expect(found).toMatchObject([
      { company: TOSS, technology: RUST, proofs: [{ rule: 'near', where: { start: 0, end: 15 } }] },
    ]);
  });

  test('a link of two posts has a proof from each', () => {
    const post = (url: string) => textRow(url, '토스는 Rust를 쓴다.', names);
    expect(run(companyTechnologies([post('1'), post('2')]))).toMatchObject([
      { posts: 2, proofs: [{ page: { url: '1' } }, { page: { url: '2' } }] },
    ]);
  });

  test('every proof holds both names', () => {
    const word = fc.constantFrom('토스', '카카오', 'Rust', 'Java', '쓴다', '. ', '\n', ' ', '가');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.boolean(), (words, known) => {
        const page = textRow('post', words.join(''), names);
        const { text = '', ...rest } = page;
        for (const { proofs } of run(companyTechnologies([known ? page : rest]))) {
          for (const { where, company, technology } of proofs) {
            for (const { start, end } of [company, technology]) {
              expect(where.start <= start && end <= where.end && end <= text.length).toBe(true);
            }
          }
        }
      }),
    );
  });
});

describe('in slices', () => {
  const pages = Array.from({ length: 50 }, (_, i) => row(`${i}`, [RUST]));

  test('the result is the same', async () => {
    expect(await runInSlices(mostMet(pages, NOW), { slice: 0 })).toEqual(run(mostMet(pages, NOW)));
  });

  test('progress is told, and the reader can cancel', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = (steps: number): void => {
      told.push(steps);
      if (told.length === 3) controller.abort();
    };
    await expect(runInSlices(mostMet(pages, NOW), { slice: 0, signal: controller.signal, onProgress })).rejects.toThrow(
      'abort',
    );
    expect(told).toEqual([1, 2, 3]);
  });
});
