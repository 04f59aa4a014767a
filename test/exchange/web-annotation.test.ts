import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Annotation } from '../../model/records.ts';
import { isAlive } from '../../exchange/library.ts';
import { anyLibrary, AT, KOREAN, library, mark, readBack, written } from './samples.ts';

/** What https://www.w3.org/TR/annotation-model/ asks of what we write; nothing else may stand there but our own names. */
const iri = z.url();
const dateTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting']),
  created: dateTime,
  modified: dateTime,
  body: z.array(
    z.strictObject({
      type: z.literal('TextualBody'),
      purpose: z.enum(['commenting', 'tagging', 'classifying']),
      value: z.string(),
      format: z.optional(z.literal('text/markdown')),
    }),
  ),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: iri,
    selector: z.tuple([
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z.strictObject({
        type: z.literal('TextPositionSelector'),
        start: z.int().check(z.nonnegative()),
        end: z.int().check(z.nonnegative()),
      }),
    ]),
    'retromark:title': z.optional(z.string()),
  }),
  'retromark:color': z.string(),
});
const collection = z
  .strictObject({
    '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.record(z.literal('retromark'), iri)]),
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    created: dateTime,
    total: z.int(),
    // "If the Collection has a total of more than 0, it must have exactly one first."
    first: z.optional(
      z.strictObject({
        id: iri,
        type: z.literal('AnnotationPage'),
        partOf: iri,
        startIndex: z.literal(0),
        items: z.array(annotation),
      }),
    ),
  })
  .check(
    z.refine(({ id, total, first }) => (first ? first.items.length === total && first.partOf === id : total === 0)),
  );

test('any library is written as the model asks', () => {
  fc.assert(
    fc.property(anyLibrary, (any) => {
      const json: unknown = JSON.parse(written('web-annotation', any));
      expect(z.safeParse(collection, json).error).toBeUndefined();
    }),
  );
});

/** What a text was like that other programs never saw is not written. */
const withoutOrigin = (row: Annotation): Annotation => {
  const { origin: _, ...selector } = row.selector;
  return { ...row, selector };
};

test('the marks of any library come back as they were, but for those that were deleted', () => {
  fc.assert(
    fc.property(anyLibrary, (any) => {
      const { format, library: back, skipped } = readBack(written('web-annotation', any));
      const byId = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect({ format, skipped }).toEqual({ format: 'web-annotation', skipped: [] });
      expect(byId(back.annotations)).toEqual(byId(any.annotations.filter(isAlive).map(withoutOrigin)));
    }),
  );
});

test('a mark is written so that other programs understand it', () => {
  const { first } = JSON.parse(written('web-annotation', library({ annotations: [mark()] }))) as z.infer<
    typeof collection
  >;
  expect(first?.items).toEqual([
    {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2025-01-31T12:00:00.000Z',
      modified: '2025-01-31T12:01:00.000Z',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: '나도 해 보고 싶다.', format: 'text/markdown' },
        { type: 'TextualBody', purpose: 'tagging', value: '배포' },
        { type: 'TextualBody', purpose: 'tagging', value: 'side project' },
        { type: 'TextualBody', purpose: 'classifying', value: 'technology' },
        { type: 'TextualBody', purpose: 'classifying', value: 'technology:Kubernetes' },
      ],
      target: {
        type: 'SpecificResource',
        source: KOREAN,
        selector: [
          { type: 'TextQuoteSelector', exact: '쿠버네티스로 배포를 옮겼다.', prefix: '올해는 ', suffix: ' 팀이' },
          { type: 'TextPositionSelector', start: 4, end: 19 },
        ],
        'retromark:title': '2024년 회고: 배포를 맡다',
      },
      'retromark:color': 'blue',
    },
  ]);
});

describe('annotations of other programs', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'we moved to Kafka' };
  const base = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://example.org/anno/1',
    type: 'Annotation',
    target: { source: 'https://jane.dev/post', selector: quote },
  };
  const read = (...items: object[]) => readBack(JSON.stringify(items.length === 1 ? items[0] : items));

  test.each<[what: string, changes: object, expected: object]>([
    ['the least there is', {}, { type: 'note', color: 'yellow', note: '', tags: [], created: AT, updated: AT }],
    ['a body that is only text', { body: { type: 'TextualBody', value: 'good' } }, { note: 'good' }],
    ['a body value', { bodyValue: 'good' }, { note: 'good' }],
    ['two comments', { body: [{ value: 'a' }, { value: 'b', purpose: 'describing' }] }, { note: 'a\n\nb' }],
    ['a tag', { body: { value: 'infra', purpose: 'tagging' } }, { note: '', tags: ['infra'] }],
    [
      'a class that we do not know',
      { body: { value: 'idea', purpose: 'classifying' } },
      { type: 'note', tags: ['idea'] },
    ],
    ['a class that is a type', { body: { value: 'skill', purpose: 'classifying' } }, { type: 'skill', color: 'green' }],
    [
      'a class that is a name',
      { body: { value: 'technology:Kafka', purpose: 'classifying' } },
      { type: 'technology', termId: 'technology:Kafka', color: 'blue' },
    ],
    ['times', { created: '2024-05-01T00:00:00Z', modified: '2024-05-02T00:00:00Z' }, { updated: Date.UTC(2024, 4, 2) }],
    ['a color of ours', { 'retromark:color': 'pink' }, { color: 'pink' }],
    ['a color of nobody', { 'retromark:color': 'expression()' }, { color: 'yellow' }],
    [
      'a source that is told in detail',
      { target: { source: { id: 'https://jane.dev/post' }, selector: [quote] } },
      { url: 'https://jane.dev/post' },
    ],
    [
      'a quote that refines a section, among several targets',
      {
        target: [
          'https://other.dev/',
          { source: 'https://jane.dev/post', selector: { type: 'FragmentSelector', refinedBy: quote } },
        ],
      },
      { url: 'https://jane.dev/post', selector: { exact: 'we moved to Kafka', start: 0, end: 17 } },
    ],
  ])('%s', (_, changes, expected) => {
    const { format, library: found, skipped } = read({ ...base, ...changes });
    expect({ format, skipped }).toEqual({ format: 'web-annotation', skipped: [] });
    expect(found.annotations).toMatchObject([expected]);
  });

  test.each<[what: string, item: object, reason: string]>([
    ['a note on a whole page', { ...base, target: 'https://jane.dev/post' }, 'skippedNoQuote'],
    ['no target', { ...base, target: undefined }, 'skippedNoQuote'],
    ['a script', { ...base, target: { source: 'javascript:alert(1)', selector: quote } }, 'skippedAddress'],
    ['no address', { ...base, target: { selector: quote } }, 'skippedAddress'],
    ['something else', { type: 'Person' }, 'skippedInvalid'],
  ])('%s is left out, and the rest is read', (_, item, reason) => {
    const { library: found, skipped } = read(item, base);
    expect(skipped).toMatchObject([{ entry: 'items[0]', reason }]);
    expect(found.annotations).toHaveLength(1);
  });

  test('have the same id whenever they are read', () => {
    expect(read(base).library).toEqual(read(base).library);
    const { id: _, ...nameless } = base;
    const odd = { ...base, id: { toString: null } };
    for (const item of [nameless, odd]) expect(read(item).library).toEqual(read(item).library);
  });

  test('bring a row for their post, of which nothing is known but its title', () => {
    const item = { ...base, target: { ...base.target, 'retromark:title': ' Kafka at last ' } };
    expect(
      read({ ...item, target: { ...item.target, source: 'https://jane.dev/post/?utm_source=x#a' } }).library.pages,
    ).toEqual([
      {
        url: 'https://jane.dev/post',
        address: 'https://jane.dev/post/?utm_source=x',
        title: 'Kafka at last',
        site: 'jane.dev',
        language: 'en',
        firstVisit: AT,
        lastVisit: AT,
        textDigest: '',
        mentions: [],
        termIds: [],
      },
    ]);
  });
});
