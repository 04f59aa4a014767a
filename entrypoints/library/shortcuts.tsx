import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { KeyCaps, ShortcutList } from '../../components/shortcut-list.tsx';
import { t } from '../../model/i18n.ts';
import type { Keys } from '../../model/keys.ts';
import type { Actions } from '../../panel/use-actions.ts';
import { loadKeys, onKeysChanged, saveKeys } from '../../storage/keys.ts';

export function Shortcuts({ actions }: { actions: Actions }) {
  const [keys, setKeys] = useState<Keys>();
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  useEffect(() => {
    const update = (): void => actions.attempt(async () => setKeys(await loadKeys()));
    update();
    return onKeysChanged(update);
  }, []);
  useEffect(() => {
    const update = (): void => actions.attempt(async () => setCommands(await browser.commands.getAll()));
    update();
    // The browser tells nobody that its keys were changed; whoever did so comes back from its settings.
    addEventListener('focus', update);
    return () => removeEventListener('focus', update);
  }, []);
  const described = commands.filter(({ description }) => description);
  const taken = new Map(described.map(({ shortcut = '', description = '' }) => [shortcut, description]));
  return (
    <>
      {keys && (
        <ShortcutList
          keys={keys}
          taken={taken}
          onChange={(action, key) => actions.attempt(() => saveKeys({ [action]: key }))}
        />
      )}
      <p class="faint">{t('keyHelp')}</p>
      <section class="post-group">
        <header>
          <h2>{t('browserKeys')}</h2>
          <button type="button" class="button" onClick={() => actions.attempt(openBrowserSettings)}>
            {t('openBrowserKeys')}
          </button>
        </header>
        <p class="about">{t('aboutBrowserKeys')}</p>
        <ul class="shortcuts">
          {described.map(({ name, description, shortcut }) => (
            <li key={name} class="shortcut">
              <span class="name">{description}</span>
              <span class="chosen">
                <KeyCaps shortcut={shortcut ?? ''} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Firefox has a way to its page; Chrome's page has an address. */
async function openBrowserSettings(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
