import { useState } from 'preact/hooks';
import { Progress } from '../components/progress.tsx';
import { t } from '../model/i18n.ts';
import { exportLibrary } from './export.ts';
import { useTask } from './use-task.ts';

/** Saves a backup of everything by one click. */
export function BackupButton() {
  const task = useTask();
  const [told, setTold] = useState('');
  const start = (): void => {
    setTold('');
    task
      .run(async (options) => {
        const { name, isTooLarge } = await exportLibrary('backup', 'everything', options);
        setTold(t(isTooLarge ? 'exportedTooLarge' : 'exported', name));
      })
      .catch(() => setTold(t('errorUnexpected')));
  };
  return (
    <div class="task">
      <button type="button" class="button" aria-disabled={task.isRunning} onClick={() => task.isRunning || start()}>
        {t('backupNow')}
      </button>
      {task.isRunning ? (
        <Progress label={t('exporting')} done={task.done} onCancel={task.cancel} />
      ) : (
        <span class="faint" role="status">
          {told}
        </span>
      )}
    </div>
  );
}
