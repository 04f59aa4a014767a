/** The shortcuts as the reader has chosen them. */
import { browser } from 'wxt/browser';
import { DEFAULT_KEYS, type KeyAction, keyOf, type Keys, KEYS_ITEM } from '../../model/keys.ts';

export class ReaderKeys {
  keys: Keys = DEFAULT_KEYS;

  /** Takes over the reader's choice, now and whenever it changes. */
  follow(): void {
    const { local } = browser.storage;
    const take = (chosen: unknown): void => {
      this.keys = { ...DEFAULT_KEYS, ...(chosen as Partial<Keys> | undefined) };
    };
    local.get(KEYS_ITEM).then(
      (items) => take(items[KEYS_ITEM]),
      () => undefined,
    );
    local.onChanged.addListener(({ [KEYS_ITEM]: change }) => change && take(change.newValue));
  }

  /** What a key press asks for, if anything. */
  actionOf(event: KeyboardEvent): KeyAction | undefined {
    const pressed = keyOf(event);
    return (Object.keys(this.keys) as KeyAction[]).find((action) => this.keys[action] === pressed);
  }
}
