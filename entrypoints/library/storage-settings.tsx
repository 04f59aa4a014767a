import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../model/i18n.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { COUNTED, storageUse } from '../../storage/use.ts';
import { SafetyCopies } from './safety-copies.tsx';
import { shownSize } from './shown-size.ts';
import { StorageRescue } from './storage-rescue.tsx';

/** What is stored and how much, whether the browser will keep it, and what there is for the day when it does not. */
export function StorageSettings() {
  const [asked, setAsked] = useState(0);
  const { value, error } = useLive(storageUse, [asked]);
  return (
    <>
      <section class="block" aria-labelledby="storage">
        <h2 id="storage">{t('storageTitle')}</h2>
        {error !== undefined && <StorageNotice error={error} />}
        {value && <Figures {...value} />}
        {value && (
          <p class="row">
            <span class="faint">{t(value.isPersisted ? 'persisted' : 'notPersisted')}</span>
            {!value.isPersisted && (
              <button
                type="button"
                class="button"
                onClick={() => void navigator.storage.persist().then(() => setAsked((times) => times + 1))}
              >
                {t('persist')}
              </button>
            )}
          </p>
        )}
        <StorageRescue isOpen={error !== undefined} />
      </section>
      <SafetyCopies />
    </>
  );
}

function Figures({ counts, bytes }: Pick<Awaited<ReturnType<typeof storageUse>>, 'counts' | 'bytes'>) {
  return (
    <dl class="figures">
      {COUNTED.map((name) => (
        <div key={name}>
          <dt>{t(`stored_${name}`)}</dt>
          <dd>{counts[name].toLocaleString(uiLanguage())}</dd>
        </div>
      ))}
      {bytes !== undefined && (
        <div class="total">
          <dt>{t('storedBytes')}</dt>
          <dd>{shownSize(bytes)}</dd>
        </div>
      )}
    </dl>
  );
}
