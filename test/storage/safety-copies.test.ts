import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFile } from '../../exchange/formats.ts';
import { textsOf } from '../../storage/copied-texts.ts';
import { db } from '../../storage/db.ts';
import { loadLibrary } from '../../storage/library.ts';
import { copyLibrary, copyWeekly, readableLibrary, startFresh } from '../../storage/library-copies.ts';
import { recordVisit } from '../../storage/pages.ts';
import {
  type CopyReason,
  isCopied,
  readCopy,
  removeCopy,
  type SafetyCopy,
  safetyCopies,
  superfluous,
} from '../../storage/safety-copies.ts';
import { type FakeFolder, installFileSystem } from './file-system.ts';
import { annotation, clearAll, URL } from './rows.ts';

const SEARCHES = [{ name: 'k8s', place: 'marks?q=k8s' }];

let root: FakeFolder;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', { storage: fakeBrowser.storage });
  root = installFileSystem();
  await clearAll();
});

async function fill(marks: number): Promise<void> {
  await db.annotations.bulkAdd(Array.from({ length: marks }, (_, index) => annotation({ start: index * 10 })));
  await recordVisit({
    url: URL,
    address: URL,
    title: '회고',
    language: 'ko',
    textDigest: 'ab'.repeat(32),
    mentions: [
      {
        type: 'company',
        canonical: 'Kakao',
        surface: '카카오',
        start: 0,
        end: 3,
        confidence: 1,
        rule: 'sure',
      } as never,
      {
        type: 'technology',
        canonical: 'Redis',
        surface: 'Redis',
        start: 5,
        end: 10,
        confidence: 1,
        rule: 'sure',
      } as never,
    ],
    headings: [{ start: 0, end: 3, level: 2 }],
    links: [{ company: 'company:Kakao', technology: 'technology:Redis', rule: 'sentence', start: 0, end: 10 }],
    at: 5,
  });
  await db.terms.add({
    id: crypto.randomUUID(),
    surface: 'TF',
    scope: 'everywhere',
    rule: 'never',
    created: 1,
    updated: 1,
  });
  await db.names.add({ termId: 'technology:Redis', note: 'fast', updated: 3 });
}

test('a copy is a backup with all that the library has', async () => {
  await fill(1_234);
  const copy = (await copyLibrary('import'))!;
  expect(copy).toMatchObject({
    reason: 'import',
    lost: 0,
    counts: { annotations: 1_234, pages: 1, terms: 1, names: 1 },
  });
  expect(await safetyCopies()).toEqual([copy]);
  const { library, skipped, format } = readFile(await (await readCopy(copy.name)).text(), { at: 0 });
  expect(format.id).toBe('backup');
  expect(skipped).toEqual([]);
  const { pages, annotations, terms, names } = await loadLibrary();
  expect(library.pages).toEqual(pages);
  expect(library.annotations).toEqual(annotations);
  expect(library.terms).toEqual(terms);
  expect(library.names).toEqual(names);
});

test.each<[what: string, items: object, given: object | undefined, expected: object]>([
  [
    'as they are settled here',
    { settings: { searches: SEARCHES, lastBackup: 5 }, keys: { undo: '' } },
    undefined,
    { searches: SEARCHES, lastBackup: 5, keys: { undo: '' } },
  ],
  ['as its page has given them to a worker', {}, { searches: SEARCHES }, { searches: SEARCHES }],
  ['none where none are settled', {}, undefined, {}],
])('a copy holds settings and saved searches, %s', async (_, items, given, expected) => {
  await fill(1);
  await fakeBrowser.storage.local.set(items);
  const copy = (await copyLibrary('import', { settings: given }))!;
  const { library, skipped } = readFile(await (await readCopy(copy.name)).text(), { at: 0 });
  expect(library.settings).toEqual(expected);
  expect(skipped).toEqual([]);
});

test('a copy holds the texts of posts that have marks, with where these stand, and no other texts', async () => {
  await fill(2);
  const [first] = await db.annotations.toArray();
  const { id, selector } = first!;
  const digest = (letter: string): string => letter.repeat(64);
  const place = {
    id,
    url: URL,
    digest: digest('a'),
    start: 10,
    end: 18,
    selector: { exact: selector.exact, start: 0 },
  };
  const older = { url: URL, digest: digest('a'), text: '그때는 세 번 배포한다.' };
  const newer = { url: URL, digest: digest('b'), text: '이제는 네 번 배포한다.' };
  await db.texts.bulkPut([older, newer, { ...newer, url: 'https://dev.tistory.com/unmarked' }]);
  await db.places.bulkPut([place, { ...place, id: crypto.randomUUID(), digest: digest('c') }]);
  const copy = (await copyLibrary('import'))!;
  const { library, skipped } = readFile(await (await readCopy(copy.name)).text(), { at: 0 });
  expect(skipped).toEqual([]);
  expect(library.texts).toEqual(expect.arrayContaining([older, newer]));
  expect(library.texts).toHaveLength(2);
  expect(library.places).toEqual([place]);
});

test('texts for which a copy has no room are left out, those of the last visits stay', async () => {
  const urls = ['old', 'long', 'new'].map((name) => `https://dev.tistory.com/${name}`);
  for (const [index, url] of urls.entries()) {
    await db.annotations.add(annotation({ url }));
    await db.pages.put({ url, lastVisit: index } as never);
    const text = '글'.repeat(url.endsWith('long') ? 12_000_000 : 9_000_000);
    await db.texts.put({ url, digest: String(index).repeat(64), text });
  }
  await db.open();
  const kept: string[] = [];
  for await (const { url } of textsOf(db.backendDB(), () => true)) kept.push(url);
  // The long one does not fit behind the newest, and the oldest does.
  expect(kept).toEqual([urls[2], urls[0]]);
});

test('where settings cannot be read, the rest is copied', async () => {
  await fill(1);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption'));
  const copy = (await copyLibrary('weekly'))!;
  const { library } = readFile(await (await readCopy(copy.name)).text(), { at: 0 });
  expect([library.annotations.length, library.settings]).toEqual([1, undefined]);
});

test('progress goes from 0 to 1', async () => {
  await fill(1_100);
  const told: number[] = [];
  await copyLibrary('import', { onProgress: (done) => told.push(done) });
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test('of an empty library no copy is made', async () => {
  expect(await copyLibrary('import')).toBeUndefined();
  expect(await safetyCopies()).toEqual([]);
});

test('where files cannot be kept there are no copies, and an import goes on', async () => {
  await fill(1);
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: () => Promise.reject(new DOMException('private', 'SecurityError')) },
  });
  expect(await copyLibrary('import')).toBeUndefined();
  expect(await safetyCopies()).toEqual([]);
});

test.each(['QuotaExceededError', 'UnknownError'])(
  'a disk too full for any file (%s) is told, and nothing is let go of',
  async (name) => {
    await fill(1);
    const files = vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('full', name));
    await expect(copyLibrary('import')).rejects.toThrow('full');
    files.mockRestore();
    vi.spyOn(root, 'getDirectoryHandle').mockRejectedValue(new DOMException('full', name));
    vi.spyOn(root, 'getFileHandle').mockRejectedValue(new DOMException('full', name));
    await expect(startFresh()).rejects.toMatchObject({ failure: 'storageFull' });
    expect(await db.annotations.count()).toBe(1);
  },
);

test('a full disk is told, and leaves no half copy', async () => {
  await fill(1);
  const folder = await root.getDirectoryHandle('safety-copies', { create: true });
  const getFileHandle = folder.getFileHandle.bind(folder);
  folder.getFileHandle = async (...args) => {
    const file = await getFileHandle(...args);
    file.createWritable = async () =>
      new WritableStream({ write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    return file;
  };
  await expect(copyLibrary('import')).rejects.toThrow('full');
  expect([...folder.entries]).toEqual([]);
});

test('a copy that was killed while it was written is none, and what it left goes with the next', async () => {
  await fill(1);
  const folder = await root.getDirectoryHandle('safety-copies', { create: true });
  const name = (at: number): string => `${at}-upgrade-1-1-1-1-0.json.gz`;
  const now = Date.now();
  for (const each of [name(5), `${name(5)}.crswap`, name(now), `${name(now)}.crswap`]) {
    await folder.getFileHandle(each, { create: true });
  }
  expect(await safetyCopies()).toEqual([]);
  await db.open();
  // The upgrade that was killed then is not taken for copied.
  expect(await isCopied(db.backendDB())).toBe(false);
  const copy = (await copyLibrary('import'))!;
  // One of today may still be in the making.
  expect([...folder.entries.keys()].sort()).toEqual([name(now), `${name(now)}.crswap`, copy.name].sort());
});

test('a copy that was deleted is gone', async () => {
  await fill(1);
  const copy = (await copyLibrary('import'))!;
  await removeCopy(copy.name);
  expect(await safetyCopies()).toEqual([]);
  await expect(readCopy(copy.name)).rejects.toThrow(expect.objectContaining({ name: 'NotFoundError' }));
});

test('once a week a library that has changed is copied', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 });
  try {
    await copyWeekly();
    await fill(2);
    await db.annotations.toCollection().modify({ updated: Date.now() });
    await copyWeekly();
    expect(await safetyCopies()).toHaveLength(1);
    vi.advanceTimersByTime(3 * 24 * 60 * 60 * 1_000);
    await db.annotations.toCollection().modify({ updated: Date.now() });
    await copyWeekly();
    expect(await safetyCopies()).toHaveLength(1);
    vi.advanceTimersByTime(4 * 24 * 60 * 60 * 1_000);
    await copyWeekly();
    expect(await safetyCopies()).toMatchObject([{ reason: 'weekly' }, { reason: 'weekly' }]);
    vi.advanceTimersByTime(8 * 24 * 60 * 60 * 1_000);
    await copyWeekly();
    expect(await safetyCopies()).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

const copies = (...reasons: [reason: CopyReason, bytes?: number][]): SafetyCopy[] =>
  reasons.map(([reason, bytes = 1], index) => ({
    name: `${index} ${reason}`,
    at: 100 - index,
    reason,
    counts: { pages: 0, annotations: 1, terms: 0, names: 0 },
    lost: 0,
    bytes,
  }));

test.each<[string, SafetyCopy[], string[]]>([
  ['the newest three stay', copies(['import'], ['weekly'], ['import'], ['weekly']), ['3 weekly']],
  [
    'the one before the last upgrade stays, however old',
    copies(['import'], ['import'], ['import'], ['import'], ['upgrade'], ['upgrade']),
    ['3 import', '5 upgrade'],
  ],
  ['what was rescued stays', copies(['import'], ['import'], ['import'], ['rescue'], ['rescue']), ['4 rescue']],
  [
    'large ones make way, the oldest first',
    copies(['import', 150e6], ['import', 60e6], ['import', 1]),
    ['1 import', '2 import'],
  ],
  ['the newest stays however large it is', copies(['import', 900e6]), []],
])('%s', (_, all, gone) => {
  expect(superfluous(all).map(({ name }) => name)).toEqual(gone);
});

test('what can be read of a library that has lost rows and tables is saved, and the rest counted', async () => {
  await fill(1_200);
  await db.open();
  const database = db.backendDB();
  const originals = { ...Object.getOwnPropertyDescriptors(IDBObjectStore.prototype) };
  // Damaged as Firefox shows it: a table ends early, and single rows cannot be read.
  const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'annotations') throw new DOMException('damaged', 'UnknownError');
    return originals.getAll.value!.apply(this, args);
  });
  const unreadable = new Set<unknown>(
    (await db.annotations.toCollection().primaryKeys()).filter((_, index) => index % 100 === 99),
  );
  const holes = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (unreadable.has(key)) throw new DOMException('damaged', 'UnknownError');
    return originals.get.value!.call(this, key);
  });
  try {
    expect(database.objectStoreNames.contains('annotations')).toBe(true);
    const { backup, rows, lost } = await readableLibrary();
    expect({ rows, lost }).toEqual({ rows: 1_188 + 3, lost: 12 });
    expect(readFile(await backup.text(), { at: 0 }).library.annotations).toHaveLength(1_188);
  } finally {
    broken.mockRestore();
    holes.mockRestore();
  }
});

test('starting fresh that was stopped leaves everything as it was', async () => {
  await fill(7);
  const stop = new AbortController();
  const fresh = startFresh({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(fresh).rejects.toMatchObject({ name: 'AbortError' });
  expect(await db.annotations.count()).toBe(7);
  await expect(readableLibrary({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('starting fresh keeps what could be read as a copy, and is no loss to be told', async () => {
  await fill(7);
  expect(await startFresh()).toMatchObject({ reason: 'rescue', counts: { annotations: 7 } });
  expect(await db.annotations.count()).toBe(0);
  expect(await safetyCopies()).toHaveLength(1);
});
