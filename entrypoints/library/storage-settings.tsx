import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../model/i18n.ts';
import { useLive } from '../../panel/use-live.ts';
import { COUNTED, storageUse } from '../../storage/use.ts';

/** What is stored and how much, and whether the browser will keep it. */
export function StorageSettings() {
  const [asked, setAsked] = useState(0);
  const { value, error } = useLive(storageUse, [asked]);
  if (error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!value) return null;
  const { bytes, counts, isPersisted } = value;
  return (
    <section class="block" aria-labelledby="storage">
      <h2 id="storage">{t('storageTitle')}</h2>
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
      <p class="row">
        <span class="faint">{t(isPersisted ? 'persisted' : 'notPersisted')}</span>
        {!isPersisted && (
          <button
            type="button"
            class="button"
            onClick={() => void navigator.storage.persist().then(() => setAsked((times) => times + 1))}
          >
            {t('persist')}
          </button>
        )}
      </p>
    </section>
  );
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `3.4 MB`. */
function shownSize(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), UNITS.length);
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: UNITS[power - 1],
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** power);
}
