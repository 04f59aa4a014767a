/** What pressing a key means where a shortcut is chosen, and where none is. */
import { type KeyAction, keyOf, type Keys } from '../model/keys.ts';

export type Captured =
  /** A shortcut; the empty string for none. */
  | { kind: 'key'; key: string }
  /** The reader changed their mind. */
  | { kind: 'cancel' }
  /** A key that types something, or that the page needs: no shortcut without Ctrl, Alt or Meta. */
  | { kind: 'refused' }
  /** Only modifiers so far. */
  | { kind: 'waiting' };

export function capture(event: KeyboardEvent): Captured {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (/^(?:Alt|AltGraph|Control|Shift|Meta|CapsLock|Fn)$/.test(key) || code === '') return { kind: 'waiting' };
  const isPlain = !altKey && !ctrlKey && !metaKey;
  if (isPlain && !shiftKey && (key === 'Escape' || key === 'Tab')) return { kind: 'cancel' };
  if (isPlain && !shiftKey && (key === 'Backspace' || key === 'Delete')) return { kind: 'key', key: '' };
  if (isPlain && !/^F\d+$/.test(code)) return { kind: 'refused' };
  return { kind: 'key', key: keyOf(event) };
}

/** For each action that shares its key with others, these others. */
export function conflictsOf(keys: Keys): Map<KeyAction, KeyAction[]> {
  const actions = Object.keys(keys) as KeyAction[];
  return new Map(
    actions.flatMap((action) => {
      const others = actions.filter((other) => other !== action && keys[action] !== '' && keys[other] === keys[action]);
      return others.length > 0 ? [[action, others] as const] : [];
    }),
  );
}

/** Whether a key press asks to undo or redo. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if ((!ctrlKey && !metaKey) || altKey) return undefined;
  const letter = letterOf(event);
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/**
 * A key press as lists take it: `e`, `Shift+u`, `/`, `?`, `ArrowDown`. Undefined where it is none: with other modifiers,
 * while one types in a field or composes a syllable.
 */
export function listKey(event: KeyboardEvent): string | undefined {
  const { key, code, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return undefined;
  if (key === '/' || key === '?') return key;
  if (code === 'Slash' && key.length > 1) return shiftKey ? '?' : '/';
  const letter = letterOf(event);
  const name = letter.length === 1 ? letter : key;
  return shiftKey ? `Shift+${name}` : name;
}

/** Whether keys are letters there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/** The letter as the layout has it, or by the key's place where it has none (ㅋ). */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
