/** Files from outside: whatever they hold, reading them ends well. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../exchange/formats.ts';
import { ImportError, MAX_DEPTH, parseContent } from '../../exchange/untrusted.ts';
import { AT, library, readBack, text, written } from './samples.ts';

const readers = FORMATS.flatMap((format) => (format.read ? [[format.id, format.read, format.write] as const] : []));
const failing = (key: string) => expect.objectContaining({ name: 'ImportError', key }) as Error;

/** Runs `read`, which may refuse, but only as agreed. */
function endsWell(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
  }
}

/** JSON with the field names and values of our formats in every place. */
const words = fc.constantFrom(
  ...(
    'format retromark version annotations pages terms names settings rows uri target type Annotation items first ' +
    'AnnotationCollection body selector TextQuoteSelector exact source https://a.dev javascript:1 references document ' +
    'title id purpose value tagging TextPositionSelector start end refinedBy created url scope __proto__ constructor'
  ).split(' '),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 6 },
    words,
    fc.constantFrom(null, true, 0, 1, -1, 1e300, '', 'site:', 'page:x'),
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, fc.string()), tie('json'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

describe.each(readers)('%s', (_, { read, accepts }) => {
  test('reads or refuses whatever JSON there is', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.jsonValue()), (content) => {
        expect(typeof accepts(content)).toBe('boolean');
        endsWell(() => read(content, { at: AT }));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(readers.filter(([, , write]) => write))('%s', (id, { read }) => {
  test('reads or refuses a file of its own with any part replaced', () => {
    const whole = written(id, library());
    const paths = pathsOf(JSON.parse(whole));
    fc.assert(
      fc.property(fc.constantFrom(...paths), json, (path, value) => {
        const content: unknown = JSON.parse(whole);
        replaceAt(content, path, value);
        endsWell(() => read(content, { at: AT }));
      }),
      { numRuns: 500 },
    );
  });
});

type Container = Record<string, unknown>;

const pathsOf = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsOf(inner).map((path) => [key, ...path])])
    : [];

function replaceAt(content: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((inner, key) => (inner as Container)[key], content) as Container;
  parent[path.at(-1)!] = value;
}

test('reads or refuses whatever text there is', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string(), fc.json()), fc.nat({ max: 40 }), (any, cut) => {
      endsWell(() => readBack(any));
      endsWell(() => readBack(written('backup', library()).slice(0, -cut)));
    }),
  );
});

test.each([
  ['[', 1_000_000],
  ['{"a":', 1_000_000],
  ['[', MAX_DEPTH + 1],
])('%s nested %i times is refused', (open, times) => {
  const close = open === '[' ? ']' : '}';
  expect(() => readBack(`${open.repeat(times)}1${close.repeat(times)}`)).toThrow(failing('errorFileBroken'));
});

test('brackets within text do not count as nesting', () => {
  const content = [`${'['.repeat(1_000)}"\\${'{'.repeat(1_000)}`];
  expect(parseContent(JSON.stringify(content))).toEqual(content);
});

test('a file that is too large is refused before it is looked into', () => {
  const huge = { length: 300_000_001 } as unknown as string;
  expect(() => parseContent(huge)).toThrow(failing('errorFileTooLarge'));
});

test.each([
  ['', 'name-list'],
  ['React', 'name-list'],
  ['\uFEFF{"format":"retromark","version":1}', 'backup'],
  ['{"type":"AnnotationCollection","total":0}', 'web-annotation'],
  ['{"type":"AnnotationPage","items":[{"type":["Annotation"]}]}', 'web-annotation'],
  ['[{"@type":"oa:Annotation"}]', 'web-annotation'],
  ['{"rows":[{"uri":"https://a.dev","target":[]}]}', 'hypothesis'],
])('%j is known by its content', (content, format) => {
  expect(readBack(content).format).toBe(format);
});

test.each([
  ['{}', 'errorFileUnknown'],
  ['[]', 'errorFileUnknown'],
  ['[1]', 'errorFileUnknown'],
  ['{"format":"other"}', 'errorFileUnknown'],
  ['{"format":"retromark"', 'errorFileBroken'],
  ['[draft] notes', 'errorFileBroken'],
])('%j cannot be read', (content, key) => {
  expect(() => readBack(content)).toThrow(failing(key));
});
