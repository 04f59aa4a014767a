/** Libraries and files: rows as they are stored, and whatever may come in from outside. */
import fc from 'fast-check';
import type { Library } from '../../exchange/library.ts';
import { MENTION_TYPES, termIdOf, VISIBLE } from '../../model/mention.ts';
import { pageUrl, siteOf } from '../../model/page-url.ts';
import {
  type Annotation,
  ANNOTATION_TYPES,
  COLORS,
  NAME_STATES,
  type NameRecord,
  SCOPES,
  type TermRecord,
  type WholePage,
} from '../../model/records.ts';
import { BACKUP_INTERVALS, GROUPINGS } from '../../model/settings.ts';
import { scopeOf } from '../../model/scope.ts';
import { address } from './any-address.ts';
import { line, record, SYNTAX, text } from './any-text.ts';

/** A name or a tag: short, and to be seen. */
export const name = line
  .map((value) => value.replace(/\s+/g, ' ').trim().slice(0, 80).trim())
  .filter((value) => VISIBLE.test(value));
const time = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: Date.UTC(2030, 0) }));
export const termId = fc
  .tuple(fc.constantFrom(...MENTION_TYPES), name)
  .map(([type, canonical]) => termIdOf({ type, canonical }));
/** Few, so that rows are often of one post. */
const identity = fc.oneof(
  fc.constantFrom('https://dev.tistory.com/1', 'https://velog.io/@dev/회고'),
  address.map((href) => pageUrl(href)),
);
/** Few, so that two libraries often have the same rows. */
const id = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((which) => `00000000-0000-4000-8000-00000000000${which}`),
  fc.uuid(),
);

/** Some of the fields, which may all be missing. */
const some = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true });

/** A row without some of its fields. */
export const without = <Row extends object, Key extends keyof Row & string>(row: Row, ...keys: Key[]): Omit<Row, Key> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.some((each) => each === key))) as Omit<Row, Key>;

export const selector = fc
  .record({
    exact: text.map((value) => value.slice(0, 200)).filter((value) => value !== ''),
    prefix: line.map((value) => value.slice(-64)),
    suffix: line.map((value) => value.slice(0, 64)),
    start: fc.nat(1_000),
    more: some({ origin: record({ length: fc.nat(), count: fc.nat(), index: fc.nat(), likeness: fc.nat() }) }),
  })
  .map(({ more, ...rest }) => ({ ...rest, end: rest.start + rest.exact.length, ...more }));

export const mark: fc.Arbitrary<Annotation> = fc
  .record({
    id,
    url: identity,
    type: fc.constantFrom(...ANNOTATION_TYPES),
    color: fc.constantFrom(...COLORS),
    note: fc.oneof(fc.constant(''), text),
    tags: fc.uniqueArray(name, { maxLength: 4 }),
    selector,
    created: time,
    updated: time,
    more: some({ termId, deleted: time }),
  })
  .map(({ more, ...rest }) => ({ ...rest, ...more }));

const place = fc.tuple(fc.nat(500), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));

export const page: fc.Arbitrary<WholePage> = fc
  .record({
    url: identity,
    title: line,
    language: fc.constantFrom('ko' as const, 'en' as const),
    firstVisit: time,
    lastVisit: time,
    textDigest: fc.constantFrom('', '0'.repeat(64), 'f'.repeat(64)),
    mentions: fc.array(
      fc.tuple(termId, place, line).map(([of, at, surface]) => ({ termId: of, ...at, surface })),
      {
        maxLength: 4,
      },
    ),
    more: some({
      author: line,
      year: fc.integer({ min: 1990, max: 2200 }),
    }),
    reading: fc.option(
      record({
        headings: fc.array(
          fc.tuple(place, fc.integer({ min: 1, max: 6 })).map(([at, level]) => ({ ...at, level })),
          { maxLength: 3 },
        ),
        links: fc.array(
          fc
            .tuple(termId, termId, fc.constantFrom('sentence', 'paragraph', 'period', 'near'), place)
            .map(([company, technology, rule, at]) => ({ company, technology, rule: rule as 'near', ...at })),
          { maxLength: 3 },
        ),
      }),
    ),
  })
  .map(({ more, reading, ...rest }) => ({
    ...rest,
    address: new URL(rest.url).href.replace(/#.*$/s, ''),
    site: siteOf(rest.url),
    termIds: [...new Set(rest.mentions.map((mention) => mention.termId))].sort(),
    ...more,
    ...reading,
  }));

export const term: fc.Arbitrary<TermRecord> = fc
  .record({
    id,
    surface: name,
    scope: fc.tuple(fc.constantFrom(...SCOPES), identity).map(([scope, of]) => scopeOf(scope, of)),
    created: time,
    updated: time,
    meaning: fc.oneof(
      record({ rule: fc.constant('never' as const) }),
      record({ rule: fc.constantFrom('add' as const, 'alias' as const, 'retype' as const), termId }),
    ),
  })
  .map(({ meaning, ...rest }) => ({ ...rest, ...meaning }));

const nameRecord: fc.Arbitrary<NameRecord> = fc
  .record({ termId, note: text, updated: time, more: some({ state: fc.constantFrom(...NAME_STATES) }) })
  .map(({ more, ...rest }) => ({ ...rest, ...more }));

export const settings = some({
  hiddenTypes: fc.subarray([...MENTION_TYPES]),
  pausedSites: fc.array(line, { maxLength: 2 }),
  groupBy: fc.constantFrom(...GROUPINGS),
  backupEvery: fc.constantFrom(...BACKUP_INTERVALS),
  searches: fc.array(record({ name: line, place: line }), { maxLength: 2 }),
  keys: some({ undo: line, note: line }),
});

export const library: fc.Arbitrary<Library> = record({
  pages: fc.uniqueArray(page, { selector: ({ url }) => url, maxLength: 3 }),
  annotations: fc.uniqueArray(mark, { selector: (row) => row.id, maxLength: 5 }),
  terms: fc.uniqueArray(term, { selector: (row) => row.id, maxLength: 3 }),
  names: fc.uniqueArray(nameRecord, { selector: (row) => row.termId, maxLength: 3 }),
  settings,
});

/** Names of fields and values that mean something in one of our formats. */
const WORDS = (
  'format retromark version annotations pages terms names settings rows uri target type Annotation items first @type ' +
  'AnnotationCollection AnnotationPage body bodyValue selector TextQuoteSelector exact source https://a.dev/x note ' +
  'references document title id urn:uuid:00000000-0000-4000-8000-000000000001 purpose value tagging classifying never ' +
  'TextPositionSelector start end refinedBy created updated modified url address scope everywhere site:a.dev surface ' +
  'rule termId skill:SQL company: technology:A tags prefix suffix origin deleted mentions headings links hasOwnProperty ' +
  'searches keys toString valueOf length prototype export_date 2024-01-01T00:00:00Z -271821-04-20T00:00:00Z +275760-09-13'
).split(' ');
const word = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SYNTAX), line);
const leaf = fc.oneof(
  word,
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.5, 1e300, 2 ** 53, -1e-7, '', [], {}),
  fc.integer(),
  text,
);

/** JSON with the names and values of our formats in every place. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(word, tie('json'), { maxKeys: 6, noNullPrototype: true }),
    fc.jsonValue(),
  ),
})).json;

type Container = Record<string, unknown>;

const pathsIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])])
    : [];

const mutation = record({
  /** Which of all its parts, by its share of them. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('drop', 'replace', 'retype', 'nest', 'double', 'rename', 'long'),
  put: json,
  name: word,
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });

/** Sets a field of its own, `__proto__` too. */
function define(parent: Container, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Longer files do not grow any more, in UTF-16 units of JSON. */
const LONG = 20_000;

/** The content of a file with some of its parts dropped, retyped, nested, doubled or renamed. The original stays. */
export function mutated(content: unknown, changes: readonly Mutation[]): unknown {
  let result: unknown = structuredClone(content);
  for (const { at, how, put, name: other } of changes) {
    const paths = pathsIn(result);
    const path = paths[Math.floor(at * paths.length)];
    if (!path) {
      result = put;
      continue;
    }
    const key = path.at(-1)!;
    const parent = path.slice(0, -1).reduce((inner, part) => (inner as Container)[part], result) as Container;
    const value = parent[key];
    if (how === 'drop') delete parent[key];
    else if (how === 'replace') parent[key] = put;
    else if (how === 'retype') parent[key] = typeof value === 'string' ? [value] : JSON.stringify(value);
    else if (how === 'nest') parent[key] = { [other]: value };
    else if (how === 'long' && JSON.stringify(result).length < LONG) {
      parent[key] = typeof value === 'string' ? value.repeat(300) : Array(300).fill(value);
    } else if (how === 'rename' && !Array.isArray(parent)) define(parent, other, value);
    else if (Array.isArray(parent)) parent.push(structuredClone(value));
    else if (Array.isArray(value)) value.push(...structuredClone(value as unknown[]));
  }
  return result;
}

/** A text with parts of it cut, doubled or overwritten, as a file that was damaged. */
export const damaged = (whole: string): fc.Arbitrary<string> =>
  fc
    .array(
      record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        put: fc.oneof(fc.constantFrom('', '"', '[', '}', '\\', '\0', '\ufeff', ',', 'null'), line),
        how: fc.constantFrom('cut', 'double', 'put', 'end'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce((was, { at, length, put, how }) => {
        const from = Math.floor(at * was.length);
        const [head, part, tail] = [was.slice(0, from), was.slice(from, from + length), was.slice(from + length)];
        if (how === 'end') return head;
        return how === 'cut' ? head + tail : how === 'double' ? head + part + part + tail : head + put + tail;
      }, whole),
    );
