import { useState } from 'preact/hooks';
import { Progress } from '../../components/progress.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { fileName } from '../../exchange/format.ts';
import { t } from '../../model/i18n.ts';
import { saveFile } from '../../panel/save-file.ts';
import { storageFailureText } from '../../panel/storage-notice.tsx';
import { type TaskOptions, useTask } from '../../panel/use-task.ts';
import { readableLibrary, startFresh } from '../../storage/library-copies.ts';

/** What can be done with a library that cannot be read: nothing of it happens by itself. */
export function StorageRescue({ isOpen }: { isOpen: boolean }) {
  const [told, setTold] = useState<{ text: string; isError?: true }>();
  const [isAsking, setAsking] = useState(false);
  const task = useTask();
  const attempt = (work: (options: TaskOptions) => Promise<void>): void => {
    setTold(undefined);
    task.run(work).catch((error: unknown) => setTold({ text: storageFailureText(error), isError: true }));
  };
  const save = (): void =>
    attempt(async (options) => {
      const { backup, rows, lost } = await readableLibrary(options);
      const name = fileName(Date.now(), 'json');
      saveFile(backup, name);
      setTold({ text: t('rescueSaved', name, shownNumber(rows), shownNumber(lost)) });
    });
  const empty = (): void =>
    attempt(async (options) => {
      await startFresh(options);
      location.reload();
    });
  return (
    <details class="rescue" open={isOpen}>
      <summary>{t('rescueTitle')}</summary>
      <p class="about">{t('aboutRescue')}</p>
      {task.isRunning ? (
        <Progress label={t('rescueReading')} done={task.done} onCancel={task.cancel} />
      ) : isAsking ? (
        <div class="answers" role="group" aria-label={t('startFresh')}>
          <p class="about">{t('aboutStartFresh')}</p>
          <button type="button" class="start-fresh button danger" onClick={empty}>
            {t('startFresh')}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <p class="answers">
          <button type="button" class="save-readable button" onClick={save}>
            {t('rescueSave')}
          </button>
          <button type="button" class="ask-fresh button" onClick={() => setAsking(true)}>
            {t('startFreshAsk')}
          </button>
        </p>
      )}
      <p class={told?.isError ? 'error told' : 'told'} role="status">
        {told?.text}
      </p>
    </details>
  );
}
