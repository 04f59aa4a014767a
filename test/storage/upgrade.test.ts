/**
 * Databases as each released version wrote them, opened by today's code. `dumps/version-1.json` was written by the code of
 * that version; the later ones by `fill.ts` as it was then. A change of the schema is a new version in storage/db.ts and a
 * new dump: `RETROMARK_RECORD_DUMP=1 npm test -- unit test/storage/record-dump.test.ts` writes it, and its digest goes into
 * the table below.
 */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '../../exchange/formats.ts';
import { pageUrl, siteOf } from '../../model/page-url.ts';
import type { PageRecord } from '../../model/records.ts';
import { DATABASE, db } from '../../storage/db.ts';
import { loadLibrary } from '../../storage/library.ts';
import { copyLibrary } from '../../storage/library-copies.ts';
import { readCopy, safetyCopies } from '../../storage/safety-copies.ts';
import { type Dump, dumpOf, makeDatabase, schemaOf } from './dump.ts';
import { installFileSystem } from './file-system.ts';

const FOLDER = join(import.meta.dirname, 'dumps');
const read = (version: number): Dump =>
  JSON.parse(readFileSync(join(FOLDER, `version-${version}.json`), 'utf8')) as Dump;

/** The schema of each released version: what is released is not changed any more. */
const DIGESTS: Readonly<Record<number, string>> = {
  1: 'b3faa882abf6e540',
  2: 'a417bfe2a70b57af',
  3: '3676ca578160ecd8',
};
const VERSIONS = Object.keys(DIGESTS).map(Number);
const digestOf = (dump: Dump): string => createHash('sha256').update(schemaOf(dump)).digest('hex').slice(0, 16);

type Row = Record<string, unknown>;
const rowsIn = (dump: Dump, table: string): Row[] => (dump.tables[table]?.rows ?? []) as Row[];

/** What has become of the rows of a version that are not the same today: by table, what they are expected to be. */
const RENEWED: Readonly<Record<number, (old: Dump) => Record<string, Row[]>>> = {
  1: (old) => ({
    annotations: rowsIn(old, 'annotations').map((row) => ({ ...row, url: pageUrl(row['url'] as string) })),
    terms: rowsIn(old, 'terms').map((row) => ({ ...row, scope: RENEWED_SCOPES[row['scope'] as string] })),
    ...renewedPages(rowsIn(old, 'pages') as unknown as PageRecord[]),
  }),
};
const RENEWED_SCOPES: Readonly<Record<string, string>> = {
  'site:m.blog.naver.com': 'site:blog.naver.com',
  'page:http://dev.tistory.com/1': 'page:https://dev.tistory.com/1',
  everywhere: 'everywhere',
};

/** Twins are one; a post is parted into what lists need and the rest. */
function renewedPages(old: readonly PageRecord[]): { pages: Row[]; readings: Row[] } {
  const groups = [...Map.groupBy(old, ({ url }) => pageUrl(url))].sort(([a], [b]) => (a < b ? -1 : 1));
  const posts = groups.map(([url, twins]) => {
    const last = twins.reduce((a, b) => (b.lastVisit > a.lastVisit ? b : a));
    return { last, url, firstVisit: Math.min(...twins.map(({ firstVisit }) => firstVisit)) };
  });
  return {
    pages: posts.map(({ last: { mentions, ...page }, url, firstVisit }) => ({
      ...page,
      url,
      address: page.url,
      site: siteOf(url),
      firstVisit,
      counts: page.termIds.map((id) => mentions.filter(({ termId }) => termId === id).length),
    })),
    readings: posts.map(({ last: { mentions }, url }) => ({ url, mentions, headings: [] })),
  };
}

beforeEach(async () => {
  installFileSystem();
  await db.delete({ disableAutoOpen: false });
});

test('every version has its dump, and every dump its version', () => {
  expect(globSync('*.json', { cwd: FOLDER }).sort()).toEqual(VERSIONS.map((version) => `version-${version}.json`));
  expect(VERSIONS.at(-1)).toBe(db.verno);
});

test('the schema is that of the newest dump: a change of it is a new version, with a new dump', async () => {
  await db.open();
  const { tables } = await dumpOf(db.backendDB());
  const now: Dump = { version: db.backendDB().version, tables };
  expect(schemaOf(now)).toBe(schemaOf(read(db.verno)));
});

test.each(VERSIONS)('what was released as version %i is not changed any more', (version) => {
  expect(digestOf(read(version))).toBe(DIGESTS[version]);
});

describe.each(VERSIONS)('a database of version %i', (version) => {
  const old = read(version);

  test('has rows in every table', () => {
    expect(Object.entries(old.tables).filter(([, { rows }]) => rows.length === 0)).toEqual([]);
  });

  test('keeps every row', async () => {
    await makeDatabase(DATABASE, old);
    await db.open();
    const { tables } = await dumpOf(db.backendDB());
    const expected: Record<string, Row[]> = {};
    for (const table of Object.keys(tables)) expected[table] = rowsIn(old, table);
    Object.assign(expected, RENEWED[version]?.(old));
    for (const [table, rows] of Object.entries(expected)) expect(tables[table]?.rows, table).toEqual(rows);
  });

  test('can be searched by all that is indexed', async () => {
    await makeDatabase(DATABASE, old);
    for (const table of db.tables) {
      for (const index of table.schema.indexes) {
        const found = await table.orderBy(index.name).count();
        expect(found, `${table.name}.${index.name}`).toBeLessThanOrEqual(index.multi ? Infinity : await table.count());
      }
    }
    expect(await db.annotations.where('deleted').above(0).count()).toBe(
      rowsIn(old, 'annotations').filter(({ deleted }) => deleted !== undefined).length,
    );
  });

  test('is copied whole, as a backup that brings back what the upgrade makes of it', async () => {
    await makeDatabase(DATABASE, old);
    await db.open();
    if (version === db.verno) await copyLibrary('import');
    const [copy] = await safetyCopies();
    const { library, skipped } = readFile(await (await readCopy(copy!.name)).text(), { at: 0 });
    expect(skipped).toEqual([]);
    const now = await loadLibrary();
    expect(library.annotations).toEqual(now.annotations);
    expect(library.terms).toEqual(now.terms);
    expect(library.names).toEqual(now.names);
    const urls = (pages: readonly PageRecord[]): string[] => [...new Set(pages.map(({ url }) => url))].sort();
    expect(urls(library.pages)).toEqual(urls(now.pages));
  });
});
