import { expect, test } from 'vitest';
import { extend, kept, NOTHING, type Selection, toggle, toggleAll } from '../../lists/selection.ts';

const ORDER = [...'abcdef'];
const shown = ({ ids }: Selection): string => ORDER.filter((id) => ids.has(id)).join('');
const down = (selection: Selection, from: string, id: string) => extend(selection, ORDER, from, id);

test.each<[what: string, selection: Selection, expected: string]>([
  ['one is selected', toggle(NOTHING, 'b'), 'b'],
  ['one is selected and left out again', toggle(toggle(NOTHING, 'b'), 'b'), ''],
  ['Shift and arrow from an unselected row selects both', down(NOTHING, 'b', 'c'), 'bc'],
  ['and goes on from there', down(down(NOTHING, 'b', 'c'), 'c', 'd'), 'bcd'],
  ['a range upward', down(toggle(NOTHING, 'd'), 'd', 'b'), 'bcd'],
  ['a range begins where one was selected last', down(toggle(toggle(NOTHING, 'a'), 'c'), 'c', 'e'), 'acde'],
  ['a click with Shift selects from the last selected', down(toggle(NOTHING, 'b'), 'e', 'e'), 'bcde'],
  ['an anchor that is no longer listed is no anchor', down({ ids: new Set(['z']), anchor: 'z' }, 'b', 'c'), 'bc'],
  ['all', toggleAll(NOTHING, ORDER), 'abcdef'],
  ['all where some are', toggleAll(toggle(NOTHING, 'a'), ORDER), 'abcdef'],
  ['none where all are', toggleAll(toggleAll(NOTHING, ORDER), ORDER), ''],
  ['what the list no longer has is not selected', kept(down(NOTHING, 'a', 'd'), (id) => id > 'b'), 'cd'],
])('%s', (_, selection, expected) => {
  expect(shown(selection)).toBe(expected);
});

test('a selection of which all is listed stays the same object', () => {
  const selection = toggle(NOTHING, 'a');
  expect(kept(selection, () => true)).toBe(selection);
});
