import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TermRecord } from '../../model/records.ts';
import {
  acceptCandidate,
  addAnnotation,
  annotationsOfPage,
  changeAnnotation,
  deletedAnnotations,
  removeAnnotation,
  restoreAnnotation,
} from '../../storage/annotations.ts';
import { db } from '../../storage/db.ts';
import { redo, undo, undoState } from '../../storage/journal.ts';
import { replaceOrphans } from '../../storage/orphans.ts';
import { allTerms, putTerm, removeTerm } from '../../storage/terms.ts';
import { annotation, clearAll, selector, URL } from './rows.ts';

const term = (surface: string, changes: Partial<TermRecord> = {}): TermRecord => ({
  id: crypto.randomUUID(),
  surface,
  scope: 'everywhere',
  rule: 'never',
  created: 1,
  updated: 1,
  ...changes,
});

/** All that a reader has, times aside. */
async function state(): Promise<unknown> {
  const marks = (await annotationsOfPage(URL)).map((mark) => ({ ...mark, updated: 0 }));
  const terms = (await allTerms()).map((row) => ({ ...row, updated: 0 }));
  return { marks, terms: terms.sort((a, b) => a.id.localeCompare(b.id)) };
}

beforeEach(clearAll);

describe('each kind of change is undone and done again', () => {
  test.each<[kind: string, prepare: () => Promise<string>, change: (id: string) => Promise<unknown>]>([
    ['mark', () => Promise.resolve(''), () => addAnnotation(annotation())],
    ['edit', addOne, (id) => changeAnnotation(id, { note: 'new', tags: ['a'], color: 'pink', type: 'skill' }, 50)],
    ['delete', addOne, (id) => removeAnnotation(id, 50)],
    ['restore', addDeleted, (id) => restoreAnnotation(id, 50)],
    ['accept', addOrphan, (id) => acceptCandidate(id, 50)],
    ['correct', () => Promise.resolve(''), () => putTerm(term('구름'))],
    ['forget', addTerm, (id) => removeTerm(id, 50)],
  ])('%s', async (kind, prepare, change) => {
    const id = await prepare();
    const before = await state();
    await change(id);
    const after = await state();
    expect(after).not.toEqual(before);
    expect((await undoState()).undo).toMatchObject({ kind });

    expect(await undo(60)).toMatchObject({ kind });
    expect(await state()).toEqual(before);
    expect((await undoState()).redo).toMatchObject({ kind });

    expect(await redo(70)).toMatchObject({ kind });
    expect(await state()).toEqual(after);
    expect((await undoState()).redo).toBeUndefined();
  });

  async function addOne(): Promise<string> {
    return (await addAnnotation(annotation({ note: 'old' }))).id;
  }
  async function addDeleted(): Promise<string> {
    const id = await addOne();
    await removeAnnotation(id, 40);
    return id;
  }
  async function addOrphan(): Promise<string> {
    const id = await addOne();
    await replaceOrphans(URL, [{ id, candidate: selector('다섯 번 배포한다', 90) }], 40);
    return id;
  }
  async function addTerm(): Promise<string> {
    return (await putTerm(term('구름'))).id;
  }
});

test('nothing to undo is no error', async () => {
  expect(await undo(1)).toBeUndefined();
  expect(await redo(1)).toBeUndefined();
});

test('undoing a mark keeps it among the recently deleted: nothing is taken away for good', async () => {
  const { id } = await addAnnotation(annotation());
  await undo(5);
  expect((await deletedAnnotations(9)).map((row) => row.id)).toEqual([id]);
});

test('a new change drops what was undone before', async () => {
  const { id } = await addAnnotation(annotation());
  await changeAnnotation(id, { color: 'blue' }, 5);
  await undo(6);
  await changeAnnotation(id, { color: 'green' }, 7);
  expect(await redo(8)).toBeUndefined();
  await undo(9);
  expect((await annotationsOfPage(URL))[0]?.color).toBe('yellow');
});

test('typing on in a note is one step; after a minute, and in another field, it is another', async () => {
  const { id } = await addAnnotation(annotation());
  await changeAnnotation(id, { note: 'a' }, 1_000);
  await changeAnnotation(id, { note: 'ab' }, 2_000);
  await changeAnnotation(id, { tags: ['t'] }, 3_000);
  await changeAnnotation(id, { note: 'abc' }, 4_000);
  await changeAnnotation(id, { note: 'abcd' }, 70_000);
  const notes: unknown[] = [];
  for (let step = 0; step < 4; step++) {
    await undo(80_000);
    const [mark] = await annotationsOfPage(URL);
    notes.push([mark?.note, mark?.tags.length]);
  }
  expect(notes).toEqual([
    ['abc', 1],
    ['ab', 1],
    ['ab', 0],
    ['', 0],
  ]);
});

test('undoing changes only what the step changed: what came in otherwise stays', async () => {
  const { id } = await addAnnotation(annotation());
  await changeAnnotation(id, { note: 'mine' }, 5);
  await db.annotations.update(id, { tags: ['imported'] });
  await undo(6);
  expect((await annotationsOfPage(URL))[0]).toMatchObject({ note: '', tags: ['imported'] });
});

test('a change that changes nothing is no step', async () => {
  const { id } = await addAnnotation(annotation({ note: 'same' }));
  await changeAnnotation(id, { note: 'same' }, 5);
  await removeAnnotation(id, 6);
  await removeAnnotation(id, 7);
  expect(await db.changes.count()).toBe(2);
});

test('fifty steps are kept', async () => {
  const { id } = await addAnnotation(annotation());
  for (let step = 1; step <= 60; step++) await changeAnnotation(id, { tags: [`${step}`] }, step);
  let undone = 0;
  while (await undo(100)) undone++;
  expect(undone).toBe(50);
  expect((await annotationsOfPage(URL))[0]?.tags).toEqual(['10']);
});

test('any changes, all undone, leave what was there before, and all done again what was there after', async () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant('mark' as const), exact: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.record({
      kind: fc.constantFrom('note', 'tags', 'color', 'delete', 'restore'),
      which: fc.nat(),
      value: fc.nat(3),
    }),
    fc.record({ kind: fc.constant('term' as const), surface: fc.constantFrom('구름', '라인', 'Go') }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      await clearAll();
      let at = 0;
      for (const step of actions) {
        // Further apart than what counts as typing on.
        at += 100_000;
        if ('exact' in step)
          await addAnnotation(annotation({ exact: step.exact, start: at, created: at, updated: at }));
        else if ('surface' in step) await putTerm(term(step.surface, { updated: at }));
        else {
          const all = await db.annotations.toArray();
          const { id } = all[step.which % all.length] ?? { id: 'none' };
          const value = String(step.value);
          if (step.kind === 'delete') await removeAnnotation(id, at);
          else if (step.kind === 'restore') await restoreAnnotation(id, at);
          else if (step.kind === 'note') await changeAnnotation(id, { note: value }, at);
          else if (step.kind === 'tags') await changeAnnotation(id, { tags: [value] }, at);
          else await changeAnnotation(id, { color: step.value % 2 ? 'pink' : 'blue' }, at);
        }
      }
      const after = await state();
      let steps = 0;
      while (await undo(++at)) steps++;
      expect(await state()).toEqual({ marks: [], terms: [] });
      while (await redo(++at)) steps--;
      expect(steps).toBe(0);
      expect(await state()).toEqual(after);
    }),
    { numRuns: 40 },
  );
});
