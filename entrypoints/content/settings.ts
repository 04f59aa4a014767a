import { browser } from 'wxt/browser';
import type { MentionType } from '../../model/mention.ts';
import { type Settings, SETTINGS_ITEM } from '../../model/settings.ts';

/** What the reader has settled about pages. */
export class ReaderSettings {
  hiddenTypes: readonly MentionType[] = [];
  /** Whether nothing is read here unless the reader asks. */
  isPaused = false;
  /** Resolves once the settings are known. */
  readonly ready: Promise<void>;

  /** `onChange` is called whenever something is settled anew, with whether the page was paused before. */
  constructor(onChange: (wasPaused: boolean) => void) {
    const { local } = browser.storage;
    const take = (chosen: unknown): void => {
      const { hiddenTypes = [], pausedSites = [] } = (chosen ?? {}) as Partial<Settings>;
      this.hiddenTypes = hiddenTypes;
      this.isPaused = pausedSites.includes(location.hostname);
    };
    this.ready = local.get(SETTINGS_ITEM).then(
      (items) => take(items[SETTINGS_ITEM]),
      () => undefined,
    );
    local.onChanged.addListener(({ [SETTINGS_ITEM]: change }) => {
      if (!change) return;
      const wasPaused = this.isPaused;
      take(change.newValue);
      onChange(wasPaused);
    });
  }
}
