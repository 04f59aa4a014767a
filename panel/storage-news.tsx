import { useEffect, useState } from 'preact/hooks';
import { dayInWords } from '../components/dates.ts';
import { t } from '../model/i18n.ts';
import { onUpgrade } from '../storage/upgrade-progress.ts';
import { dismissLoss, type Loss, loss, onLoss } from '../storage/witness.ts';

/** What a reader must hear of the database before all else: that it is being upgraded, or that the browser has lost it. */
export function StorageNews() {
  const [done, setDone] = useState<number>();
  const [lost, setLost] = useState<Loss>();
  useEffect(() => onUpgrade((now) => setDone(now < 1 ? now : undefined)), []);
  useEffect(() => {
    const look = (): void => void loss().then(setLost);
    look();
    return onLoss(look);
  }, []);
  return (
    <>
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
