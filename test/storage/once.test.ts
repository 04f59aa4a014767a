import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  acceptCandidate,
  addAnnotation,
  changeAnnotation,
  dropOldTombstones,
  removeAnnotation,
  restoreAnnotation,
  TOMBSTONE_AGE,
} from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { db } from '../../storage/db.ts';
import { redo, undo } from '../../storage/journal.ts';
import { changeName } from '../../storage/names.ts';
import { once } from '../../storage/once.ts';
import { undoImport, writeImport } from '../../storage/library.ts';
import { keepOrphan, replaceOrphans } from '../../storage/orphans.ts';
import { recordReading } from '../../storage/pages.ts';
import { putTerm, removeTerm } from '../../storage/terms.ts';
import { brokenInvariants, type Tables } from './invariants.ts';
import { annotation, clearAll, selector, URL } from './rows.ts';

const TEXT = '처음에는 세 번 배포한다. 나중에도 세 번 배포한다.';
const QUOTE = '세 번 배포한다';

const dump = async (): Promise<Tables> =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

/** All but the times and the ids that a write makes up itself. */
const plain = (tables: Tables): unknown =>
  JSON.parse(
    JSON.stringify({ ...tables, requests: [] }, (key, value: unknown) =>
      ['updated', 'deleted', 'at', 'lastVisit'].includes(key) ? 0 : value,
    ),
  );

const read = (): Promise<void> =>
  recordReading({ url: URL, address: URL, title: '회고', language: 'ko', textDigest: 'd', mentions: [], at: 1 }, TEXT, {
    found: [],
    missing: [],
  });
const term = (id: string, surface = '배포') => ({
  id,
  surface,
  scope: 'everywhere',
  rule: 'never' as const,
  created: 1,
  updated: 1,
});

let id: string;
let clock = 100;
const now = (): number => ++clock;
const fresh = annotation({ exact: '나중에', start: TEXT.indexOf('나중에'), created: 10, updated: 10 });

/** Each kind of write, after what must have been done for it. */
const WRITES: Readonly<Record<string, { prepare?: () => Promise<unknown>; write: () => Promise<unknown> }>> = {
  mark: { write: () => addAnnotation(fresh) },
  edit: { write: () => changeAnnotation(id, { note: '나도', tags: ['배포'] }, now(), { note: '', tags: [] }) },
  remove: { write: () => removeAnnotation(id, now()) },
  restore: { prepare: () => removeAnnotation(id, now()), write: () => restoreAnnotation(id, now()) },
  'bulk tag': { write: () => changeMany([id], { kind: 'bulkTag', tag: '배포' }, 'b', now()) },
  'bulk delete': { write: () => changeMany([id], { kind: 'bulkDelete' }, 'b', now()) },
  accept: {
    prepare: () => replaceOrphans(URL, [{ id, candidate: selector(QUOTE, TEXT.lastIndexOf(QUOTE)) }], now()),
    write: () => acceptCandidate(id, now()),
  },
  keep: { prepare: () => replaceOrphans(URL, [{ id }], now()), write: () => keepOrphan(id) },
  undo: { prepare: () => changeAnnotation(id, { type: 'skill' }, now()), write: () => undo(now()) },
  redo: {
    prepare: async () => {
      await changeAnnotation(id, { type: 'skill' }, now());
      await undo(now());
      await undo(now());
    },
    write: () => redo(now()),
  },
  correct: { write: () => putTerm(term(crypto.randomUUID())) },
  forget: { prepare: () => putTerm(term('t')), write: () => removeTerm('t', now()) },
  'note on a name': { write: () => changeName('technology:Redis', { note: '나도', shown: '' }, now()) },
  'state of a name': { write: () => changeName('technology:Redis', { state: 'known' }, now()) },
};
/** Visits are not remembered: one that comes again stores the same. */
const ALL = { ...WRITES, visit: { write: read } } as typeof WRITES;

async function begin(): Promise<void> {
  await clearAll();
  await read();
  ({ id } = await addAnnotation(annotation({ exact: QUOTE, start: TEXT.indexOf(QUOTE), created: 1, updated: 1 })));
}

beforeEach(begin);

describe('a write that is asked for again, since its answer was lost', () => {
  test.each(Object.entries(WRITES))('is done once: %s', async (_, { prepare, write }) => {
    await prepare?.();
    const answer = await once('r', write);
    const after = await dump();
    expect(await once('r', write)).toEqual(answer);
    expect(await dump()).toEqual(after);
    expect(brokenInvariants(after)).toEqual([]);
    expect(await once('s', () => Promise.resolve('another'))).toBe('another');
  });

  test('is done where it failed before', async () => {
    await expect(once('r', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await once('r', () => removeAnnotation(id, 20))).toMatchObject({ id, deleted: 20 });
  });

  test('is remembered among the last hundred', async () => {
    for (let at = 0; at < 120; at++) await once(String(at), () => changeAnnotation(id, { note: String(at) }, at));
    expect(await db.requests.count()).toBe(100);
    await once('119', () => changeAnnotation(id, { note: 'again' }, 200));
    expect(await db.annotations.get(id)).toMatchObject({ note: '119' });
  });
});

test.each(Object.entries(ALL))('stopped at any of its steps, a write is whole or absent: %s', async (_, written) => {
  await written.prepare?.();
  const before = plain(await dump());
  let wasStopped = true;
  for (let step = 1; wasStopped; step++) {
    wasStopped = await stoppedAt(step, written.write);
    const after = await dump();
    expect(brokenInvariants(after)).toEqual([]);
    if (wasStopped) expect(plain(after)).toEqual(before);
  }
});

const imported = {
  pages: [],
  annotations: [annotation({ exact: '나중에', start: TEXT.indexOf('나중에'), created: 5, updated: 5 })],
  terms: [term('imported', '지표')],
  names: [{ termId: 'technology:Redis', note: '나도', updated: 5 }],
};
const importAll = (): Promise<void> =>
  writeImport(imported, { file: 'backup.json', at: 50, settings: [{ name: 'groupBy', from: null, to: 'order' }] });

test.each<[what: string, prepare: () => Promise<unknown>, write: () => Promise<unknown>]>([
  ['an import', () => Promise.resolve(), importAll],
  ['taking back an import', importAll, undoImport],
])('stopped at any of its steps, %s is whole or absent', async (_, prepare, write) => {
  await prepare();
  const before = plain(await dump());
  let wasStopped = true;
  for (let step = 1; wasStopped; step++) {
    wasStopped = await stoppedAt(step, write);
    if (wasStopped) expect(plain(await dump())).toEqual(before);
  }
  expect(plain(await dump())).not.toEqual(before);
});

/** Ends the transaction at the n-th thing that is asked of the database; false where the write has not so many. */
async function stoppedAt(step: number, write: () => Promise<unknown>): Promise<boolean> {
  let count = 0;
  const isStopped = (): boolean => ++count === step;
  const original = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
  for (const name of ['put', 'add', 'delete', 'get', 'getAll', 'openCursor', 'clear'] as const) {
    Object.defineProperty(IDBObjectStore.prototype, name, {
      ...original[name],
      value(this: IDBObjectStore, ...args: never[]) {
        if (isStopped()) this.transaction.abort();
        return (original[name].value as (...all: never[]) => unknown).apply(this, args);
      },
    });
  }
  try {
    await write();
  } catch (error) {
    if (count < step) throw error;
  } finally {
    Object.defineProperties(IDBObjectStore.prototype, original);
  }
  return count >= step;
}

test('whatever is done, all tables agree', async () => {
  const names = Object.keys(WRITES);
  await fc.assert(
    fc
      .asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 12 }), async (wishes) => {
        for (const [at, wish] of wishes.entries()) {
          const { prepare, write } = WRITES[wish]!;
          await prepare?.();
          await once(String(at), write);
        }
        expect(brokenInvariants(await dump())).toEqual([]);
      })
      .beforeEach(begin),
    { numRuns: 40 },
  );
});

test('a tombstone that is dropped takes what is known of its place along', async () => {
  await replaceOrphans(URL, [{ id }], 20);
  await removeAnnotation(id, 20);
  await dropOldTombstones(TOMBSTONE_AGE + 30);
  const tables = await dump();
  expect([tables.annotations, tables.places, tables.orphans]).toEqual([[], [], []]);
});
