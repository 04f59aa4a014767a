/** Files that were broken, or made to do harm: what is wrong is said with its place, and nothing else suffers. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { backup } from '../../exchange/backup.ts';
import type { Library } from '../../exchange/library.ts';
import { textOf } from '../../exchange/untrusted.ts';
import { AT, KOREAN, library, mark, page, readBack, written } from './samples.ts';

const failing = (key: string, ...values: string[]) =>
  expect.objectContaining({ name: 'ImportError', key, ...(values.length > 0 && { values }) }) as Error;

type Section = 'pages' | 'annotations' | 'terms' | 'names';
const SECTIONS: readonly Section[] = ['pages', 'annotations', 'terms', 'names'];

/** What no field of a row can be, unless it is one of these by chance. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  'x',
  '\0',
  [],
  [[]],
  {},
  { toString: 1 },
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'chrome-extension://abc/library.html',
  '__proto__',
  'x'.repeat(200_001),
];

const whole: Library = library({
  pages: [
    {
      ...page(),
      headings: [{ start: 0, end: 5, level: 1 }],
      links: [{ company: 'company:Kakao', technology: 'technology:Redis', rule: 'sentence', start: 1, end: 9 }],
    },
    page({ url: 'https://a.dev/2', address: 'https://a.dev/2' }),
  ],
});

/** The places of all values of a row, those in lists and objects too. */
const placesIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((place) => [key, ...place])])
    : [];

function replaced(row: object, place: readonly string[], value: unknown): object {
  const copy = structuredClone(row) as Record<string, unknown>;
  const parent = place.slice(0, -1).reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[place.at(-1)!];
  else parent[place.at(-1)!] = value;
  return copy;
}

describe.each(SECTIONS)('a backup with one row of %s broken', (section) => {
  const row = whole[section][0]!;
  test.each(placesIn(row).map((place) => [place.join('.'), place] as const))('in %s', (_, place) => {
    for (const value of [...VALUES, undefined]) {
      const content = { format: 'retromark', version: 1, ...structuredClone(whole) };
      content[section][0] = replaced(row, place, value) as never;
      const { library: read, skipped } = backup.read!.read(content, { at: AT });
      for (const other of SECTIONS.filter((each) => each !== section)) expect(read[other]).toEqual(whole[other]);
      expect(read[section].slice(skipped.length === 0 ? 1 : 0)).toEqual(whole[section].slice(1));
      for (const { entry, details } of skipped) {
        expect(entry).toBe(`${section}[0]`);
        // An object or a list is named by what is wrong inside of it.
        expect(details === 'a name, or "never"' || details.startsWith(place[0]!)).toBe(true);
      }
      expect(skipped.length).toBeLessThan(2);
    }
  });
});

test.each([
  ['a year that never was', 'pages', page({ year: 999_999_999 }), 'year'],
  ['a date of 1e308', 'annotations', mark({ updated: 1e308 }), 'updated'],
  ['a date before there were computers', 'annotations', mark({ created: -1 }), 'created'],
  ['an id that is none', 'annotations', mark({ id: '../../etc' }), 'id'],
  ['an id of a prototype', 'annotations', mark({ id: '__proto__' }), 'id'],
  ['an address that runs', 'annotations', mark({ url: 'javascript:alert(1)' }), 'url'],
  ['an address of a file', 'pages', page({ address: 'file:///etc/passwd' }), 'address'],
  ['a name of no type', 'names', { termId: '__proto__:x', note: '', updated: AT }, 'termId'],
  ['a name that nobody sees', 'names', { termId: 'skill:\u200b\u202e\u3164', note: '', updated: AT }, 'termId'],
  ['a form that nobody sees', 'terms', { ...library().terms[0], surface: '\u200b' }, 'surface'],
  ['a place that ends before it starts', 'annotations', mark({ selector: { ...mark().selector, end: 0 } }), 'selector'],
  [
    'a mention of no name',
    'pages',
    page({ mentions: [{ termId: 'x', start: 0, end: 1, surface: 'x' }] }),
    'mentions.0.termId',
  ],
  [
    'more mentions than a text has words',
    'pages',
    page({ mentions: Array.from({ length: 200_001 }, () => page().mentions[0]!) }),
    'mentions',
  ],
])('%s is left out, and said', (_, section, row, place) => {
  const { library: read, skipped } = readBack(JSON.stringify({ format: 'retromark', version: 1, [section]: [row] }));
  expect(read[section as Section]).toEqual([]);
  expect(skipped).toEqual([expect.objectContaining({ entry: `${section}[0]` })]);
  expect(skipped[0]?.details).toMatch(new RegExp(`^${place}\\b`));
});

test('tags that nobody sees are left out', () => {
  const tags = ['\u200b', '\ud800', '\0', ' ', 'seen'];
  expect(readBack(written('backup', library({ annotations: [mark({ tags })] }))).library.annotations[0]?.tags).toEqual([
    'seen',
  ]);
});

test('ids that stand twice are one row, the later change of them', () => {
  const twice = { ...library(), annotations: [mark({ note: 'old' }), mark({ note: 'new', updated: AT + 99_000 })] };
  expect(readBack(written('backup', twice)).library.annotations).toHaveLength(2);
});

test('an address is kept as a browser opens it, without a name that pretends to be a host', () => {
  const strange = { ...page(), address: ' https://accounts.example.com@dev.tistory.com/12\n#top' };
  const { library: read } = readBack(JSON.stringify({ format: 'retromark', version: 1, pages: [strange] }));
  expect(read.pages[0]?.address).toBe(KOREAN);
});

describe('keys that mean something to JavaScript', () => {
  const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  test.each(KEYS)('%s is a tag, a title and a name like any other', (key) => {
    const marks = [mark({ tags: [key], termId: `skill:${key}`, note: key, exact: key })];
    const any = library({
      annotations: marks,
      pages: [page({ title: key, author: key, mentions: [], termIds: [] })],
      names: [{ termId: `skill:${key}`, note: key, updated: AT }],
    });
    const { library: read, skipped } = readBack(written('backup', any));
    expect(skipped).toEqual([]);
    expect(read).toEqual(any);
    for (const format of ['csv', 'anki', 'markdown', 'web-annotation']) expect(written(format, any)).toContain(key);
    expect(readBack(key).library.terms.map(({ surface }) => surface)).toEqual([key]);
  });

  test.each(KEYS)('%s of a file reaches no object', (key) => {
    const evil = `{"${key}":{"isEvil":true},"isEvil":true}`;
    const text = `{"format":"retromark","version":1,"${key}":${evil},"settings":{"${key}":${evil},"keys":{"${key}":${evil}}},"pages":[{"${key}":${evil}}],"annotations":[${evil}]}`;
    readBack(text);
    expect(({} as Record<string, unknown>)['isEvil']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('isEvil');
  });
});

describe('a file that is too much', () => {
  test('of a gigabyte is refused before it is opened, and the limit is said', async () => {
    const open = vi.fn();
    const huge = { size: 1_000_000_000, slice: open, text: open, arrayBuffer: open, stream: open } as unknown as Blob;
    await expect(textOf(huge)).rejects.toThrow(failing('errorFileTooLarge', '300 MB', '1,000 MB'));
    expect(open).not.toHaveBeenCalled();
  });

  test('of ten million elements is refused', () => {
    const text = `[${'1,'.repeat(10_000_000)}1]`;
    expect(() => readBack(text)).toThrow(failing('errorFileUnknown'));
  });

  test('of a million broken rows is refused with what is wrong with the first', () => {
    const text = `{"format":"retromark","version":1,"annotations":[${'1,'.repeat(1_000_000)}1]}`;
    expect(() => readBack(text)).toThrow(failing('errorFileBroken'));
    expect(() => readBack(text)).toThrow(/annotations\[0\]/);
  });

  test.each([
    ['of one line of a million names', `name | ${'a, '.repeat(1_000_000)}`],
    ['of one cell of a million names', `name,alias\nname,"${'a;'.repeat(1_000_000)}"`],
    ['of many lines', 'a\n'.repeat(1_000_000)],
  ])('as a list %s is refused', (_, text) => {
    expect(() => readBack(text)).toThrow(failing('errorFileTooLong'));
  });

  test('as one cell of five megabytes is refused', () => {
    expect(() => readBack(`name\n"${'a'.repeat(5_000_000)}`)).toThrow(failing('errorFileTooLarge', '4 MB', '6 MB'));
  });

  test.each([
    ['YAML that laughs', `a: &a [x]\n${'b: &b [*a,*a,*a]\n'.repeat(9)}`],
    ['YAML that bites its tail', 'a: &a\n  b: *a'],
    ['XML that laughs', '<!DOCTYPE l [<!ENTITY a "&b;&b;">]><l>&a;</l>'],
  ])('%s is no more than its lines', (_, text) => {
    let rows: unknown[] = [];
    try {
      rows = readBack(text).library.terms;
    } catch (error) {
      expect(error).toEqual(failing('errorFileUnknown'));
    }
    expect(rows.length).toBeLessThan(100);
  });
});

describe('a file is text', () => {
  const encoded = (text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const content = written('backup', library());
  test.each<[what: string, bytes: BlobPart]>([
    ['in UTF-8', content],
    ['in UTF-8 with a byte order mark', `\uFEFF${content}`],
    ['in UTF-16', encoded(`\uFEFF${content}`, true)],
    ['in UTF-16 of the other order', encoded(`\uFEFF${content}`, false)],
  ])('%s', async (_, bytes) => {
    expect(readBack(await textOf(new Blob([bytes]))).library).toEqual(library());
  });

  test.each<[what: string, bytes: BlobPart]>([
    ['UTF-16 without its mark', encoded('React', true)],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['an archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0])],
    ['old Korean encoding', new Uint8Array([0xc0, 0xcc, 0xb8, 0xa7])],
  ])('and not %s', async (_, bytes) => {
    const text = await textOf(new Blob([bytes]));
    expect(() => readBack(text)).toThrow(failing('errorFileUnknown'));
    expect(() => readBack(text)).toThrow('no text');
  });

  test('tells how much of it is read', async () => {
    const told: number[] = [];
    await textOf(new Blob(['x'.repeat(20_000_000)]), (done) => told.push(done));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told.length > 1, told.at(-1)]).toEqual([true, 1]);
  });

  test('cut off anywhere it is damaged, and where is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: content.trimEnd().length - 1 }), (length) => {
        expect(() => readBack(content.slice(0, length))).toThrow(failing('errorFileBroken'));
      }),
    );
  });
});

test.each([
  [2, 'errorFileNewer'],
  [1.5, 'errorFileNewer'],
  [1e308, 'errorFileNewer'],
  [0, 'errorFileBroken'],
  [-1, 'errorFileBroken'],
  ['1', 'errorFileBroken'],
  [null, 'errorFileBroken'],
  [undefined, 'errorFileBroken'],
])('a backup of version %j is refused', (version, key) => {
  expect(() => readBack(JSON.stringify({ ...library(), format: 'retromark', version }))).toThrow(failing(key));
});
