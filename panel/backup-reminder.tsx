import { shownDay } from '../components/dates.ts';
import { t } from '../model/i18n.ts';
import { type BackupState, loadBackupState } from './backup.ts';
import { BackupButton } from './backup-button.tsx';
import { useLive } from './use-live.ts';
import { useSettings } from './use-settings.ts';

/** Whether a backup is due; follows marks and settings. */
export function useBackupState(): BackupState | undefined {
  const settings = useSettings();
  return useLive(async () => settings && loadBackupState(settings), [settings]).value;
}

/** A quiet word where a backup is due, with the button that makes it; nothing else. */
export function BackupBanner() {
  const state = useBackupState();
  if (!state?.isDue) return null;
  return (
    <aside class="reminder" aria-label={t('backupTitle')}>
      <span>{state.last === undefined ? t('backupNever') : t('backupDue', shownDay(state.last))}</span>
      <BackupButton />
    </aside>
  );
}

/** A dot for a button that leads to the backup, where one is due. */
export function BackupDot() {
  const state = useBackupState();
  return state?.isDue ? (
    <span class="due-dot" role="img" aria-label={t('backupTitle')} title={t('backupTitle')} />
  ) : null;
}
