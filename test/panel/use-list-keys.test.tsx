// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextRow, useListKeys } from '../../panel/use-list-keys.ts';

const undo = vi.fn();
const edit = vi.fn();
const root = document.createElement('div');

function App() {
  useListKeys({ u: undo });
  return (
    <>
      <input type="search" />
      <textarea />
      <ul>
        {['a', 'b', 'c'].map((name) => (
          <li key={name} data-row>
            <button aria-keyshortcuts="e" onClick={() => edit(name)} />
            <button id={name} aria-keyshortcuts="Enter" />
          </li>
        ))}
      </ul>
    </>
  );
}

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: String });
  vi.clearAllMocks();
  document.body.replaceChildren(root);
  await act(() => render(<App />, root));
});
afterEach(() => act(() => render(null, root)));

/** Presses a key where the focus is. */
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
const focused = (): string | undefined => document.activeElement?.id;
const tabStops = (): number => document.querySelectorAll('li button:not([tabindex="-1"])').length;

describe('rows', () => {
  test('the arrow keys go from row to row and stay at the ends', () => {
    focus('#a');
    const path = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
      press(key);
      return focused();
    });
    expect(path).toEqual(['b', 'c', 'c', 'b', 'a', 'c']);
  });

  test('Tab stops at one row only: the one where the reader was', () => {
    expect(tabStops()).toBe(2);
    focus('#b');
    expect(tabStops()).toBe(2);
    expect(document.getElementById('b')?.tabIndex).toBe(0);
    expect(document.getElementById('a')?.tabIndex).toBe(-1);
  });

  test('down from the search field goes to the row where the reader was', () => {
    focus('#c');
    focus('[type=search]');
    press('ArrowDown');
    expect(focused()).toBe('c');
  });

  test('down from the search field goes to the first row, also where that came later than others', async () => {
    const late = document.createElement('li');
    late.dataset['row'] = '';
    late.append(Object.assign(document.createElement('button'), { id: 'late' }));
    await act(() => document.querySelector('ul')?.prepend(late));
    focus('[type=search]');
    press('ArrowDown');
    expect(focused()).toBe('late');
    late.remove();
  });

  test('a letter presses the control of the row that is named after it, else what the list does of its own', () => {
    focus('#b');
    press('e');
    press('u');
    expect(edit).toHaveBeenCalledExactlyOnceWith('b');
    expect(undo).toHaveBeenCalledOnce();
  });

  test.each<[why: string, at: string, key: string, KeyboardEventInit]>([
    ['in a field', 'textarea', 'u', {}],
    ['in the search field', '[type=search]', 'u', {}],
    ['while a syllable is composed', '#a', 'u', { isComposing: true }],
    [
      'while a syllable is composed, and the key leads to the candidates',
      '[type=search]',
      'ArrowDown',
      { isComposing: true },
    ],
    ['with Ctrl, which is the browser’s', '#a', 'u', { ctrlKey: true }],
    ['with Alt', '#a', 'e', { altKey: true }],
    ['for a letter that means nothing', '#a', 'q', {}],
  ])('nothing happens %s', (_, at, key, more) => {
    focus(at);
    const before = focused();
    expect(press(key, more)).toBe(true);
    expect(focused()).toBe(before);
    expect(undo).not.toHaveBeenCalled();
    expect(edit).not.toHaveBeenCalled();
  });

  test('the place of the key counts where the layout has no such letter', () => {
    focus('#a');
    press('ㅕ', { code: 'KeyU' });
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('short rows that share lines', () => {
  const at = (left: number, line: number) => ({ left, top: line * 30, bottom: line * 30 + 24 });
  /** 0 1 2 / 3 4 / 5 */
  const boxes = [at(0, 0), at(50, 0), at(100, 0), at(0, 1), at(80, 1), at(0, 2)];
  test.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 3],
    [0, 'ArrowLeft', 0],
    [0, 'ArrowDown', 3],
    [2, 'ArrowDown', 4],
    [4, 'ArrowDown', 5],
    [5, 'ArrowUp', 3],
    [4, 'ArrowUp', 2],
    [5, 'ArrowDown', 5],
  ])('from %i by %s to %i', (from, key, to) => {
    expect(nextRow(boxes, from, key)).toBe(to);
  });
});
