import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../search/documents.ts';
import { LibraryIndex } from '../../search/library-index.ts';
import { MOST_FIELDS } from '../../search/packed-index.ts';
import type { Filters } from '../../search/types.ts';
import { wordsOf } from '../../search/words.ts';
import { ask, idsOf, indexOf, mark, name, post, quote, titled } from './library.ts';

const QUOTES = [
  '쿠버네티스를 도입했다',
  'We moved to Kubernetes',
  'k8s 클러스터',
  '스프링 부트로 서버를 만들었다',
  'Spring Boot 3',
  '백엔드개발자로 일했다',
  'useEffect 안에서 Node.js로',
  '검색 성능을 개선했다',
  'C++를 배웠다',
];

describe('a query finds what is meant', () => {
  const index = indexOf(QUOTES.map(quote));
  const KUBERNETES = ['쿠버네티스를 도입했다', 'We moved to Kubernetes', 'k8s 클러스터'];
  const SPRING_BOOT = ['스프링 부트로 서버를 만들었다', 'Spring Boot 3'];
  test.each<[asked: string, found: string[]]>([
    ['Kubernetes', KUBERNETES],
    ['쿠버네티스', KUBERNETES],
    ['쿠버네티스에서', KUBERNETES],
    ['k8s', KUBERNETES],
    ['K8S를', KUBERNETES],
    ['Ｋ８ｓ', KUBERNETES],
    ['쿠버', KUBERNETES],
    ['쿠버네티스'.normalize('NFD'), KUBERNETES],
    ['쿠버네ㅌ', KUBERNETES],
    ['쿠버넽', KUBERNETES],
    ['ㅋㅂㄴ', KUBERNETES],
    ['쿠버내티스', KUBERNETES],
    ['kubernets', KUBERNETES],
    ['kubernetis', KUBERNETES],
    ['kubern', KUBERNETES],
    ['spring boot', SPRING_BOOT],
    ['springboot', SPRING_BOOT],
    ['스프링부트', SPRING_BOOT],
    ['스프링 부트', SPRING_BOOT],
    ['spring-boot 서버', ['스프링 부트로 서버를 만들었다']],
    ['k8s 도입', ['쿠버네티스를 도입했다']],
    ['개발자', ['백엔드개발자로 일했다']],
    ['ㄱㅂㅈ', ['백엔드개발자로 일했다']],
    ['effect', ['useEffect 안에서 Node.js로']],
    ['useeff', ['useEffect 안에서 Node.js로']],
    ['nodejs', ['useEffect 안에서 Node.js로']],
    ['node.js', ['useEffect 안에서 Node.js로']],
    ['노드', ['useEffect 안에서 Node.js로']],
    ['c++', ['C++를 배웠다']],
    ['ㄱㅅ', ['검색 성능을 개선했다']],
    ['검색 도입', []],
    ['아무것도없음', []],
    ['!?', []],
  ])('%s', (asked, found) => {
    expect(idsOf(ask(index, asked)).sort()).toEqual([...found].sort());
  });
});

describe('the better hit comes first', () => {
  const inPost = post({ title: '카프카 이야기' });
  test.each<[why: string, asked: string, index: LibraryIndex, order: string[]]>([
    [
      'a name before posts and quotes',
      '카프카',
      indexOf([quote('카프카를 썼다'), titled('카프카 회고'), name('technology:Apache Kafka')]),
      ['technology:Apache Kafka', '카프카 회고', '카프카를 썼다'],
    ],
    [
      'a quote before one whose post only is called so',
      '카프카',
      indexOf([mark('other', { exact: '다른 말' }, inPost), mark('said', { exact: '카프카를 썼다' }, inPost)]),
      ['said', 'other'],
    ],
    [
      'the word before a longer one, and that before a compound',
      '배포',
      indexOf([quote('무중단배포 전략'), quote('배포판 전략'), quote('배포 전략')]),
      ['배포 전략', '배포판 전략', '무중단배포 전략'],
    ],
    [
      'the spelling that was typed',
      'k8s',
      indexOf([quote('쿠버네티스 이전'), quote('k8s 이전')]),
      ['k8s 이전', '쿠버네티스 이전'],
    ],
    [
      'a note or a tag before a quote',
      '장애',
      indexOf([
        mark('quote', { exact: '장애 대응' }),
        mark('note', { exact: '다른 말', note: '장애 대응' }),
        mark('tag', { exact: '다른 말', tags: ['장애'] }),
      ]),
      ['tag', 'note', 'quote'],
    ],
    [
      'the newer of two that are equal',
      '배포',
      indexOf([
        mark('old', { exact: '배포', updated: 1_000 }),
        mark('new', { exact: '배포', updated: 3_000 }),
        mark('middle', { exact: '배포', updated: 2_000 }),
      ]),
      ['new', 'middle', 'old'],
    ],
    [
      'without text the newest',
      '',
      indexOf([mark('old', { updated: 1 }), mark('new', { updated: 3 }), mark('middle', { updated: 2 })]),
      ['new', 'middle', 'old'],
    ],
  ])('%s', (_, asked, index, order) => {
    expect(idsOf(ask(index, asked))).toEqual(order);
  });

  test('no more hits than wanted, but all are counted', () => {
    const index = indexOf(QUOTES.map(quote));
    expect(ask(index, 'k8s', { limit: 2 })).toMatchObject({ hits: { length: 2 }, total: 3 });
    expect(ask(index, '', { limit: 2 })).toMatchObject({ hits: { length: 2 }, total: QUOTES.length });
  });
});

describe('a filter leaves', () => {
  const korean = post({ url: 'a.com/1', title: '2023 회고', site: 'a.com', year: 2023, author: '김' });
  const english = post({ url: 'b.com/1', title: 'Looking back', site: 'b.com', year: 2024, language: 'en' });
  const index = indexOf([
    mark('skill', { type: 'skill', tags: ['work', 'team'] }, korean),
    mark('noted', { note: 'so' }, english),
    mark('orphan', { type: 'note', tags: ['team'] }, undefined),
    titled('2023 회고', { site: 'a.com', year: 2023, author: '김' }),
    name('technology:Docker', 'know'),
  ]);
  test.each<[Filters, string[]]>([
    [{}, ['2023 회고', 'noted', 'orphan', 'skill', 'technology:Docker']],
    [{ kinds: [], tags: [] }, ['2023 회고', 'noted', 'orphan', 'skill', 'technology:Docker']],
    [{ kinds: ['post', 'name'] }, ['2023 회고', 'technology:Docker']],
    [{ types: ['skill'] }, ['skill']],
    [{ types: ['technology'] }, ['technology:Docker']],
    [{ tags: ['team'] }, ['orphan', 'skill']],
    [{ tags: ['work', 'other'] }, ['skill']],
    [{ sites: ['a.com'] }, ['2023 회고', 'skill']],
    [{ years: [2023, 2024] }, ['2023 회고', 'noted', 'skill']],
    [{ languages: ['en'] }, ['noted']],
    [{ authors: ['김'] }, ['2023 회고', 'skill']],
    [{ hasNote: true }, ['noted', 'technology:Docker']],
    [{ hasNote: false, kinds: ['mark'] }, ['orphan', 'skill']],
    [{ orphaned: true }, ['orphan']],
    [{ orphaned: false, kinds: ['mark'] }, ['noted', 'skill']],
    [{ sites: ['a.com'], types: ['skill'], tags: ['other'] }, []],
  ])('%j', (filters, found) => {
    expect(idsOf(ask(index, '', { filters, orphans: ['orphan'] })).sort()).toEqual(found);
  });
});

test('what was changed is found as it is now, and what was removed no more', () => {
  const index = indexOf([mark('a', { exact: '배포' }), mark('b', { exact: '배포 자동화' })]);
  index.put(mark('a', { exact: '장애' }));
  index.remove('mark:b');
  expect(idsOf(ask(index, '배포'))).toEqual([]);
  expect(idsOf(ask(index, '장애'))).toEqual(['a']);
  expect(index.size).toBe(1);
});

/** As if it was stored and read. */
function reread(index: LibraryIndex): LibraryIndex {
  const again = new LibraryIndex();
  for (const [at, shard] of index.changedShards()) again.load(at, structuredClone(shard));
  return again;
}

test('an index that was stored finds the same, and takes in changes', () => {
  const index = indexOf([
    ...QUOTES.map(quote),
    name('technology:Docker'),
    titled('카프카 회고', { termIds: ['skill:Writing'] }),
  ]);
  const again = reread(index);
  for (const asked of ['k8s', 'ㅋㅂㄴ', '개발자', 'writing', 'docker', ''])
    expect(ask(again, asked)).toEqual(ask(index, asked));
  again.put(mark('new', { exact: 'Kubernetes 새로' }));
  again.remove(`mark:${QUOTES[0]}`);
  expect(idsOf(ask(reread(again), 'k8s')).sort()).toEqual(['We moved to Kubernetes', 'k8s 클러스터', 'new']);
});

test('all fields can be stored', () => {
  expect(FIELDS.length).toBeLessThanOrEqual(MOST_FIELDS);
});

test('of what was removed no word is stored', () => {
  const index = reread(indexOf([quote('비밀스러운 말'), quote('다른 글')]));
  index.remove('mark:비밀스러운 말');
  expect(JSON.stringify([...index.changedShards()])).not.toContain('비밀');
});

const anyWord = fc.oneof(
  fc.constantFrom('쿠버네티스를', '서버에서', 'useEffect', 'Node.js로', 'C++', '3년차', 'React개발자', '카프카'),
  fc.string({ unit: fc.constantFrom(...'가나닥ㄱAbcé12.-_'), minLength: 1, maxLength: 6 }),
);
const anyText = fc.array(anyWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

test('every document is found by each of its words', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...FIELDS), anyText, (text, field, other) => {
      const index = indexOf([quote(other), { facts: { kind: 'mark', id: 'it', time: 1 }, texts: { [field]: text } }]);
      for (const { start, end } of wordsOf(text)) {
        expect(idsOf(ask(index, text.slice(start, end))), text.slice(start, end)).toContain('it');
      }
      expect(idsOf(ask(index, text))).toEqual(wordsOf(text).length > 0 ? expect.arrayContaining(['it']) : []);
    }),
  );
});

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    kinds: fc.subarray(['mark', 'post'] as const),
    types: fc.subarray(['skill', 'note'] as const),
    tags: fc.subarray(['a', 'b']),
    years: fc.subarray([2023, 2024]),
    hasNote: fc.boolean(),
    orphaned: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyMark = fc.record({
  type: fc.constantFrom('skill' as const, 'note' as const),
  tags: fc.subarray(['a', 'b']),
  note: fc.constantFrom('', '배포'),
  exact: anyText,
});

test('a filter never widens', () => {
  fc.assert(
    fc.property(fc.array(anyMark), anyText, anyFilters, (marks, asked, filters) => {
      const index = indexOf(marks.map((row, at) => mark(String(at), row, at % 2 ? post({ year: 2023 }) : undefined)));
      const all = new Set(idsOf(ask(index, asked)));
      const narrowed = idsOf(ask(index, asked, { filters, orphans: ['0'] }));
      expect(narrowed.filter((id) => !all.has(id))).toEqual([]);
      const allowed = new Set(idsOf(ask(index, '', { filters, orphans: ['0'] })));
      expect(narrowed.filter((id) => !allowed.has(id))).toEqual([]);
      expect(new Set(narrowed).size).toBe(narrowed.length);
    }),
  );
});
