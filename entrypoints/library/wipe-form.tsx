import { useState } from 'preact/hooks';
import { t } from '../../model/i18n.ts';
import type { Actions } from '../../panel/use-actions.ts';
import { wipeEverything } from '../../panel/wipe.ts';

/** Deletes everything, once the reader has written that it is meant. */
export function WipeForm({ actions }: { actions: Actions }) {
  const [written, setWritten] = useState('');
  const word = t('wipeWord');
  const isMeant = written.trim().toLowerCase() === word;
  const wipe = (): void =>
    actions.attempt(async () => {
      await wipeEverything();
      // What this page still holds goes too; that it was done stands in the page's history, where nothing is stored.
      history.replaceState({ isWiped: true }, '');
      location.reload();
    });
  return (
    <section class="block wipe" aria-labelledby="wipe">
      <h2 id="wipe">{t('wipeTitle')}</h2>
      <p class="about">{t('aboutWipe')}</p>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant) wipe();
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
      <p class="told" role="status">
        {wasWiped(history.state) ? t('wiped') : ''}
      </p>
    </section>
  );
}

const wasWiped = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isWiped' in state;
