import { t } from '../model/i18n.ts';
import { useBackupState } from './use-backup-state.ts';

/** A dot on the button that leads to the library, where a backup is due; nothing else. */
export const BackupDot = () =>
  useBackupState()?.isDue ? (
    <span class="due-dot" role="img" aria-label={t('backupWaits')} title={t('backupWaits')} />
  ) : null;
