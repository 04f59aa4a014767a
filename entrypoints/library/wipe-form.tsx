import { useState } from 'preact/hooks';
import { t } from '../../model/i18n.ts';
import { storageFailureText } from '../../panel/storage-notice.tsx';
import { wipeEverything } from '../../panel/wipe.ts';

/** Deletes everything, once the reader has written that it is meant. Once begun it cannot be stopped: it is done anyway. */
export function WipeForm() {
  const [written, setWritten] = useState('');
  const [isWiping, setWiping] = useState(false);
  const [failure, setFailure] = useState('');
  const word = t('wipeWord');
  const isMeant = written.trim().toLowerCase() === word && !isWiping;
  const wipe = async (): Promise<void> => {
    setWiping(true);
    setFailure('');
    try {
      await wipeEverything();
    } catch (error) {
      setWiping(false);
      setFailure(storageFailureText(error));
      return;
    }
    // What this page still holds goes too; that it was done stands in the page's history, where nothing is stored.
    history.replaceState({ isWiped: true }, '');
    location.reload();
  };
  return (
    <section class="block wipe" aria-labelledby="wipe">
      <h2 id="wipe">{t('wipeTitle')}</h2>
      <p class="about">{t('aboutWipe')}</p>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant) void wipe();
        }}
      >
        <label class="field">
          <span>{t('wipeConfirm', word)}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={written}
            onInput={({ currentTarget }) => setWritten(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button danger" disabled={!isMeant}>
          {t('wipeTitle')}
        </button>
      </form>
      {isWiping && (
        <div class="progress">
          <span role="status">{t('wiping')}</span>
          <progress aria-label={t('wiping')} />
        </div>
      )}
      <p class={failure ? 'error told' : 'told'} role="status">
        {failure || (wasWiped(history.state) && !isWiping ? t('wiped') : '')}
      </p>
    </section>
  );
}

const wasWiped = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isWiped' in state;
