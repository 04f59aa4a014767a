import { browser } from 'wxt/browser';
import { DEFAULT_KEYS, type KeyAction, keyOf, type Keys, KEYS_ITEM } from '../../model/keys.ts';
import type { MentionType } from '../../model/mention.ts';
import { type Settings, SETTINGS_ITEM } from '../../model/settings.ts';

/** What the reader has settled about pages, and the shortcuts as the reader has chosen them. */
export class ReaderSettings {
  hiddenTypes: readonly MentionType[] = [];
  /** Whether nothing is read here unless the reader asks. */
  isPaused = false;
  keys: Keys = DEFAULT_KEYS;
  readonly #onChange: (wasPaused: boolean) => void;
  #ready: Promise<void> | undefined;

  /** `onChange` is called whenever something is settled anew, with whether the page was paused before. */
  constructor(onChange: (wasPaused: boolean) => void) {
    this.#onChange = onChange;
  }

  /** Resolves once the settings are known. Most pages never ask, and asking is not free. */
  get ready(): Promise<void> {
    return (this.#ready ??= this.#follow());
  }

  /** What a key press asks for, if anything. */
  actionOf(event: KeyboardEvent): KeyAction | undefined {
    const pressed = keyOf(event);
    return (Object.keys(this.keys) as KeyAction[]).find((action) => this.keys[action] === pressed);
  }

  async #follow(): Promise<void> {
    const { local } = browser.storage;
    local.onChanged.addListener(({ [SETTINGS_ITEM]: settings, [KEYS_ITEM]: keys }) => {
      if (keys) this.#takeKeys(keys.newValue);
      if (!settings) return;
      const wasPaused = this.isPaused;
      this.#take(settings.newValue);
      this.#onChange(wasPaused);
    });
    const items = await local.get([SETTINGS_ITEM, KEYS_ITEM]).catch((): Record<string, unknown> => ({}));
    this.#take(items[SETTINGS_ITEM]);
    this.#takeKeys(items[KEYS_ITEM]);
  }

  #take(chosen: unknown): void {
    const { hiddenTypes = [], pausedSites = [] } = (chosen ?? {}) as Partial<Settings>;
    this.hiddenTypes = hiddenTypes;
    this.isPaused = pausedSites.includes(location.hostname);
  }

  #takeKeys(chosen: unknown): void {
    this.keys = { ...DEFAULT_KEYS, ...(chosen as Partial<Keys> | undefined) };
  }
}
