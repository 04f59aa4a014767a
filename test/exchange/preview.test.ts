import { expect, test } from 'vitest';
import type { Plan } from '../../exchange/merge.ts';
import { planImport } from '../../exchange/merge.ts';
import { previewOf } from '../../exchange/preview.ts';
import { ENGLISH, library, mark, page } from './samples.ts';

const EMPTY = { pages: [], annotations: [], terms: [], names: [] };

test('a preview counts what comes by its kind, and shows what the reader wrote first', () => {
  const { added, changed, skipped } = previewOf(planImport(EMPTY, library()), []);
  expect(added.counts).toEqual({ annotation: 3, name: 1, term: 1, page: 2, setting: 2 });
  expect(Object.keys(added.counts)[0]).toBe('annotation');
  expect(added.total).toBe(9);
  expect(added.examples.map(({ kind }) => kind)).toEqual(['annotation', 'annotation', 'annotation', 'name', 'term']);
  expect([changed.total, skipped.total]).toEqual([0, 0]);
});

test('a preview stays small however large the file is', () => {
  const annotations = Array.from({ length: 10_000 }, (_, index) => mark({ id: `${index}`, exact: `quote ${index}` }));
  const plan: Plan = planImport(EMPTY, { ...EMPTY, pages: [page({ url: ENGLISH })], annotations });
  const unread = annotations.map(({ id }) => ({ entry: id, reason: 'skippedInvalid' as const, details: '' }));
  const preview = previewOf(plan, unread);
  expect(preview.added.total).toBe(10_001);
  expect(preview.added.examples).toHaveLength(5);
  expect(preview.unread).toEqual([{ reason: 'skippedInvalid', count: 10_000, examples: unread.slice(0, 5) }]);
});
