import { useState } from 'preact/hooks';
import { Progress } from '../components/progress.tsx';
import { t } from '../model/i18n.ts';
import { exportLibrary } from './export.ts';
import { useTask } from './use-task.ts';

/** Saves a backup of everything by one click. */
export function BackupButton({ isPrimary = false }: { isPrimary?: boolean }) {
  const task = useTask();
  const [told, setTold] = useState('');
  const start = (): void => {
    setTold('');
    task
      .run(async (options) => setTold(t('exported', await exportLibrary('backup', 'everything', options))))
      .catch(() => setTold(t('errorUnexpected')));
  };
  if (task.done !== undefined) return <Progress label={t('exporting')} done={task.done} onCancel={task.cancel} />;
  return (
    <span class="answers">
      <button type="button" class={isPrimary ? 'button primary' : 'button'} onClick={start}>
        {t('backupNow')}
      </button>
      <span class="faint" role="status">
        {told}
      </span>
    </span>
  );
}
