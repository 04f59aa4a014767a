import { useEffect, useState } from 'preact/hooks';
import { dayInWords } from '../components/dates.ts';
import { t } from '../model/i18n.ts';
import { settlePending } from '../storage/chosen.ts';
import { storageFailure } from '../storage/failure.ts';
import { onUpgrade } from '../storage/upgrade-progress.ts';
import { dismissLoss, type Loss, loss, onLoss } from '../storage/witness.ts';
import { storageFailureText } from './storage-notice.tsx';

/**
 * What a reader must hear of storage before all else: that the library is being upgraded, that the browser has lost it, or
 * that it cannot read the settings.
 */
export function StorageNews() {
  const [done, setDone] = useState<number>();
  const [lost, setLost] = useState<Loss>();
  const [settingsFailure, setSettingsFailure] = useState('');
  useEffect(() => onUpgrade((now) => setDone(now < 1 ? now : undefined)), []);
  useEffect(() => {
    const look = (): void => void loss().then(setLost);
    look();
    return onLoss(look);
  }, []);
  useEffect(() => {
    // What the browser has lost of them, or an import that was killed has left, comes as a change.
    settlePending().catch((error: unknown) => {
      if (storageFailure(error) === 'settingsFailed') setSettingsFailure(storageFailureText(error));
    });
  }, []);
  return (
    <>
      {settingsFailure && (
        <div class="settings-failure notice" role="alert">
          <p>{settingsFailure}</p>
        </div>
      )}
      {done !== undefined && (
        <div class="upgrading notice" role="status">
          <p>{t('upgrading')}</p>
          <progress aria-label={t('upgrading')} value={done} />
        </div>
      )}
      {lost && (
        <div class="lost notice" role="alert">
          <p>
            <strong>{t('lostTitle')}</strong>
            <br />
            {t('lostText', dayInWords(lost.at))}
          </p>
          <p class="answers">
            <a
              class="button primary"
              href="/library.html#settings"
              {...(location.pathname !== '/library.html' && { target: '_blank' })}
            >
              {t('showCopies')}
            </a>
            <button type="button" class="button" onClick={() => void dismissLoss().then(() => setLost(undefined))}>
              {t('dismiss')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
