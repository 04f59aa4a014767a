import { expect, test } from 'vitest';
import { DEFAULT_KEYS, keyOf, shownKey } from '../../model/keys.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each<[what: string, press: Partial<KeyboardEvent>, stored: string, shown: string]>([
  ['a letter', { ...NONE, altKey: true, shiftKey: true, key: 'N', code: 'KeyN' }, 'Alt+Shift+KeyN', 'Alt+Shift+N'],
  [
    'the same key in Korean',
    { ...NONE, altKey: true, shiftKey: true, key: 'ㅜ', code: 'KeyN' },
    'Alt+Shift+KeyN',
    'Alt+Shift+N',
  ],
  [
    'the same key on a Mac',
    { ...NONE, altKey: true, shiftKey: true, key: '˜', code: 'KeyN' },
    'Alt+Shift+KeyN',
    'Alt+Shift+N',
  ],
  ['a digit', { ...NONE, ctrlKey: true, key: '1', code: 'Digit1' }, 'Ctrl+Digit1', 'Ctrl+1'],
  [
    'a named key',
    { ...NONE, altKey: true, shiftKey: true, key: 'Enter', code: 'Enter' },
    'Alt+Shift+Enter',
    'Alt+Shift+Enter',
  ],
  [
    'all modifiers',
    { altKey: true, ctrlKey: true, metaKey: true, shiftKey: true, code: 'F2' },
    'Ctrl+Alt+Shift+Meta+F2',
    'Ctrl+Alt+Shift+Meta+F2',
  ],
])('%s', (_, press, stored, shown) => {
  expect(keyOf(press as KeyboardEvent)).toBe(stored);
  expect(shownKey(stored)).toBe(shown);
});

test('no two actions have the same key', () => {
  const keys = Object.values(DEFAULT_KEYS);
  expect(new Set(keys).size).toBe(keys.length);
});
