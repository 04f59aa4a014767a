import { expect, test } from 'vitest';
import { planImport } from '../../exchange/merge.ts';
import type { Library } from '../../exchange/library.ts';
import { asRestored } from '../../exchange/restore.ts';
import type { Annotation } from '../../model/records.ts';

const mark = (id: string, note: string, updated: number, more: Partial<Annotation> = {}): Annotation => ({
  id,
  url: 'https://dev.tistory.com/1',
  type: 'note',
  color: 'yellow',
  note,
  tags: [],
  selector: { exact: `quote of ${id}`, prefix: '', suffix: '', start: 1, end: 9 },
  created: 1,
  updated,
  ...more,
});
const library = (...annotations: Annotation[]): Library => ({ pages: [], annotations, terms: [], names: [] });

/** What is put by restoring a copy into what is here. */
const put = (copy: Library, here: Library): [string, string, number, number | undefined][] =>
  planImport(here, asRestored(copy, here, 100)).rows.annotations.map(({ id, note, updated, deleted }) => [
    id,
    note,
    updated,
    deleted,
  ]);

test.each<[string, Library, Library, ReturnType<typeof put>]>([
  [
    'a note that was changed since is as it was',
    library(mark('a', 'old', 5)),
    library(mark('a', 'new', 9)),
    [['a', 'old', 100, undefined]],
  ],
  [
    'a mark that was deleted since is back',
    library(mark('a', 'x', 5)),
    library(mark('a', 'x', 9, { deleted: 9 })),
    [['a', 'x', 100, undefined]],
  ],
  ['a mark that is gone is back as it was', library(mark('a', 'x', 5)), library(), [['a', 'x', 5, undefined]]],
  ['a mark that was added since stays', library(), library(mark('a', 'x', 5)), []],
  ['what is the same is not touched', library(mark('a', 'x', 5)), library(mark('a', 'x', 9)), []],
  [
    'the order of fields makes no difference',
    library(mark('a', 'x', 5)),
    library(Object.fromEntries(Object.entries(mark('a', 'x', 5)).reverse()) as unknown as Annotation),
    [],
  ],
])('%s', (_, copy, here, expected) => {
  expect(put(copy, here)).toEqual(expected);
});
