import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../exchange/merge.ts';
import { anyLibrary, AT, chunksOf, KOREAN, library, mark, page, put, readBack, written } from './samples.ts';

const EMPTY = { pages: [], annotations: [], terms: [], names: [] };
const backupOf = (changes: object): string => JSON.stringify({ format: 'retromark', version: 1, ...changes });

test('a backup holds everything, and says what it is', () => {
  const text = written('backup', library());
  expect(JSON.parse(text)).toEqual({
    format: 'retromark',
    version: 1,
    exported: '2025-01-31T12:00:00.000Z',
    ...library(),
  });
  expect(readBack(text)).toEqual({ format: 'backup', library: library(), skipped: [] });
});

test('an empty library has a backup too', () => {
  expect(readBack(written('backup', EMPTY))).toEqual({ format: 'backup', library: EMPTY, skipped: [] });
});

test('any library comes back from its backup as it was', () => {
  fc.assert(
    fc.property(anyLibrary, (any) => {
      const { library: back, skipped } = readBack(written('backup', any));
      expect(skipped).toEqual([]);
      expect(back).toEqual(any);
      expect(put(EMPTY, planImport(EMPTY, back).rows)).toEqual({ settings: {}, ...any });
    }),
  );
});

test('a backup in many chunks tells how far it is, never going back', () => {
  const marks = Array.from({ length: 1_000 }, (_, index) => mark({ note: String(index) }));
  const done = chunksOf('backup', library({ annotations: marks })).map((chunk) => chunk.done);
  expect(done.length).toBeGreaterThan(5);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

describe('what is wrong in a backup is left out, and the rest is read', () => {
  const good = mark();
  test.each<[what: string, wrong: object, reason: string]>([
    ['a mark without an id', { ...good, id: undefined }, 'skippedInvalid'],
    ['a mark on a script', { ...good, url: 'javascript:alert(1)' }, 'skippedAddress'],
    ['a mark on data', { ...good, url: 'data:text/html,x' }, 'skippedAddress'],
    ['a mark of a file', { ...good, url: 'file://server/share' }, 'skippedAddress'],
    ['a quote of nothing', { ...good, selector: { ...good.selector, exact: '' } }, 'skippedInvalid'],
    [
      'a quote that is too long',
      { ...good, selector: { ...good.selector, exact: 'x'.repeat(40_001) } },
      'skippedInvalid',
    ],
    ['a place that ends before it starts', { ...good, selector: { ...good.selector, end: 0 } }, 'skippedInvalid'],
    ['an unknown color', { ...good, color: 'url(https://a.dev)' }, 'skippedInvalid'],
    ['a name without a type', { ...good, termId: 'Kubernetes' }, 'skippedInvalid'],
    ['a time that is no date', { ...good, created: 1e300 }, 'skippedInvalid'],
    ['a time in a year of five digits', { ...good, updated: 8.64e15 }, 'skippedInvalid'],
  ])('%s', (_, wrong, reason) => {
    const { library: read, skipped } = readBack(backupOf({ annotations: [wrong, good, null, 7] }));
    expect(read.annotations).toEqual([good]);
    expect(skipped.map(({ entry }) => entry)).toEqual(['annotations[0]', 'annotations[2]', 'annotations[3]']);
    expect(skipped[0]?.reason).toBe(reason);
  });

  test.each([
    ['a section that is no list', { annotations: 'all' }, 'annotations'],
    ['a post at no web address', { pages: [page({ address: 'javascript:1' })] }, 'pages[0]'],
    ['a correction without a name', { terms: [{ ...library().terms[0], termId: undefined }] }, 'terms[0]'],
    ['a correction on no page', { terms: [{ ...library().terms[0], scope: 'page:nowhere' }] }, 'terms[0]'],
    ['a correction on no host', { terms: [{ ...library().terms[0], scope: 'site:a/b' }] }, 'terms[0]'],
    ['a correction of an unknown scope', { terms: [{ ...library().terms[0], scope: 'planet' }] }, 'terms[0]'],
    [
      'a state that nobody can be in',
      { names: [{ termId: 'skill:SQL', note: '', state: 'bored', updated: 1 }] },
      'names[0]',
    ],
  ])('%s', (_, changes, entry) => {
    const { library: read, skipped } = readBack(backupOf(changes));
    expect(read).toEqual(EMPTY);
    expect(skipped.map((one) => one.entry)).toEqual([entry]);
  });
});

test('what is overlong is cut where a cut does no harm', () => {
  const long = mark({ note: 'n'.repeat(100_001), tags: ['t'.repeat(101), ' ', ...Array.from({ length: 60 }, String)] });
  const [read] = readBack(backupOf({ annotations: [long] })).library.annotations;
  expect(read?.note).toHaveLength(100_000);
  expect(read?.tags).toHaveLength(50);
  expect(read?.tags[0]).toHaveLength(100);
});

test('posts and marks come under the identities that their addresses have now', () => {
  const address = 'https://dev.tistory.com/12/?utm_source=feed#comments';
  const { library: read } = readBack(
    backupOf({
      pages: [page({ url: address, address: `${KOREAN}#comments` })],
      annotations: [mark({ url: address })],
      terms: [{ ...library().terms[0], scope: `page:${address}` }],
    }),
  );
  expect([read.pages[0]?.url, read.annotations[0]?.url]).toEqual([page().url, page().url]);
  expect(read.pages[0]?.address).toBe(KOREAN);
  expect(read.terms[0]?.scope).toBe(`page:${page().url}`);
});

test('a post whose fragment is a route keeps it, so that it can be opened', () => {
  const route = 'https://jane.dev/#/post/12';
  const [read] = readBack(backupOf({ pages: [page({ url: route, address: route })] })).library.pages;
  expect([read?.url, read?.address]).toEqual([route, route]);
});

test('a post on a blog of a platform is on the platform, as when it was read here', () => {
  const about = 'https://jane.medium.com/about';
  const [read] = readBack(backupOf({ pages: [page({ url: about, address: about })] })).library.pages;
  expect(read?.site).toBe('medium.com');
});

test('what is derived is not believed', () => {
  const [read] = readBack(backupOf({ pages: [{ ...page(), site: 'bank.example', termIds: ['skill:X'] }] })).library
    .pages;
  expect(read).toEqual(page());
});

test('keys that mean something to JavaScript do nothing', () => {
  const settings = '{"__proto__":{"polluted":1},"constructor":{"a":1},"keys":{"__proto__":{"polluted":1},"undo":"x"}}';
  const row = JSON.stringify(mark()).replace('{', '{"__proto__":{"deleted":1},');
  const text = `{"format":"retromark","version":1,"__proto__":{"polluted":1},"annotations":[${row}],"settings":${settings}}`;
  const { library: read } = readBack(text);
  expect(read.settings).toEqual({ keys: { undo: 'x' } });
  expect(read.annotations).toEqual([mark()]);
  expect(Object.hasOwn(read.settings?.['keys'] as object, '__proto__')).toBe(false);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each([
  [{ version: 2 }, 'errorFileNewer'],
  [{ version: 'one' }, 'errorFileBroken'],
  [{ version: undefined }, 'errorFileBroken'],
  [{ version: 0 }, 'errorFileBroken'],
])('a backup of %o is not read', (changes, key) => {
  expect(() => readBack(backupOf(changes))).toThrow(expect.objectContaining({ name: 'ImportError', key }) as Error);
});

test('a field that a later version adds does not hinder', () => {
  const text = backupOf({ exported: new Date(AT).toISOString(), sync: {}, annotations: [{ ...mark(), stars: 5 }] });
  expect(readBack(text)).toMatchObject({ library: { annotations: [mark()] }, skipped: [] });
});
