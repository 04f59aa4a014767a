import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../exchange/library.ts';
import { planImport } from '../../exchange/merge.ts';
import type { TermRecord } from '../../model/records.ts';
import { anyLibrary, anyMark, anyPage, AT, library, mark, page, put, readBack, written } from './samples.ts';

const EMPTY: Library = { pages: [], annotations: [], terms: [], names: [] };
const term = (changes: Partial<TermRecord> = {}): TermRecord => ({ ...library().terms[0]!, ...changes });

const counts = (existing: Library, incoming: Library) => {
  const { added, changed, skipped } = planImport(existing, incoming);
  return { added: added.length, changed: changed.length, skipped: skipped.length };
};

test('wiping and reading the backup brings everything back', () => {
  const plan = planImport(EMPTY, readBack(written('backup', library())).library);
  expect(put(EMPTY, plan.rows)).toEqual(library());
  expect(plan.added.map(({ kind, label, deleted }) => [kind, label, ...(deleted ? ['deleted'] : [])])).toEqual([
    ['page', '2024년 회고: 배포를 맡다'],
    ['page', '2024 in review'],
    ['annotation', '쿠버네티스로 배포를 옮겼다.'],
    ['annotation', 'I joined Acme, and shipped\nthree times a week.'],
    ['annotation', '지운 문장', 'deleted'],
    ['term', '쿠버'],
    ['name', 'Kubernetes'],
    ['setting', 'theme'],
    ['setting', 'keys'],
  ]);
});

test('a library that is read where it was written adds nothing', () => {
  expect(counts(library(), library())).toEqual({ added: 0, changed: 0, skipped: 9 });
});

describe('of one mark on both sides', () => {
  const here = mark();
  const [older, newer] = [here.updated - 1, here.updated + 1];
  test.each([
    ['the same is skipped', here, 'here'],
    ['an older one is skipped', mark({ note: 'old', updated: older }), 'here'],
    ['another one of the same time is skipped', mark({ note: 'other' }), 'here'],
    ['a newer one wins', mark({ note: 'new', updated: newer }), 'there'],
    ['a newer deletion wins', mark({ deleted: newer, updated: newer }), 'there'],
    ['an older deletion does not', mark({ deleted: older, updated: older }), 'here'],
  ])('%s', (_, there, winner) => {
    const plan = planImport(library({ annotations: [here] }), { ...EMPTY, annotations: [there] });
    expect(plan.rows.annotations).toEqual(winner === 'there' ? [there] : []);
    expect([plan.changed.length, plan.skipped.length]).toEqual(winner === 'there' ? [1, 0] : [0, 1]);
  });

  test('a mark that the reader deleted later does not come back', () => {
    const deleted = mark({ deleted: newer, updated: newer });
    expect(counts(library({ annotations: [deleted] }), { ...EMPTY, annotations: [here] })).toMatchObject({
      skipped: 1,
    });
  });
});

describe('a mark of another program', () => {
  const other = '00000000-0000-4000-8000-00000000000f';
  test.each([
    ['with the same words in the same place is skipped', {}, 0],
    ['that only marks what is marked is skipped', { type: 'note' as const, note: '', tags: [] }, 0],
    ['with a note of its own is added', { note: 'Mine.' }, 1],
    ['with a tag of its own is added', { tags: ['new'] }, 1],
    ['of another type is added', { type: 'skill' as const }, 1],
    ['of the same words elsewhere is added', { selector: { ...mark().selector, start: 400, end: 415 } }, 1],
    ['in another post is added', { url: 'https://jane.dev/2024-in-review' }, 1],
  ])('%s', (_, changes, added) => {
    expect(counts(library(), { ...EMPTY, annotations: [mark({ id: other, ...changes })] }).added).toBe(added);
  });

  test('is added where the mark here was deleted', () => {
    const here = library({ annotations: [mark({ deleted: AT })] });
    expect(counts(here, { ...EMPTY, annotations: [mark({ id: other })] }).added).toBe(1);
  });
});

describe('of a post on both sides', () => {
  test.each([
    ['the later visit counts', page({ title: 'new', lastVisit: AT + 1 }), page({ title: 'new', lastVisit: AT + 1 })],
    ['an earlier one does not', page({ title: 'old', lastVisit: AT - 1 }), undefined],
    ['the first visit of all is kept', page({ firstVisit: 1, lastVisit: 2 }), page({ firstVisit: 1 })],
    ['one that was only read elsewhere does not count', page({ textDigest: '', lastVisit: AT + 9 }), undefined],
  ])('%s', (_, there, row) => {
    expect(planImport(library(), { ...EMPTY, pages: [there] }).rows.pages).toEqual(row ? [row] : []);
  });
});

describe('of a correction on both sides', () => {
  const other = '00000000-0000-4000-8000-00000000000e';
  const later = { updated: AT + 1 };
  test.each<[what: string, there: TermRecord, row: TermRecord | undefined]>([
    ['a newer one wins', term({ rule: 'never', ...later }), term({ rule: 'never', ...later })],
    ['one that says the same is skipped, however late', term(later), undefined],
    [
      'one of another id about the same form takes its place',
      term({ id: other, rule: 'retype', ...later }),
      term({ rule: 'retype', ...later }),
    ],
    ['an older one of another id is skipped', term({ id: other, rule: 'retype', updated: 1 }), undefined],
    [
      'one of another scope is added',
      term({ id: other, scope: 'everywhere' }),
      term({ id: other, scope: 'everywhere' }),
    ],
  ])('%s', (_, there, row) => {
    expect(planImport(library(), { ...EMPTY, terms: [there] }).rows.terms).toEqual(row ? [row] : []);
  });
});

type Settled = NonNullable<Library['settings']>;
const K8S = { name: 'k8s', place: 'marks?q=k8s' };
const REDIS = { name: 'Redis', place: 'marks?q=redis' };

test.each<[what: string, isRestore: boolean, here: Settled, there: Settled, put: Settled | undefined]>([
  [
    'a setting of the copy goes before the one here',
    true,
    { groupBy: 'type' },
    { groupBy: 'order' },
    { groupBy: 'order' },
  ],
  ['a setting that is here alone stays', true, { groupBy: 'type' }, { backupEvery: 7 }, { backupEvery: 7 }],
  ['what is the same is not touched', true, { keys: { a: '', b: '' } }, { keys: { b: '', a: '' } }, undefined],
  ['a search that was kept since stays', true, { searches: [REDIS] }, { searches: [K8S] }, { searches: [K8S, REDIS] }],
  [
    'a search is called as the copy has it',
    true,
    { searches: [{ ...K8S, name: 'x' }] },
    { searches: [K8S] },
    { searches: [K8S] },
  ],
  [
    'a search that comes in joins those here',
    false,
    { searches: [REDIS] },
    { searches: [K8S] },
    { searches: [REDIS, K8S] },
  ],
  [
    'a search that is here already stays as it is',
    false,
    { searches: [K8S] },
    { searches: [{ ...K8S, name: 'x' }] },
    undefined,
  ],
])('%s (in a restore: %s)', (_, isRestore, here, there, expected) => {
  const plan = planImport({ ...EMPTY, settings: here }, { ...EMPTY, settings: there }, { isRestore });
  expect(plan.rows.settings).toEqual(expected);
  expect(plan.changed.length + plan.added.length).toBe(expected ? 1 : 0);
});

test('settings that the reader chose here stay, others come in', () => {
  const plan = planImport(library(), { ...EMPTY, settings: { theme: 'light', language: 'ko' } });
  expect(plan.rows.settings).toEqual({ language: 'ko' });
});

/** Libraries that often know the same rows, of which each change has its own time, as in life. */
const places = fc.array(
  fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 20 }), fc.boolean()).map(([id, updated, deleted]) =>
    mark({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      exact: `place ${id}`,
      note: `of ${updated} ${deleted}`,
      updated: 2 * updated + Number(deleted),
      ...(deleted && { deleted: updated }),
    }),
  ),
);
const visits = fc.array(
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.boolean()).map(([id, first, last, wasRead]) =>
    page({
      url: `https://a.dev/${id}`,
      title: `${last} ${wasRead}`,
      address: `https://a.dev/${id}`,
      firstVisit: Math.min(first, last),
      lastVisit: last,
      textDigest: wasRead ? 'a'.repeat(64) : '',
    }),
  ),
);
const notes = fc.array(
  fc
    .tuple(fc.nat({ max: 3 }), fc.nat({ max: 9 }))
    .map(([id, updated]) => ({ termId: `skill:${id}`, note: `${updated}`, updated })),
);
const rules = fc.array(
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 9 })).map(([id, form, updated]) =>
    term({
      id: `00000000-0000-4000-8000-00000000000${id}`,
      surface: `form ${form}`,
      termId: `skill:${updated}`,
      updated,
    }),
  ),
);
const related: fc.Arbitrary<Library> = fc
  .record({ pages: visits, annotations: places, terms: fc.constant<TermRecord[]>([]), names: notes })
  .map((rows) => put(EMPTY, planImport(EMPTY, rows).rows));

const merged = (a: Library, b: Library): Library => put(a, planImport(a, b).rows);
const sorted = ({ pages, annotations, names }: Library) => ({
  pages: [...pages].sort((a, b) => (a.url < b.url ? -1 : 1)),
  annotations: [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1)),
  names: [...names].sort((a, b) => (a.termId < b.termId ? -1 : 1)),
});

describe('merging', () => {
  test('gives the same whichever side reads the other', () => {
    fc.assert(
      fc.property(related, related, (a, b) => {
        expect(sorted(merged(a, b))).toEqual(sorted(merged(b, a)));
      }),
    );
  });

  test('gives the same in whatever order three libraries are read', () => {
    fc.assert(
      fc.property(related, related, related, (a, b, c) => {
        expect(sorted(merged(merged(a, b), c))).toEqual(sorted(merged(a, merged(b, c))));
      }),
    );
  });

  const any = fc.oneof(
    anyLibrary,
    fc.tuple(related, rules).map(([rows, terms]) => ({ ...rows, terms: put(EMPTY, { ...EMPTY, terms }).terms })),
    // Marks that may say the same in the same place.
    fc.array(fc.tuple(fc.uuid(), fc.boolean(), fc.constantFrom('', 'a'), fc.nat({ max: 3 }))).map((marks) => ({
      ...EMPTY,
      annotations: marks.map(([id, deleted, note, at]) =>
        mark({ id, note, tags: [], updated: at, ...(deleted && { deleted: at }) }),
      ),
    })),
  );

  test('the same file twice adds and changes nothing', () => {
    fc.assert(
      fc.property(any, any, (here, file) => {
        const { added, changed, rows } = planImport(merged(here, file), file);
        expect({ added, changed, rows }).toEqual({ added: [], changed: [], rows: EMPTY });
      }),
      { numRuns: 500 },
    );
  });

  test('every row of a file is told once: added, changed or skipped', () => {
    fc.assert(
      fc.property(any, any, (here, file) => {
        const { added, changed, skipped, rows } = planImport(here, file);
        const toPut = [rows.pages, rows.annotations, rows.terms, rows.names, Object.keys(rows.settings ?? {})].flat();
        expect(added.length + changed.length).toBe(toPut.length);
        const told = [...added, ...changed, ...skipped].map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  test('loses nothing that was here', () => {
    fc.assert(
      fc.property(fc.array(anyMark), fc.array(anyPage), any, (annotations, pages, file) => {
        const after = merged({ ...EMPTY, annotations, pages }, file);
        const [ids, urls] = [
          new Set(after.annotations.map(({ id }) => id)),
          new Set(after.pages.map(({ url }) => url)),
        ];
        expect(annotations.every(({ id }) => ids.has(id)) && pages.every(({ url }) => urls.has(url))).toBe(true);
      }),
    );
  });
});
