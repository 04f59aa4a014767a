/** The database: steps and their undoing, imports and theirs, visits. */
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { browser } from 'wxt/browser';
import type { BulkChange } from '../../model/records.ts';
import {
  acceptCandidate,
  addAnnotation,
  changeAnnotation,
  deletedAnnotations,
  dropOldTombstones,
  removeAnnotation,
  restoreAnnotation,
  TOMBSTONE_AGE,
} from '../../storage/annotations.ts';
import { changeMany } from '../../storage/bulk.ts';
import { loadChosen, settlePending } from '../../storage/chosen.ts';
import { db } from '../../storage/db.ts';
import { redo, undo, undoState } from '../../storage/journal.ts';
import { lastImport, loadLibrary, undoImport, writeImport } from '../../storage/library.ts';
import { changeName } from '../../storage/names.ts';
import { packLinks, unpackLinks } from '../../storage/packed-links.ts';
import { getPage, recordVisit } from '../../storage/pages.ts';
import { recordPlaces } from '../../storage/places.ts';
import { putTerm, removeTerm } from '../../storage/terms.ts';
import { parseTermId } from '../../model/mention.ts';
import { COLORS, NAME_STATES } from '../../model/records.ts';
import { clearAll } from '../storage/rows.ts';
import { library, mark, name, page, selector, settings, term, termId, without } from './any-library.ts';
import { line, record, text } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const which = fc.nat(20);
const action = fc.oneof(
  record({ do: fc.constant('mark' as const), row: mark }),
  record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'accept' as const), which }),
  record({ do: fc.constant('note' as const), which, note: text, color: fc.constantFrom(...COLORS) }),
  record({ do: fc.constant('tags' as const), which, tags: fc.uniqueArray(name, { maxLength: 3 }) }),
  record({ do: fc.constant('term' as const), row: term }),
  record({ do: fc.constant('forget' as const), which }),
  record({ do: fc.constant('name' as const), termId, note: line, state: fc.constantFrom(...NAME_STATES, null) }),
  record({
    do: fc.constant('bulk' as const),
    some: fc.array(which, { maxLength: 6 }),
    change: fc.oneof<fc.Arbitrary<BulkChange>[]>(
      record({ kind: fc.constantFrom('bulkTag' as const, 'bulkUntag' as const), tag: fc.constantFrom('a', 'b', '나') }),
      record({ kind: fc.constantFrom('bulkDelete' as const, 'bulkRestore' as const) }),
    ),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

/** As a reader does it; whether it has made a step. */
async function act(one: Action, at: number): Promise<void> {
  const ids = await db.annotations.orderBy('id').primaryKeys();
  const idOf = (index: number): string => ids[index % ids.length] ?? 'none';
  switch (one.do) {
    case 'mark': {
      const { deleted: _, ...row } = one.row;
      if (!(await db.annotations.get(row.id))) await addAnnotation({ ...row, created: at, updated: at });
      return;
    }
    case 'delete':
      return void (await removeAnnotation(idOf(one.which), at));
    case 'restore':
      return void (await restoreAnnotation(idOf(one.which), at));
    case 'accept':
      return void (await acceptCandidate(idOf(one.which), at));
    case 'note':
      return void (await changeAnnotation(idOf(one.which), { note: one.note, color: one.color }, at));
    case 'tags':
      return void (await changeAnnotation(idOf(one.which), { tags: one.tags }, at));
    case 'term':
      return void (await putTerm({ ...one.row, updated: at }));
    case 'forget': {
      const terms = await db.terms.orderBy('id').primaryKeys();
      return void (await removeTerm(terms[one.which % terms.length] ?? 'none', at));
    }
    case 'name':
      return void (await changeName(one.termId, { note: one.note, state: one.state }, at));
    case 'bulk': {
      const some = one.some.map(idOf);
      const { count } = await changeMany(some, one.change, crypto.randomUUID(), at);
      assert.ok(count <= new Set(some).size, 'no more are changed than there are');
      return;
    }
    default:
      return one satisfies never;
  }
}

/** All that the reader has, but when it was changed and in which order tags came. */
async function state(): Promise<unknown> {
  const [marks, terms, names] = await Promise.all([db.annotations.toArray(), db.terms.toArray(), db.names.toArray()]);
  return {
    marks: marks
      .filter(({ deleted }) => deleted === undefined)
      .map((row) => ({ ...without(row, 'updated'), tags: [...row.tags].sort() })),
    terms: terms.map((row) => without(row, 'updated')),
    names: names.map((row) => without(row, 'updated')),
  };
}

/** A library as the database has it, in the order of its keys. */
async function everything(): Promise<unknown> {
  const tables = [db.pages, db.readings, db.links, db.annotations, db.terms, db.names];
  return Promise.all(tables.map((table) => table.toArray()));
}

export const storing: Properties = {
  'any changes, all undone, leave what was there, and all done again what was there after': holds(
    fc.asyncProperty(library, fc.array(action, { maxLength: 20 }), async (start, actions) => {
      await clearAll();
      await writeImport(start, { file: '', at: 1 });
      const before = await state();
      let at = 10_000_000_000_000;
      // Further apart than what counts as typing on.
      for (const one of actions) await act(one, (at += 100_000));
      const after = await state();
      let steps = 0;
      while (await undo(++at)) steps++;
      assert.deepEqual(await state(), before);
      while (await redo(++at)) steps--;
      assert.equal(steps, 0);
      assert.deepEqual(await state(), after);
    }),
    20,
  ),

  'each step, undone at once and done again, makes no difference': holds(
    fc.asyncProperty(library, fc.array(action, { maxLength: 12 }), async (start, actions) => {
      await clearAll();
      await writeImport(start, { file: '', at: 1 });
      let at = 10_000_000_000_000;
      for (const one of actions) {
        const before = await state();
        const stepsBefore = await db.changes.count();
        await act(one, (at += 100_000));
        const after = await state();
        if ((await db.changes.count()) === stepsBefore) continue;
        await undo(++at);
        assert.deepEqual(await state(), before);
        assert.ok((await undoState()).redo);
        await redo(++at);
        assert.deepEqual(await state(), after);
      }
    }),
    20,
  ),

  'a deleted mark is kept for thirty days, and then no more': holds(
    fc.asyncProperty(fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 6 }), fc.nat(100), async (rows, days) => {
      await clearAll();
      await db.annotations.bulkPut(rows);
      const now = days * 24 * 60 * 60 * 1_000;
      await dropOldTombstones(now);
      const kept = rows.filter(({ deleted }) => deleted === undefined || deleted >= now - TOMBSTONE_AGE);
      assert.equal(await db.annotations.count(), kept.length);
      const tombstones = await deletedAnnotations(100);
      const times = tombstones.map(({ deleted }) => deleted ?? 0);
      assert.deepEqual(times, [...times].sort((a, b) => b - a));
    }),
    20,
  ), // prettier-ignore

  'an import, taken back, leaves what was there': holds(
    fc.asyncProperty(library, library, async (start, file) => {
      await clearAll();
      await writeImport(start, { file: 'first', at: 1 });
      await db.imports.clear();
      const before = await everything();
      await writeImport(file, { file: 'second', at: 2, settings: [{ name: 'groupBy', to: 'order' }] });
      assert.equal((await lastImport())?.file, 'second');
      assert.equal(await undoImport(), true);
      assert.deepEqual(await everything(), before);
      assert.equal(await undoImport(), false);
    }),
    20,
  ),

  'a library comes out of the database as it was put in': holds(
    fc.asyncProperty(library, async (whole) => {
      const any = without(whole, 'settings');
      await clearAll();
      await writeImport(any, { file: '', at: 1 });
      const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] =>
        [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
      // What was not said of a post is read as nothing.
      const pages = any.pages.map((row) => ({ headings: [], links: [], ...row }));
      assert.deepEqual(await loadLibrary(), {
        pages: byKey(pages, ({ url }) => url),
        annotations: byKey(any.annotations, ({ id }) => id),
        terms: byKey(any.terms, ({ id }) => id),
        names: byKey(any.names, (row) => row.termId),
      });
    }),
    20,
  ),

  'a visit twice is a visit once, and a later one replaces what was found': holds(
    fc.asyncProperty(page, page, async (first, later) => {
      await clearAll();
      const visitOf = ({ mentions, ...row }: typeof first, at: number) =>
        recordVisit({
          ...row,
          url: first.url,
          at,
          mentions: mentions.map(({ termId: of, ...place }) => ({ ...place, ...parseTermId(of) })),
          guesses: mentions.map(({ surface, start, end }) => ({
            surface, start, end, type: 'skill' as const, confidence: 0.1, count: 1,
          })),
        });
      await visitOf(first, 1);
      const once = await Promise.all([everything(), db.guesses.toArray()]);
      await visitOf(first, 1);
      assert.deepEqual(await Promise.all([everything(), db.guesses.toArray()]), once);
      await visitOf(later, 5);
      const stored = await getPage(first.url);
      assert.deepEqual(stored?.mentions, later.mentions);
      assert.deepEqual([stored?.firstVisit, stored?.lastVisit], [1, 5]);
      assert.equal(await db.guesses.count(), new Set(later.mentions.map(({ surface }) => surface)).size);
    }),
    20,
  ), // prettier-ignore

  'of a post, only texts are kept in which a mark last stood, and the newest': holds(
    fc.asyncProperty(
      fc.uniqueArray(mark, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(line, fc.subarray([0, 1, 2]), fc.option(selector)), { minLength: 1, maxLength: 5 }),
      async (rows, visits) => {
        await clearAll();
        const marks = rows.map((row) => ({ ...row, url: 'https://a.dev/1' }));
        const last = new Map<string, string>();
        for (const [index, [words, found, candidate]] of visits.entries()) {
          const digest = String(index);
          const there = marks.filter((_, at) => found.includes(at));
          await recordPlaces(
            { url: 'https://a.dev/1', text: words, digest },
            there.map((annotation) => ({ annotation, place: annotation.selector })),
            marks.filter((row) => !there.includes(row)).map(({ id }) => ({ id, ...(candidate && { candidate }) })),
            index,
          );
          for (const { id } of there) last.set(id, digest);
          const needed = new Set([...last.values(), digest]);
          assert.deepEqual(new Set((await db.texts.toArray()).map((row) => row.digest)), needed);
          assert.equal(await db.orphans.count(), marks.length - there.length);
        }
      },
    ),
    20,
  ),

  'settings that come in join those that are there, and go again with their import': holds(
    fc.asyncProperty(settings, settings, async (first, second) => {
      await browser.storage.local.clear();
      await clearAll();
      const nothing = { pages: [], annotations: [], terms: [], names: [] };
      const bring = async (brought: Record<string, unknown>): Promise<void> => {
        const here = (await loadChosen()) as Record<string, unknown>;
        const changes = Object.entries(brought).map(([key, to]) => ({ name: key, from: here[key] ?? null, to }));
        await writeImport(nothing, { file: '', at: 1, settings: changes });
        await settlePending();
      };
      await bring(first);
      assert.deepEqual(await loadChosen(), first);
      await bring(second);
      assert.deepEqual(await loadChosen(), { ...first, ...second });
      await undoImport();
      await settlePending();
      assert.deepEqual(await loadChosen(), first);
    }),
    30,
  ),

  'packed links come back as they were': holds(
    fc.property(page, ({ url, links = [] }) => {
      assert.deepEqual(unpackLinks(packLinks(url, links)), links);
      const { termIds, numbers } = packLinks(url, links);
      unpackLinks({ url, termIds: termIds.slice(1), numbers: numbers.slice(0, -2) });
    }),
    50,
  ),
};
