import { t } from '../model/i18n.ts';
import { FAILURE_TEXTS, storageFailure } from '../storage/failure.ts';

/** What a reader is told of a database that cannot be read or written. */
export function storageFailureText(error: unknown): string {
  const failure = storageFailure(error);
  return t(failure ? FAILURE_TEXTS[failure] : 'errorUnexpected');
}

const SETTINGS = '#settings';

/** Stands in the place of what the database should have answered, with what can be done about it. */
export function StorageNotice({ error }: { error: unknown }) {
  const isLibrary = location.pathname === '/library.html';
  return (
    <div class="storage-notice" role="alert">
      <p class="hint error">{storageFailureText(error)}</p>
      <p class="answers">
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('tryAgain')}
        </button>
        {location.hash !== SETTINGS && (
          <a class="button" href={`/library.html${SETTINGS}`} {...(!isLibrary && { target: '_blank' })}>
            {t('openStorageSettings')}
          </a>
        )}
      </p>
    </div>
  );
}
