import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BulkChange } from '../../model/records.ts';
import { changeAnnotation, removeAnnotation } from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { db } from '../../storage/db.ts';
import { redo, undo, undoState } from '../../storage/journal.ts';
import { annotation, clearAll } from './rows.ts';

const BATCH = '00000000-0000-4000-8000-000000000001';

/** Each mark's tags, or that it is deleted. */
const state = async (): Promise<(string | undefined)[]> =>
  (await db.annotations.toCollection().sortBy('created')).map(({ tags, deleted }) =>
    deleted === undefined ? tags.join(' ') : undefined,
  );

async function add(...tags: string[][]): Promise<string[]> {
  const rows = tags.map((each, index) => annotation({ tags: each, url: `https://dev.tistory.com/${index}` }));
  await db.annotations.bulkAdd(rows);
  return rows.map(({ id }) => id);
}

beforeEach(clearAll);

describe('many marks are changed as one step, undone and done again', () => {
  test.each<[what: string, change: BulkChange, after: (string | undefined)[], count: number]>([
    ['tagged: those that have the tag stay', { kind: 'bulkTag', tag: 'a' }, ['a', 'a b', 'b a'], 2],
    ['untagged', { kind: 'bulkUntag', tag: 'b' }, ['', 'a', ''], 2],
    ['deleted', { kind: 'bulkDelete' }, [undefined, undefined, undefined], 3],
    ['restored: none was deleted', { kind: 'bulkRestore' }, ['', 'a b', 'b'], 0],
  ])('%s', async (_, change, after, count) => {
    const ids = await add([], ['a', 'b'], ['b']);
    const before = await state();
    expect(await changeMany(ids, change, BATCH, 50)).toMatchObject({ count });
    expect(await state()).toEqual(after);
    if (count === 0) return;
    expect(await undo(60)).toMatchObject({ urls: { length: count } });
    expect((await state()).map((tags) => tags?.split(' ').sort().join(' '))).toEqual(before);
    await redo(70);
    expect(await state()).toEqual(after);
  });
});

test('parts of one wish are one step, which says how many they were', async () => {
  const ids = await add([], [], []);
  await changeMany(ids.slice(0, 2), { kind: 'bulkDelete' }, BATCH, 50);
  await changeMany(ids.slice(2), { kind: 'bulkDelete' }, BATCH, 51);
  expect((await undoState()).undo).toEqual({ kind: 'bulkDelete', subject: '3' });
  await undo(60);
  expect(await state()).toEqual(['', '', '']);
  expect((await undoState()).undo).toBeUndefined();
});

test('the same part twice, as after a lost answer, changes nothing more', async () => {
  const ids = await add([], []);
  const tag: BulkChange = { kind: 'bulkTag', tag: 'a' };
  await changeMany(ids, tag, BATCH, 50);
  expect(await changeMany(ids, tag, BATCH, 51)).toEqual({ count: 0, urls: [] });
  await undo(60);
  expect(await state()).toEqual(['', '']);
});

test('undoing many goes in parts that say what is left, can be stopped, and goes on from there', async () => {
  const many = Array.from({ length: 4_100 }, () => [] as string[]);
  const ids = await add(...many);
  await changeMany(ids, { kind: 'bulkTag', tag: 'a' }, BATCH, 50);
  const tagged = (): Promise<number> => db.annotations.where('tags').equals('a').count();
  expect(await undo(60, { inParts: true })).toMatchObject({ left: { marks: 2_100, of: 4_100 } });
  expect(await tagged()).toBe(2_100);
  // Stopped here, it is the next to be undone still.
  expect(await undoState()).toMatchObject({ undo: { kind: 'bulkTag' }, redo: undefined });
  expect(await undo(61, { inParts: true })).toMatchObject({ left: { marks: 100, of: 4_100 } });
  expect(await undo(62, { inParts: true })).not.toHaveProperty('left');
  expect(await tagged()).toBe(0);
  expect(await redo(63, { inParts: true })).toMatchObject({ left: { marks: 2_100, of: 4_100 } });
  expect(await redo(64)).not.toHaveProperty('left');
  expect(await tagged()).toBe(4_100);
});

test('a mark that is named twice is changed once', async () => {
  const [id = ''] = await add([]);
  expect(await changeMany([id, id], { kind: 'bulkTag', tag: 'a' }, BATCH, 50)).toMatchObject({ count: 1 });
  expect((await undoState()).undo).toEqual({ kind: 'bulkTag', subject: 'a' });
  await changeMany([id, id], { kind: 'bulkDelete' }, BATCH.replace('1', '2'), 60);
  expect((await undoState()).undo).toEqual({ kind: 'bulkDelete', subject: '1' });
});

test('undoing leaves alone what came later', async () => {
  const [first = '', second = ''] = await add([], []);
  await changeMany([first, second], { kind: 'bulkTag', tag: 'a' }, BATCH, 50);
  await db.annotations.update(first, { tags: ['a', 'later'], note: 'later' });
  await undo(60);
  expect(await state()).toEqual(['later', '']);
  expect(await db.annotations.get(first)).toMatchObject({ note: 'later' });
});

test('whatever is done to whichever marks, undoing all of it gives back what was', async () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constantFrom('bulkTag' as const, 'bulkUntag' as const), tag: fc.constantFrom('a', 'b') }),
    fc.record({ kind: fc.constantFrom('bulkDelete' as const, 'bulkRestore' as const) }),
  );
  const steps = fc.array(fc.tuple(change, fc.subarray([0, 1, 2, 3])), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (changes) => {
      await clearAll();
      const ids = await add([], ['a'], ['a', 'b'], ['b']);
      await removeAnnotation(ids[3] ?? '', 5);
      await changeAnnotation(ids[0] ?? '', { note: 'n' }, 6);
      const before = (await state()).map((tags) => tags?.split(' ').sort());
      let made = 0;
      for (const [index, [one, of]] of changes.entries()) {
        const { count } = await changeMany(
          of.map((each) => ids[each] ?? ''),
          one,
          `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
          10 + index,
        );
        if (count > 0) made++;
      }
      for (let step = 0; step < made; step++) await undo(100 + step);
      expect((await state()).map((tags) => tags?.split(' ').sort())).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
