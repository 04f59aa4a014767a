import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeper } from '../../search/keeper.ts';
import type { Filters, Found } from '../../search/types.ts';
import { addAnnotation, changeAnnotation, removeAnnotation, restoreAnnotation } from '../../storage/annotations.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/journal.ts';
import { changeName } from '../../storage/names.ts';
import { replaceOrphans } from '../../storage/orphans.ts';
import { recordVisit, type Visit } from '../../storage/pages.ts';
import { dropSnapshots } from '../../storage/snapshots.ts';
import { putTerm } from '../../storage/terms.ts';
import { annotation, clearAll, URL } from '../storage/rows.ts';
import { aliases, idsOf } from './library.ts';

const NEVER = new AbortController().signal;
const keepers = new Set<Keeper>();

beforeEach(clearAll);
afterEach(() => {
  for (const keeper of keepers) keeper.close();
  keepers.clear();
});

function open(lexicon = Promise.resolve(aliases)): Keeper {
  const keeper = new Keeper(lexicon, () => undefined, 50);
  keepers.add(keeper);
  return keeper;
}

const ask = (keeper: Keeper, text: string, filters: Filters = {}): Promise<Found> =>
  keeper.search(text, filters, 100, NEVER);

/** Waits until what is found is this. */
const finds = (keeper: Keeper, text: string, ids: readonly string[], filters?: Filters): Promise<void> =>
  vi.waitFor(async () => {
    const found = await ask(keeper, text, filters);
    expect(found.complete).toBe(true);
    expect(idsOf(found).sort()).toEqual([...ids].sort());
  }, 5_000);

const isStored = (): Promise<unknown> =>
  vi.waitFor(async () => expect(await db.snapshots.count()).toBeGreaterThan(1), 8_000);

const visit = (changes: Partial<Visit> = {}): Promise<void> =>
  recordVisit({
    url: URL,
    address: URL,
    title: '2023 회고',
    language: 'ko',
    textDigest: 'x',
    mentions: [{ type: 'technology', canonical: 'Kubernetes', start: 0, end: 3, surface: 'k8s' }],
    at: Date.now(),
    ...changes,
  });

const mark = (exact: string, changes: Parameters<typeof annotation>[0] = {}) =>
  addAnnotation(annotation({ exact, created: Date.now(), updated: Date.now(), ...changes }));

test('what is there is found: marks, posts and names', async () => {
  const { id } = await mark('쿠버네티스를 썼다');
  await visit();
  await finds(open(), 'k8s', [id, URL, 'technology:Kubernetes']);
});

test('every change is followed', async () => {
  const keeper = open();
  await finds(keeper, '', []);
  const { id } = await mark('배포 자동화');
  await finds(keeper, '배포', [id]);
  await changeAnnotation(id, { note: '장애' }, Date.now());
  await finds(keeper, '장애', [id]);
  await finds(keeper, '', [id], { hasNote: true });
  await removeAnnotation(id, Date.now());
  await finds(keeper, '배포', []);
  await restoreAnnotation(id, Date.now());
  await finds(keeper, '배포', [id]);
  await replaceOrphans(URL, [{ id }], 1);
  await finds(keeper, '', [id], { orphaned: true });
  await visit({ author: '김' });
  await finds(keeper, '배포 회고', [id]);
  await finds(keeper, '', [id, URL], { authors: ['김'] });
  await changeName('technology:Kubernetes', { note: '오케스트레이션' }, Date.now());
  await finds(keeper, '오케스트레이션', ['technology:Kubernetes']);
  await putTerm({
    id: crypto.randomUUID(),
    surface: '큐브',
    scope: 'everywhere',
    rule: 'alias',
    termId: 'technology:Kubernetes',
    created: 1,
    updated: 1,
  });
  await finds(keeper, '큐브', [URL, 'technology:Kubernetes']);
});

test('a name that nothing has any more is gone at the next start', async () => {
  const keeper = open();
  await visit();
  await changeName('technology:Docker', { note: '컨테이너' }, Date.now());
  await finds(keeper, 'k8s', [URL, 'technology:Kubernetes']);
  await finds(keeper, '컨테이너', ['technology:Docker']);
  await isStored();
  await visit({ mentions: [], at: Date.now() + 1 });
  await undo(Date.now());
  await finds(keeper, 'k8s', ['technology:Kubernetes']);
  await finds(keeper, '컨테이너', []);
  keeper.close();
  await finds(open(), 'k8s', []);
});

test('the next start reads what was stored, and what has changed since', async () => {
  const kept = await mark('배포 하나');
  const edited = await mark('배포 둘');
  const purged = await mark('배포 셋');
  const first = open();
  await finds(first, '배포', [kept.id, edited.id, purged.id]);
  await isStored();
  first.close();

  await changeAnnotation(edited.id, { tags: ['새것'] }, Date.now());
  await db.annotations.delete(purged.id);
  const imported = annotation({ exact: '배포 넷', updated: 5 });
  await db.annotations.add(imported);
  const madeAnew = vi.spyOn(db.snapshots, 'clear');
  const second = open();
  await finds(second, '배포', [kept.id, edited.id, imported.id]);
  await finds(second, '새것', [edited.id]);
  expect(madeAnew).not.toHaveBeenCalled();
  madeAnew.mockRestore();
});

test('an import that drops what was stored is read as a whole', async () => {
  const { id } = await mark('배포 하나');
  const keeper = open();
  await finds(keeper, '배포', [id]);
  await isStored();
  await db.transaction('rw', db.annotations, db.snapshots, async () => {
    await db.annotations.update(id, { note: '장애', updated: 1 });
    await dropSnapshots();
  });
  await finds(keeper, '장애', [id]);
});

test('wiping the library leaves no word of it', async () => {
  await mark('비밀');
  const keeper = open();
  await isStored();
  await db.transaction('rw', db.tables, clearAll);
  await finds(keeper, '', []);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await db.snapshots.count()).toBe(0);
});

test('nor before the index was ever stored', async () => {
  await visit();
  const keeper = open();
  await finds(keeper, 'k8s', [URL, 'technology:Kubernetes']);
  await db.transaction('rw', db.tables, clearAll);
  await finds(keeper, '', []);
});

test('without the lexicon what is spelled the same is found', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const { id } = await mark('쿠버네티스');
  const keeper = open(Promise.reject(new Error('gone')));
  await finds(keeper, '쿠버네', [id]);
  await finds(keeper, 'k8s', []);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});

test('a search that is wanted no more ends', async () => {
  const { id } = await mark('배포');
  const keeper = open();
  await finds(keeper, '배포', [id]);
  await expect(keeper.search('배포', {}, 1, AbortSignal.abort())).rejects.toThrow(/abort/i);
});

test('a library that cannot be read says so, and is read when it can be', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const broken = vi.spyOn(db.pages, 'bulkGet').mockRejectedValueOnce(new Error('no access'));
  await visit();
  const keeper = open();
  await vi.waitFor(() => expect(ask(keeper, '')).rejects.toThrow('no access'));
  broken.mockRestore();
  const { id } = await mark('배포');
  await finds(keeper, '배포', [id]);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});
