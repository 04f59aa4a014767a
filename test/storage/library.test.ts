import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FORMATS, readFile } from '../../exchange/formats.ts';
import type { Json, Library } from '../../exchange/library.ts';
import { planImport } from '../../exchange/merge.ts';
import { validSettings } from '../../exchange/settings.ts';
import type { Annotation, SettingChange } from '../../model/records.ts';
import { loadChosen, settlePending } from '../../storage/chosen.ts';
import { db } from '../../storage/db.ts';
import { completed, lastImport, loadLibrary, loadSelection, undoImport, writeImport } from '../../storage/library.ts';
import { saveKeys } from '../../storage/keys.ts';
import { saveSettings } from '../../storage/settings.ts';
import { markTimes } from '../../storage/use.ts';
import { wipeStorage } from '../../storage/wipe.ts';
import { AT, ENGLISH, KOREAN, library, mark, page } from '../exchange/samples.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', { storage: fakeBrowser.storage });
  await wipeStorage();
});

const HEADINGS = [{ start: 0, end: 5, level: 1 }];
const LINKS = [
  { company: 'company:Kakao', technology: 'technology:Redis', rule: 'sentence' as const, start: 1, end: 9 },
];

/** A library as it is after some reading: with mentions, headings and links. */
const lived = (): Library => {
  const { pages, settings: _, ...rest } = library();
  return { pages: pages.map((each) => ({ ...each, headings: HEADINGS, links: LINKS })), ...rest };
};

const put = (rows: Library, at = AT): Promise<void> =>
  writeImport(rows, { file: 'a.json', at, settings: changesOf(rows) });
const changesOf = ({ settings = {} }: Library): SettingChange[] =>
  Object.entries(settings).map(([name, to]) => ({ name, from: null, to }));

/** What all tables but the record of imports hold. */
const tables = async (): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(
      db.tables
        .filter(({ name }) => name !== 'imports')
        .map(async (table) => [table.name, await table.toArray()] as const),
    ),
  );

async function backupText(): Promise<string> {
  const format = FORMATS.find(({ id }) => id === 'backup');
  const all = { ...(await loadLibrary()), settings: (await loadChosen()) as Record<string, Json> };
  return [...format!.write!(all, { at: AT }).chunks].map(({ data }) => data as string).join('');
}

/** Imports a backup as the library does; answers how many rows it put. */
async function importText(text: string): Promise<number> {
  const { library: incoming } = readFile(text, { at: AT });
  const here = { ...(await loadLibrary()), settings: (await loadChosen()) as Record<string, Json> };
  const { rows, added, changed } = planImport(here, { ...incoming, settings: validSettings(incoming.settings) });
  await put(rows);
  await settlePending();
  return added.length + changed.length;
}

describe('a backup', () => {
  beforeEach(async () => {
    await put(lived());
    await db.imports.clear();
    await saveSettings({ groupBy: 'order', backupEvery: 7, lastBackup: AT });
    await saveKeys({ undo: 'Alt+KeyU' });
  });

  test('brings back after a wipe what was there', async () => {
    const [before, chosen, text] = [await tables(), await loadChosen(), await backupText()];
    await wipeStorage();
    await importText(text);
    expect(await tables()).toEqual(before);
    expect(await loadChosen()).toEqual(chosen);
  });

  test('adds nothing when it is imported twice', async () => {
    const text = await backupText();
    await wipeStorage();
    expect(await importText(text)).toBeGreaterThan(0);
    const before = await tables();
    expect(await importText(text)).toBe(0);
    expect(await tables()).toEqual(before);
  });
});

describe('loading', () => {
  beforeEach(() => put(lived()));

  test('everything tells how far it is, up to the end', async () => {
    const told: number[] = [];
    await loadLibrary({ onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('more posts than are read at once', async () => {
    const url = (index: number): string => `https://dev.tistory.com/p${index}`;
    const pages = Array.from({ length: 450 }, (_, index) => page({ url: url(index), address: url(index) }));
    await put({ pages, annotations: [], terms: [], names: [] });
    const loaded = await loadLibrary();
    expect(new Set(loaded.pages.map((each) => each.url)).size).toBe(452);
    expect(loaded.pages.every(({ mentions }) => mentions.length === 2)).toBe(true);
  });

  test('can be stopped', async () => {
    const stop = new AbortController();
    const loading = loadLibrary({ onProgress: () => stop.abort(), signal: stop.signal });
    await expect(loading).rejects.toThrow('abort');
  });

  test('marks of many posts says how far it is, and can be stopped', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) =>
      mark({
        id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        url: `https://dev.tistory.com/p${at % 300}`,
      }),
    );
    await db.annotations.bulkPut(many);
    const annotationIds = many.map(({ id }) => id);
    const told: number[] = [];
    expect((await loadSelection({ annotationIds }, { onProgress: (done) => told.push(done) })).annotations).toEqual(
      many,
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const stop = new AbortController();
    const loading = loadSelection({ annotationIds }, { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('without mentions leaves them where they are', async () => {
    const { pages } = await loadLibrary({ isLight: true });
    expect(pages.map(({ mentions, headings }) => [mentions, headings])).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
  });

  test.each([
    ['a post', { urls: [KOREAN] }, [KOREAN], 2],
    ['a mark', { annotationIds: [mark().id] }, [KOREAN], 1],
    ['a post and a mark of another', { urls: [ENGLISH], annotationIds: [mark().id] }, [KOREAN, ENGLISH], 2],
    ['what is not there', { urls: ['https://a.dev/x'], annotationIds: [crypto.randomUUID()] }, [], 0],
  ])('%s has its posts and marks and no names', async (_, selection, urls, marks) => {
    const loaded = await loadSelection(selection);
    expect(loaded.pages.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(loaded.annotations).toHaveLength(marks);
    expect([loaded.terms, loaded.names]).toEqual([[], []]);
  });
});

describe('undoing an import', () => {
  const NOTE = { note: 'before', updated: AT };

  test('takes away what it added and brings back what it changed', async () => {
    await put({ ...lived(), annotations: [mark(NOTE)], names: [] });
    const before = await tables();
    await put({
      ...lived(),
      annotations: [mark({ note: 'after', updated: AT + 1 }), mark({ id: crypto.randomUUID() })],
    });
    expect((await lastImport())?.file).toBe('a.json');
    expect(await undoImport()).toBe(true);
    expect(await tables()).toEqual(before);
    expect(await lastImport()).toBeUndefined();
    expect(await undoImport()).toBe(false);
  });

  test('leaves what the reader has changed since', async () => {
    await put(lived());
    await db.annotations.update(mark().id, { note: 'mine', updated: AT + 9_000_000 });
    await db.pages.update(ENGLISH, { lastVisit: AT + 1 });
    await undoImport();
    expect((await db.annotations.toArray()).map(({ note }) => note)).toEqual(['mine']);
    expect((await db.pages.toArray()).map(({ url }) => url)).toEqual([ENGLISH]);
    expect(await db.terms.count()).toBe(0);
  });

  const SETTLED = { groupBy: 'section', backupEvery: 7, keys: { undo: '' } };
  const CHANGES: SettingChange[] = [
    { name: 'groupBy', from: 'section', to: 'order' },
    { name: 'hiddenTypes', from: null, to: ['skill'] },
    { name: 'keys', from: { undo: '' }, to: { redo: 'Alt+KeyR', undo: 'Alt+KeyU' } },
  ];
  const IMPORTED = {
    ...SETTLED,
    groupBy: 'order',
    hiddenTypes: ['skill'],
    keys: { undo: 'Alt+KeyU', redo: 'Alt+KeyR' },
  };

  beforeEach(async () => {
    await saveSettings({ groupBy: 'section', backupEvery: 7 });
    await saveKeys({ undo: '' });
  });

  test('gives back the settings that it changed, and takes away those that it chose', async () => {
    await writeImport(lived(), { file: 'a.json', at: AT, settings: CHANGES });
    await settlePending();
    expect(await loadChosen()).toEqual(IMPORTED);
    await undoImport();
    await settlePending();
    expect(await loadChosen()).toEqual(SETTLED);
    expect(await db.imports.count()).toBe(0);
  });

  test('leaves the settings that the reader has changed since', async () => {
    await writeImport(lived(), { file: 'a.json', at: AT, settings: CHANGES });
    await settlePending();
    await saveSettings({ hiddenTypes: [] });
    await undoImport();
    await settlePending();
    expect(await loadChosen()).toEqual({ ...SETTLED, hiddenTypes: [] });
  });

  test('of an earlier version, which kept their names alone, takes its settings away', async () => {
    await writeImport(lived(), { file: 'a.json', at: AT });
    const record = (await lastImport())!;
    await db.imports.put({ ...record, settings: ['groupBy', 'keys'] });
    await undoImport();
    await settlePending();
    expect(await loadChosen()).toEqual({ backupEvery: 7 });
  });

  test('killed before the settings were put, it brings them at the next start, and once', async () => {
    await writeImport(lived(), { file: 'a.json', at: AT, settings: CHANGES });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('killed'));
    await expect(settlePending()).rejects.toThrow('settingsFailed');
    set.mockRestore();
    expect(await loadChosen()).toEqual(SETTLED);
    // Killed again, when they had been put and nobody had noted it.
    const drop = vi.spyOn(db.imports, 'delete').mockRejectedValueOnce(new Error('killed'));
    await expect(settlePending()).rejects.toThrow('killed');
    drop.mockRestore();
    expect(await loadChosen()).toEqual(IMPORTED);
    await settlePending();
    expect(await loadChosen()).toEqual(IMPORTED);
    await saveSettings({ groupBy: 'type' });
    await settlePending();
    expect(await loadChosen()).toEqual({ ...IMPORTED, groupBy: 'type' });
  });

  test('two windows that put them at once put them once', async () => {
    await writeImport(lived(), { file: 'a.json', at: AT, settings: CHANGES });
    await Promise.all([settlePending(), settlePending(), undoImport().then(settlePending)]);
    await settlePending();
    expect(await loadChosen()).toEqual(SETTLED);
  });
});

test('two windows that import at once: both are whole, with their settings, and the later one can be undone', async () => {
  const other = { ...mark(), id: crypto.randomUUID(), url: 'https://dev.tistory.com/other' };
  const nothing = { pages: [], annotations: [], terms: [], names: [] };
  const chosen = (name: string, to: unknown): SettingChange[] => [{ name, from: null, to }];
  await Promise.all([
    writeImport(
      { ...nothing, annotations: [mark()] },
      { file: 'a.json', at: AT, settings: chosen('groupBy', 'order') },
    ),
    writeImport({ ...nothing, annotations: [other] }, { file: 'b.json', at: AT, settings: chosen('backupEvery', 7) }),
  ]);
  await Promise.all([settlePending(), settlePending()]);
  expect(await db.annotations.count()).toBe(2);
  expect(await loadChosen()).toEqual({ groupBy: 'order', backupEvery: 7 });
  expect((await lastImport())?.file).toBe('b.json');
  await undoImport();
  await settlePending();
  expect(await db.annotations.toArray()).toEqual([mark()]);
  expect(await loadChosen()).toEqual({ groupBy: 'order' });
});

describe('restoring a copy with texts', () => {
  const DIGEST = 'ab'.repeat(32);
  const OLDER = 'cd'.repeat(32);
  const TEXT = `그래서 ${mark().selector.exact} 그랬다.`;
  const texts = [
    { url: KOREAN, digest: DIGEST, text: TEXT },
    { url: KOREAN, digest: OLDER, text: `예전에는 ${TEXT}` },
  ];
  const { exact, start } = mark().selector;
  const place = { id: mark().id, url: KOREAN, digest: OLDER, start: 10, end: 12, selector: { exact, start } };
  const copy = (changes: Partial<Library> = {}): Library => ({
    pages: [page({ textDigest: DIGEST })],
    annotations: [mark()],
    terms: [],
    names: [],
    texts,
    places: [place],
    ...changes,
  });
  const kept = async (): Promise<unknown[][]> => [await db.texts.orderBy(':id').toArray(), await db.places.toArray()];

  test('brings back the texts and the places of marks, and takes them away when it is undone', async () => {
    await put(copy());
    expect(await kept()).toEqual([texts, [place]]);
    await undoImport();
    expect(await kept()).toEqual([[], []]);
  });

  test.each<[what: string, changes: Partial<Library>, expected: unknown[][]]>([
    [
      'of a mark with another quote',
      { annotations: [mark({ selector: { ...mark().selector, exact: '다른' } })] },
      [[texts[0]], []],
    ],
    ['of a mark that is not there', { annotations: [] }, [[texts[0]], []]],
    ['in a text that is not there', { texts: [texts[0]!] }, [[texts[0]], []]],
  ])('no place %s', async (_, changes, expected) => {
    await put(copy(changes));
    expect(await kept()).toEqual(expected);
  });

  test('changes nothing that is known here, nor takes it away', async () => {
    const here = { ...place, digest: DIGEST, start: 4 };
    await put(copy({ texts: [], places: [] }));
    await db.texts.put(texts[0]!);
    await db.places.put(here);
    await put(copy({ annotations: [mark({ note: 'restored', updated: AT + 5 })] }));
    expect(await kept()).toEqual([[texts[0]], [here]]);
    await undoImport();
    expect(await kept()).toEqual([[texts[0]], [here]]);
  });

  test('undone, leaves a text in which a mark has been found since', async () => {
    await put(copy());
    const other = mark({ id: crypto.randomUUID(), updated: AT + 5 });
    await db.annotations.put(other);
    await db.places.put({ ...place, id: other.id });
    await undoImport();
    expect(await kept()).toEqual([[texts[1]], [{ ...place, id: other.id }]]);
  });
});

describe('an import of many rows', () => {
  const url = (at: number): string => `https://dev.tistory.com/p${at}`;
  const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const many = (count: number, changes: Partial<Annotation> = {}): Library => ({
    pages: Array.from({ length: 30 }, (_, at) => ({
      ...page({ url: url(at), address: url(at) }),
      links: LINKS,
      headings: [],
    })),
    annotations: Array.from({ length: count }, (_, at) => mark({ id: id(at), url: url(at % 30), ...changes })),
    terms: [],
    names: [],
  });

  test('says how far it is, up to the end, and so does undoing it', async () => {
    const told: number[][] = [[], []];
    await writeImport(many(2_500), { file: 'a.json', at: AT, onProgress: (done) => told[0]?.push(done) });
    expect(await db.annotations.count()).toBe(2_500);
    await undoImport((done) => told[1]?.push(done));
    expect(await db.annotations.count()).toBe(0);
    for (const steps of told) {
      expect(steps.length).toBeGreaterThan(2);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(1);
    }
  });

  test('over others brings back, undone, exactly what was there', async () => {
    await put(many(1_200));
    // Every third is not in the file, and every fifth is here alone.
    await db.annotations.bulkDelete(Array.from({ length: 400 }, (_, at) => id(3 * at)));
    await db.annotations.bulkPut(Array.from({ length: 50 }, (_, at) => mark({ id: id(10_000 + 5 * at), url: url(1) })));
    await db.places.put({ id: id(0), url: url(0), digest: '', start: 0, end: 1, selector: { exact: 'x', start: 0 } });
    const before = await tables();
    await put(many(1_500, { note: 'after', updated: AT + 90_000 }));
    expect(await db.annotations.count()).toBe(1_550);
    await undoImport();
    const { places, ...after } = await tables();
    expect({ ...after, places: before['places'] }).toEqual(before);
    // Where an added mark stood goes with it.
    expect(places).toEqual([]);
  });

  test('stopped in the middle leaves everything as it was', async () => {
    await put(many(100));
    const before = await tables();
    const stop = (): never => {
      throw new Error('stopped');
    };
    await expect(
      writeImport(many(3_000, { note: 'after' }), { file: 'b.json', at: AT, onProgress: stop }),
    ).rejects.toThrow('stopped');
    expect(await tables()).toEqual(before);
    await expect(undoImport(stop)).rejects.toThrow('stopped');
    expect(await tables()).toEqual(before);
  });

  test('of a post that names nothing together any more leaves none of the links that it had', async () => {
    await put(lived());
    await put({ ...lived(), pages: [page({ lastVisit: AT + 1 })], annotations: [], terms: [], names: [] });
    expect((await db.links.toArray()).map((row) => row.url)).toEqual([ENGLISH]);
    await undoImport();
    expect(await db.links.count()).toBe(2);
  });

  test('that only knows an earlier first visit leaves what was read', async () => {
    await put(lived());
    const before = await loadLibrary();
    const here = await loadLibrary({ isLight: true });
    const plan = planImport(here, {
      pages: [page({ firstVisit: 1, lastVisit: 2 })],
      annotations: [],
      terms: [],
      names: [],
    });
    await put({ ...plan.rows, pages: await completed(plan.rows.pages) });
    const pages = before.pages.map((each) => (each.url === KOREAN ? { ...each, firstVisit: 1 } : each));
    expect(await loadLibrary()).toEqual({ ...before, pages });
  });
});

test('an import that fails leaves everything as it was', async () => {
  await put(lived());
  const before = await tables();
  const broken = { ...mark({ id: crypto.randomUUID() }), selector: { toString: () => '' } };
  await expect(put({ ...lived(), pages: [], annotations: [broken as never] })).rejects.toThrow();
  expect(await tables()).toEqual(before);
});

test('a wipe leaves nothing behind', async () => {
  await put(lived());
  await saveSettings({ groupBy: 'order' });
  await fakeBrowser.storage.session.set({ 'frame:1:0': {} });
  await db.changes.add({ at: AT, kind: 'mark', subject: '', undone: false, annotations: [], terms: [] });
  await wipeStorage();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  // Made anew, it is empty.
  expect((await Promise.all(db.tables.map((table) => table.count()))).every((count) => count === 0)).toBe(true);
});

test.each([
  ['as we write them', { groupBy: 'order', backupEvery: 7, hiddenTypes: ['skill'], keys: { undo: '' } }, 4],
  ['of no kind that we know', { theme: 'dark', lastBackup: 5, constructor: 1 }, 0],
  ['without end', { pausedSites: Array.from({ length: 501 }, () => 'a.dev') }, 0],
  ['with values that mean nothing', { groupBy: 'color', backupEvery: 8, searches: [{}], keys: { fly: 'Alt+KeyF' } }, 0],
])('of settings %s only what makes sense is taken over', (_, settings, count) => {
  expect(Object.keys(validSettings(settings as Record<string, Json>))).toHaveLength(count);
});

test('the times of marks are those of the oldest and of the newest change', async () => {
  expect(await markTimes()).toEqual({ firstMark: undefined, lastChange: undefined });
  await put({ ...lived(), annotations: [mark(), mark({ id: crypto.randomUUID(), updated: AT + 90_000 })] });
  expect(await markTimes()).toEqual({ firstMark: AT, lastChange: AT + 90_000 });
});
