import { describe, expect, test } from 'vitest';
import { planImport } from '../../exchange/merge.ts';
import { AT, put, readBack } from './samples.ts';

const row = (changes: object = {}): object => ({
  id: 'mbMoWgk8EfCq',
  user: 'acct:jane@hypothes.is',
  uri: 'https://jane.dev/2024-in-review?utm_source=feed',
  text: 'Same here.',
  tags: ['career', 'deploy'],
  created: '2024-12-30T09:00:00.123456+00:00',
  updated: '2024-12-31T09:00:00.000000+00:00',
  document: { title: ['2024 in review'] },
  target: [
    {
      source: 'https://jane.dev/2024-in-review?utm_source=feed',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 11 },
        { type: 'TextPositionSelector', start: 120, end: 131 },
        { type: 'TextQuoteSelector', exact: 'joined Acme', prefix: 'In May I ', suffix: ' as an intern' },
      ],
    },
  ],
  ...changes,
});
const exported = (...annotations: unknown[]): string =>
  JSON.stringify({
    export_date: '2025-01-01',
    export_userid: 'acct:jane@hypothes.is',
    client_version: '1',
    annotations,
  });

describe.each([
  ['an export', exported(row())],
  ['what the API answers', JSON.stringify({ total: 1, rows: [row()] })],
  ['the rows alone', JSON.stringify([row()])],
])('%s', (_, text) => {
  test('is read: quote, place, note, tags, times and title', () => {
    const { format, library, skipped } = readBack(text);
    expect({ format, skipped }).toEqual({ format: 'hypothesis', skipped: [] });
    expect(library.annotations).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5/) as string,
        url: 'https://jane.dev/2024-in-review',
        type: 'note',
        color: 'yellow',
        note: 'Same here.',
        tags: ['career', 'deploy'],
        selector: { exact: 'joined Acme', prefix: 'In May I ', suffix: ' as an intern', start: 120, end: 131 },
        created: Date.UTC(2024, 11, 30, 9, 0, 0, 123),
        updated: Date.UTC(2024, 11, 31, 9),
      },
    ]);
    expect(library.pages).toMatchObject([{ title: '2024 in review', site: 'jane.dev', textDigest: '' }]);
  });
});

test('a mark on a route of a platform is on that route and that platform', () => {
  const uri = 'https://jane.medium.com/#/about';
  const { library } = readBack(exported(row({ uri })));
  expect(library.pages).toMatchObject([{ url: uri, address: uri, site: 'medium.com' }]);
});

test('an export of a page without notes is read, and holds nothing', () => {
  expect(readBack(exported())).toMatchObject({ format: 'hypothesis', library: { annotations: [] }, skipped: [] });
});

test('a note that was changed over there since is changed here, and otherwise nothing is', () => {
  const empty = { pages: [], annotations: [], terms: [], names: [] };
  const here = put(empty, planImport(empty, readBack(exported(row())).library).rows);
  const again = planImport(here, readBack(exported(row())).library);
  expect([again.added, again.changed]).toEqual([[], []]);
  const edited = planImport(here, readBack(exported(row({ text: 'New.', updated: '2025-02-01T00:00:00Z' }))).library);
  expect(edited.changed).toMatchObject([{ kind: 'annotation', label: 'joined Acme' }]);
});

test.each<[what: string, wrong: unknown, reason: string]>([
  ['a reply', row({ references: ['abc'] }), 'skippedReply'],
  ['a note on the page', row({ target: [{ source: 'https://jane.dev/' }] }), 'skippedNoQuote'],
  ['a local PDF', row({ uri: 'file:///home/jane/a.pdf' }), 'skippedAddress'],
  ['a script', row({ uri: 'javascript:alert(1)' }), 'skippedAddress'],
  ['nothing', null, 'skippedInvalid'],
  [
    'a place that is none',
    row({ target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'a', prefix: 7 }] }] }),
    'skippedInvalid',
  ],
])('%s is left out and counted', (_, wrong, reason) => {
  const { library, skipped } = readBack(exported(wrong, row({ id: 'other' })));
  expect(library.annotations).toHaveLength(1);
  expect(skipped).toMatchObject([{ entry: 'annotations[0]', reason }]);
});

test('a quote has the white space that a reader sees, not that of the source', () => {
  const selector = [
    { type: 'TextQuoteSelector', exact: '\n  joined\n    Acme ', prefix: 'In\tMay  I ', suffix: '\nas' },
  ];
  const [mark] = readBack(exported(row({ target: [{ selector }] }))).library.annotations;
  expect(mark?.selector).toEqual({ exact: 'joined Acme', prefix: 'In May I ', suffix: ' as', start: 0, end: 11 });
});

test('fields that are missing or of another kind are done without', () => {
  const text = exported(row({ text: null, tags: [1, 'a'], created: 'yesterday', updated: undefined, document: [] }));
  const [mark] = readBack(text).library.annotations;
  expect(mark).toMatchObject({ note: '', tags: ['a'], created: AT, updated: AT });
});
