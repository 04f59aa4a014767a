/** Posts and marks for tests of exchange, and arbitrary ones. */
import fc from 'fast-check';
import type { Chunk, WriteOptions } from '../../exchange/format.ts';
import { FORMATS, readFile } from '../../exchange/formats.ts';
import type { Library } from '../../exchange/library.ts';
import type { Imported } from '../../exchange/untrusted.ts';
import { MENTION_TYPES, termIdOf } from '../../model/mention.ts';
import { pageUrl } from '../../model/page-url.ts';
import {
  type Annotation,
  ANNOTATION_TYPES,
  COLORS,
  NAME_STATES,
  type NameRecord,
  type PageRecord,
  SCOPES,
  type TermRecord,
} from '../../model/records.ts';
import { scopeOf } from '../../model/scope.ts';

/** Noon, so that the day is the same in most time zones. */
export const AT = Date.UTC(2025, 0, 31, 12);
export const KOREAN = 'https://dev.tistory.com/12';
export const ENGLISH = 'https://jane.dev/2024-in-review';

export const page = (changes: Partial<PageRecord> = {}): PageRecord => ({
  url: KOREAN,
  address: KOREAN,
  title: '2024년 회고: 배포를 맡다',
  site: new URL(changes.url ?? KOREAN).hostname,
  author: '김개발',
  year: 2024,
  language: 'ko',
  firstVisit: AT,
  lastVisit: AT,
  textDigest: 'a'.repeat(64),
  mentions: [
    { termId: 'technology:Kubernetes', start: 4, end: 9, surface: '쿠버네티스' },
    { termId: 'company:Kakao', start: 20, end: 23, surface: '카카오' },
  ],
  termIds: ['company:Kakao', 'technology:Kubernetes'],
  ...changes,
});

export const mark = (changes: Partial<Annotation> & { exact?: string } = {}): Annotation => {
  const { exact = '쿠버네티스로 배포를 옮겼다.', ...rest } = changes;
  return {
    id: '00000000-0000-4000-8000-000000000001',
    url: KOREAN,
    type: 'technology',
    termId: 'technology:Kubernetes',
    color: 'blue',
    note: '나도 해 보고 싶다.',
    tags: ['배포', 'side project'],
    selector: { exact, prefix: '올해는 ', suffix: ' 팀이', start: 4, end: 4 + exact.length },
    created: AT,
    updated: AT + 60_000,
    ...rest,
  };
};

export const library = (changes: Partial<Library> = {}): Library => ({
  pages: [
    page(),
    page({
      url: ENGLISH,
      address: `${ENGLISH}/?utm_source=x`,
      title: '2024 in review',
      author: 'Jane',
      language: 'en',
    }),
  ],
  annotations: [
    mark(),
    mark({
      id: '00000000-0000-4000-8000-000000000002',
      url: ENGLISH,
      type: 'note',
      color: 'yellow',
      exact: 'I joined Acme, and shipped\nthree times a week.',
      note: '',
      tags: [],
    }),
    mark({ id: '00000000-0000-4000-8000-000000000003', exact: '지운 문장', deleted: AT }),
  ],
  terms: [
    {
      id: '00000000-0000-4000-8000-000000000004',
      surface: '쿠버',
      scope: `page:${KOREAN}`,
      rule: 'alias',
      termId: 'technology:Kubernetes',
      created: AT,
      updated: AT,
    },
  ],
  names: [{ termId: 'technology:Kubernetes', note: '올해의 목표', state: 'learning', updated: AT }],
  settings: { theme: 'dark', keys: { undo: '' } },
  ...changes,
});

/** The text that a format writes. */
export function written(id: string, of: Library, options: Partial<WriteOptions> = {}): string {
  const chunks = chunksOf(id, of, options);
  return chunks.map(({ data }) => (typeof data === 'string' ? data : '')).join('');
}

export const chunksOf = (id: string, of: Library, options: Partial<WriteOptions> = {}): Chunk[] => [
  ...fileOf(id, of, options).chunks,
];

export function fileOf(id: string, of: Library, options: Partial<WriteOptions> = {}) {
  const write = FORMATS.find((format) => format.id === id)?.write;
  if (!write) throw new RangeError(`${id} cannot be written`);
  return write(of, { at: AT, ...options });
}

export const readBack = (text: string): Imported & { format: string } => {
  const { format, ...imported } = readFile(text, { at: AT });
  return { format: format.id, ...imported };
};

/** The rows of `existing` with those of `rows` put over them, as the database does. */
export function put(existing: Library, rows: Library): Library {
  const over = <Row>(old: readonly Row[], fresh: readonly Row[], key: (row: Row) => string): Row[] => [
    ...new Map([...old, ...fresh].map((row) => [key(row), row])).values(),
  ];
  return {
    pages: over(existing.pages, rows.pages, ({ url }) => url),
    annotations: over(existing.annotations, rows.annotations, ({ id }) => id),
    terms: over(existing.terms, rows.terms, ({ id }) => id),
    names: over(existing.names, rows.names, ({ termId }) => termId),
    settings: { ...existing.settings, ...rows.settings },
  };
}

/** Any text, and text that has been trouble. */
export const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '---\n',
    '```',
    '한글 회고',
    '=1+1',
    '\uD800',
    '"',
    '\t',
    '<b>',
    '{{c1::a}}',
    '__proto__',
    '%%',
    '# a',
  ),
);
const filled = text.map((value) => `${value.slice(0, 90)}x`);
const time = fc.integer({ min: 0, max: AT });
const url = fc
  .tuple(
    fc.constantFrom('https://a.dev', 'http://b.co.kr:8080', 'https://한글.kr'),
    fc.webPath(),
    fc.constantFrom('', '?q=가(b)'),
  )
  .map((parts) => pageUrl(parts.join('')));
const termId = fc
  .tuple(fc.constantFrom(...MENTION_TYPES), filled)
  .map(([type, canonical]) => termIdOf({ type, canonical: canonical.replace(/[\n\r\u2028\u2029]/g, ' ') }));
const optional = <Value>(name: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [name]: some }));
const together = <Row extends object>(row: fc.Arbitrary<Row>, ...more: fc.Arbitrary<object>[]): fc.Arbitrary<Row> =>
  fc.tuple(row, ...more).map((parts) => Object.assign({}, ...parts) as Row);

export const anyMark: fc.Arbitrary<Annotation> = together(
  fc.record({
    id: fc.uuid(),
    url,
    type: fc.constantFrom(...ANNOTATION_TYPES),
    color: fc.constantFrom(...COLORS),
    note: text,
    tags: fc.array(filled, { maxLength: 4 }),
    selector: together(
      fc.record({ exact: filled, prefix: text, suffix: text, start: fc.nat() }),
      optional('origin', fc.record({ length: fc.nat(), count: fc.nat(), index: fc.nat(), likeness: fc.nat() })),
    ).map((parts) => ({
      ...parts,
      prefix: parts.prefix.slice(0, 64),
      suffix: parts.suffix.slice(0, 64),
      end: parts.start + parts.exact.length,
    })),
    created: time,
    updated: time,
  }),
  optional('termId', termId),
  optional('deleted', time),
);

export const anyPage: fc.Arbitrary<PageRecord> = together(
  fc
    .record({
      url,
      title: text,
      language: fc.constantFrom('ko' as const, 'en' as const),
      firstVisit: time,
      lastVisit: time,
      textDigest: fc.constantFrom('', '0'.repeat(64), 'f'.repeat(64)),
      mentions: fc.array(fc.record({ termId, start: fc.nat(), end: fc.nat(), surface: text }), { maxLength: 4 }),
    })
    .map((parts) => ({
      ...parts,
      address: new URL(parts.url).href,
      site: new URL(parts.url).hostname,
      termIds: [...new Set(parts.mentions.map((mention) => mention.termId))].sort(),
    })),
  optional('author', text),
  optional(
    'headings',
    fc.array(fc.record({ start: fc.nat(), end: fc.nat(), level: fc.integer({ min: 1, max: 6 }) }), { maxLength: 2 }),
  ),
  optional(
    'links',
    fc.array(
      fc.record({
        company: termId,
        technology: termId,
        rule: fc.constantFrom('sentence', 'near'),
        start: fc.nat(),
        end: fc.nat(),
      }),
      { maxLength: 2 },
    ),
  ),
  optional('year', fc.integer({ min: 1990, max: 2200 })),
);

const anyTerm: fc.Arbitrary<TermRecord> = fc
  .record({
    id: fc.uuid(),
    surface: filled,
    scope: fc.tuple(fc.constantFrom(...SCOPES), url).map(([scope, of]) => scopeOf(scope, of)),
    created: time,
    updated: time,
    meaning: fc.oneof(
      fc.record({ rule: fc.constant('never' as const) }),
      fc.record({ rule: fc.constantFrom('add' as const, 'alias' as const, 'retype' as const), termId }),
    ),
  })
  .map(({ meaning, ...term }) => ({ ...term, ...meaning }));

const anyName: fc.Arbitrary<NameRecord> = together(
  fc.record({ termId, note: text, updated: time }),
  optional('state', fc.constantFrom(...NAME_STATES)),
);

export const anyLibrary: fc.Arbitrary<Library> = together(
  fc.record({
    pages: fc.uniqueArray(anyPage, { selector: (row) => row.url, maxLength: 4 }),
    annotations: fc.uniqueArray(anyMark, { selector: (row) => row.id, maxLength: 6 }),
    terms: fc.uniqueArray(anyTerm, { selector: (row) => row.id, maxLength: 4 }),
    names: fc.uniqueArray(anyName, { selector: (row) => row.termId, maxLength: 4 }),
  }),
  optional(
    'settings',
    fc.dictionary(
      fc.string().map((key) => `s${key}`),
      fc.oneof(
        fc.string(),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
      ),
    ),
  ),
);
