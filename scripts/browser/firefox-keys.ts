/** WebDriver's code points for keys that are no characters, by `KeyboardEvent.key` name. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  // Its neighbor U+E007 is the one of the number pad.
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
  Meta: '\uE03D',
};

export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** Actions that press a key with its modifiers, such as `Shift+ArrowRight`, and let them go. Throws on unknown names. */
export function pressActions(key: string): KeyAction[] {
  // A plus sign at the end is a key, not a separator: `+`, `Control++`.
  const values = key.split(/\+(?=.)/).map((name) => {
    const value = KEYS[name] ?? ([...name].length === 1 ? name : undefined);
    if (value === undefined) throw new Error(`Unknown key ${name} in ${key}`);
    return value;
  });
  const down = values.map((value) => ({ type: 'keyDown' as const, value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp' as const, value }));
  return [...down, ...up];
}

/** Actions that type a text, one character after the other. */
export function typeActions(text: string): KeyAction[] {
  return [...text].flatMap((character) => {
    const value = character === '\n' ? KEYS['Enter']! : character;
    return [
      { type: 'keyDown' as const, value },
      { type: 'keyUp' as const, value },
    ];
  });
}
