import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../model/channel.ts';
import { t } from '../model/i18n.ts';
import type { Settings } from '../model/settings.ts';
import type { TabState } from './current-tab.ts';
import { requestSites } from './site-access.ts';
import { isPausedAt, isReadByItself, pauseSite } from './site-reading.ts';
import type { Actions } from './use-actions.ts';
import { WithheldNotice } from './withheld-notice.tsx';

interface Props {
  /** Whether the panel is the popup: the click that opens it lets us read the tab. */
  isPopup: boolean;
  state: Extract<TabState, { tabId: number }>;
  settings: Settings;
  actions: Actions;
}

/** A page that was not read: why, and what the reader can do about it. */
export function Unread({ isPopup, state, settings, actions }: Props) {
  const { kind, tabId, host } = state;
  const isPaused = isPausedAt(host, settings);
  const read = (): void => actions.attempt(() => askBackground({ kind: 'readTab', tabId }));
  const trouble = kind === 'idle' ? state.trouble : undefined;
  const why = (): string => {
    if (kind === 'closed') return t('stateClosed');
    if (trouble === 'empty') return t('stateEmpty');
    return isPaused && host !== undefined ? t('statePaused', host) : t('stateIdle');
  };
  if (trouble === 'file') return <p class="hint">{t('stateFile')}</p>;
  if (kind === 'closed' && host === undefined && !isPopup) return <p class="hint">{t('stateOutside')}</p>;
  return (
    <div class="hint">
      <p>{why()}</p>
      <div class="answers">
        <button type="button" class="button primary" onClick={read}>
          {t('readPage')}
        </button>
        <SiteButtons {...{ state, settings, actions }} />
      </div>
      {kind === 'closed' && <WithheldNotice />}
    </div>
  );
}

/** Below a page that was read: on which site it is, and what holds there. */
export function SiteRow({ state, settings, actions }: Omit<Props, 'isPopup'>) {
  const { host } = state;
  if (host === undefined) return null;
  return (
    <footer class="site-row">
      <span class="host">{isPausedAt(host, settings) ? t('pausedOn', host) : host}</span>
      <SiteButtons {...{ state, settings, actions }} />
    </footer>
  );
}

/** Reads a site by itself from now on, leaves it alone, or takes it up again. */
function SiteButtons({ state: { host, tabId }, settings, actions }: Omit<Props, 'isPopup'>) {
  const [isListed, setListed] = useState<boolean>();
  useEffect(() => {
    setListed(undefined);
    if (host !== undefined) void isReadByItself(host).then(setListed);
  }, [host]);
  if (host === undefined || isListed === undefined) return null;
  const isPaused = isPausedAt(host, settings);
  const pause = (paused: boolean): void => actions.attempt(() => pauseSite(host, paused));
  const always = (): void =>
    actions.attempt(async () => {
      if (!(await requestSites([`*://${host}/*`]))) return;
      setListed(true);
      await askBackground({ kind: 'readTab', tabId });
    });
  if (!isListed) {
    return (
      <button type="button" class="button" onClick={always}>
        {t('alwaysRead', host)}
      </button>
    );
  }
  return (
    <button type="button" class="button" onClick={() => pause(!isPaused)}>
      {t(isPaused ? 'resumeHere' : 'pauseSite')}
    </button>
  );
}
