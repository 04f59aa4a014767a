import { describe, expect, test } from 'vitest';
import { capture, conflictsOf, undoKey } from '../../components/key-press.ts';
import { DEFAULT_KEYS } from '../../model/keys.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
/** What a keyboard sends: `Alt+Shift+KeyN=˜`, the key's place and, where it is another, its letter. */
function press(pressed: string): KeyboardEvent {
  const [keys = '', letter] = pressed.split('=');
  const names = keys.split('+');
  const code = names.pop() ?? '';
  const held = (name: string): boolean => names.includes(name);
  const modifiers = { altKey: held('Alt'), ctrlKey: held('Ctrl'), metaKey: held('Meta'), shiftKey: held('Shift') };
  return { ...NONE, ...modifiers, code, key: letter ?? code.replace(/^Key/, '').toLowerCase() } as KeyboardEvent;
}

describe('where a shortcut is chosen, pressing', () => {
  test.each([
    ['Alt and Shift with a letter takes it', 'Alt+Shift+KeyN', { kind: 'key', key: 'Alt+Shift+KeyN' }],
    ['a letter that Alt has made a sign of', 'Alt+KeyN=˜', { kind: 'key', key: 'Alt+KeyN' }],
    ['a letter of the Korean layout', 'Ctrl+KeyN=ㅜ', { kind: 'key', key: 'Ctrl+KeyN' }],
    ['a function key alone', 'F8=F8', { kind: 'key', key: 'F8' }],
    ['Backspace takes the shortcut away', 'Backspace=Backspace', { kind: 'key', key: '' }],
    ['Delete too', 'Delete=Delete', { kind: 'key', key: '' }],
    ['Escape leaves it as it was', 'Escape=Escape', { kind: 'cancel' }],
    ['Tab goes on to the next', 'Tab=Tab', { kind: 'cancel' }],
    ['a letter alone is refused: it types', 'KeyN', { kind: 'refused' }],
    ['Shift and a letter too', 'Shift+KeyN=N', { kind: 'refused' }],
    ['Enter alone too', 'Enter=Enter', { kind: 'refused' }],
    ['Shift and Tab too', 'Shift+Tab=Tab', { kind: 'refused' }],
    ['Alt alone waits for more', 'Alt+AltLeft=Alt', { kind: 'waiting' }],
    ['a key that has no place', 'Ctrl+=a', { kind: 'waiting' }],
  ])('%s', (_, pressed, captured) => {
    expect(capture(press(pressed))).toEqual(captured);
  });
});

describe('shortcuts that are the same', () => {
  test('the ones that come with the extension are all different', () => {
    expect([...conflictsOf(DEFAULT_KEYS)]).toEqual([]);
  });
  test('each names the others', () => {
    const keys = { ...DEFAULT_KEYS, undo: 'Alt+KeyA', redo: 'Alt+KeyA', 'mark-note': 'Alt+KeyA' };
    expect(Object.fromEntries(conflictsOf(keys))).toEqual({
      'mark-note': ['undo', 'redo'],
      undo: ['mark-note', 'redo'],
      redo: ['mark-note', 'undo'],
    });
  });
  test('none is no conflict with none', () => {
    expect([...conflictsOf({ ...DEFAULT_KEYS, undo: '', redo: '' })]).toEqual([]);
  });
});

describe('in the panel, pressing', () => {
  test.each([
    ['Ctrl+KeyZ', 'undo'],
    ['Meta+KeyZ', 'undo'],
    ['Ctrl+Shift+KeyZ=Z', 'redo'],
    ['Meta+Shift+KeyZ', 'redo'],
    ['Ctrl+KeyY', 'redo'],
    ['Ctrl+KeyZ=ㅋ', 'undo'],
    ['Ctrl+KeyY=ㅛ', 'redo'],
    // A German keyboard has Z and Y the other way around: the letter counts.
    ['Ctrl+KeyY=z', 'undo'],
    ['Ctrl+KeyZ=y', 'redo'],
    ['KeyZ', undefined],
    ['Ctrl+Alt+KeyZ', undefined],
    ['Meta+KeyY', undefined],
    ['Ctrl+KeyA', undefined],
  ])('%s means %s', (pressed, meaning) => {
    expect(undoKey(press(pressed))).toBe(meaning);
  });
});
