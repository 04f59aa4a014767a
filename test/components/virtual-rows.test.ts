import { expect, test } from 'vitest';
import { withPinned } from '../../components/use-virtual-rows.ts';

test.each([
  ['far below those in sight', [0, 1, 2], 9, [0, 1, 2, 9]],
  ['far above', [5, 6], 1, [1, 5, 6]],
  ['among them', [5, 6], 6, [5, 6]],
  ['not there any more', [5, 6], 10, [5, 6]],
  ['none', [5, 6], -1, [5, 6]],
])('the row that has the focus is drawn, being %s', (_, indexes, pinned, drawn) => {
  expect(withPinned(indexes, pinned, 10)).toEqual(drawn);
});
