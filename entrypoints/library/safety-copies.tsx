import { useEffect, useState } from 'preact/hooks';
import { shownTime } from '../../components/dates.ts';
import { shownNumber } from '../../components/numbers.ts';
import { t } from '../../model/i18n.ts';
import { storageFailureText } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { lastImport } from '../../storage/library.ts';
import { removeCopy, type SafetyCopy, safetyCopies } from '../../storage/safety-copies.ts';
import { finishWipe } from '../../storage/wipe.ts';
import { ImportStep } from './exchange.tsx';
import { shownSize } from './shown-size.ts';
import { useImport } from './use-import.ts';

/** The copies that were made by themselves, each of which can be restored as a file is imported: seen first, and undone. */
export function SafetyCopies() {
  const [copies, setCopies] = useState<SafetyCopy[]>();
  const [told, setTold] = useState('');
  const steps = useImport();
  const { value: last } = useLive(lastImport, []);
  const { state } = steps;
  const load = (): void => void presentCopies().then(setCopies, () => setCopies([]));
  // An import makes a copy, too.
  useEffect(load, [state.kind]);
  const attempt = (task: () => Promise<unknown>): void => {
    setTold('');
    task().catch((error: unknown) => setTold(storageFailureText(error)));
  };
  const restore = ({ name }: SafetyCopy): void => {
    setTold('');
    steps.read(name);
  };
  const remove = ({ name }: SafetyCopy): void =>
    attempt(async () => {
      await removeCopy(name);
      load();
    });
  const restored = last && copies?.some(({ name }) => name.startsWith(last.file)) ? last : undefined;
  return (
    <section class="copies block" aria-labelledby="copies">
      <h2 id="copies">{t('copiesTitle')}</h2>
      <p class="about">{t('aboutCopies')}</p>
      {state.kind === 'idle' ? (
        <>
          {copies?.length === 0 && <p class="faint">{t('noCopies')}</p>}
          <ul class="copy-list">
            {copies?.map((copy) => (
              <Copy key={copy.name} copy={copy} onRestore={() => restore(copy)} onRemove={() => remove(copy)} />
            ))}
          </ul>
          <p class={state.isError || told ? 'error told' : 'told'} role="status">
            {told || state.told}
          </p>
          {restored && (
            <p class="last">
              <span class="faint">{t('copyRestored', shownTime(restored.at))}</span>
              <button type="button" class="undo-restore button" onClick={() => steps.undo(restored.file)}>
                {t('undo')}
              </button>
            </p>
          )}
        </>
      ) : (
        <div class="stage">
          <ImportStep {...steps} />
        </div>
      )}
    </section>
  );
}

/** Not those that a wipe which was killed has left. */
async function presentCopies(): Promise<SafetyCopy[]> {
  await finishWipe();
  return safetyCopies();
}

function Copy({ copy, onRestore, onRemove }: { copy: SafetyCopy; onRestore: () => void; onRemove: () => void }) {
  const { at, reason, counts, lost, bytes } = copy;
  const when = shownTime(at);
  return (
    <li>
      <span>
        <strong>{when}</strong> <span>{t(`copyReason_${reason}`)}</span>
        <br />
        <span class="faint">
          {t('copyCounts', shownNumber(counts.annotations), shownNumber(counts.pages), shownSize(bytes))}
          {lost > 0 && ` · ${t('copyLost', shownNumber(lost))}`}
        </span>
      </span>
      <button type="button" class="restore-copy button" aria-label={t('restoreCopy', when)} onClick={onRestore}>
        {t('restore')}
      </button>
      <button type="button" class="delete-copy quiet button" aria-label={t('deleteCopy', when)} onClick={onRemove}>
        {t('delete')}
      </button>
    </li>
  );
}
