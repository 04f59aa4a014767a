/**
 * The shortcuts on a page. They are ours and not the browser's `commands`: Chrome lets an extension suggest four keys
 * only, and the reader changes these where all else is changed.
 */

/** Each action with the keys it has until the reader chooses others. */
export const DEFAULT_KEYS = {
  'mark-skill': 'Alt+Shift+Digit1',
  'mark-company': 'Alt+Shift+Digit2',
  'mark-technology': 'Alt+Shift+Digit3',
  'mark-note': 'Alt+Shift+KeyN',
  'keep-name': 'Alt+Shift+KeyP',
  'next-name': 'Alt+Shift+KeyJ',
  'previous-name': 'Alt+Shift+KeyK',
  'caret-mode': 'Alt+Shift+KeyM',
  'focus-panel': 'Alt+Shift+Enter',
  undo: 'Alt+Shift+KeyZ',
  redo: 'Alt+Shift+KeyY',
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;
export type Keys = Readonly<Record<KeyAction, string>>;

/** Where the reader's choice is kept, in `storage.local`: a part of `Keys`; an empty string means no key. */
export const KEYS_ITEM = 'keys';

/**
 * A key press as it is stored: `Alt+Shift+KeyN`. By the key's place on the keyboard, since its letter depends on the
 * input language (ㅜ) and on what Alt makes of it (˜).
 */
export function keyOf({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): string {
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...modifiers.filter(Boolean), code].join('+');
}

/** For the reader's eye: `Alt+Shift+N`. */
export const shownKey = (key: string): string => key.replace(/(?:Key|Digit)(?=.$)/, '');
