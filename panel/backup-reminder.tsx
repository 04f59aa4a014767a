import { dayInWords } from '../components/dates.ts';
import { t } from '../model/i18n.ts';
import { BackupButton } from './backup-button.tsx';
import { useBackupState } from './use-backup-state.ts';

/** A quiet word where a backup is due, with the button that makes it; nothing else. */
export function BackupBanner() {
  const state = useBackupState();
  if (!state?.isDue) return null;
  return (
    <aside class="reminder" aria-label={t('backupTitle')}>
      <span>{state.last === undefined ? t('backupNever') : t('backupDue', dayInWords(state.last))}</span>
      <BackupButton />
    </aside>
  );
}
