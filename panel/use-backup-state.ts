import { type BackupState, loadBackupState } from './backup.ts';
import { useLive } from './use-live.ts';
import { useSettings } from './use-settings.ts';

/** Whether a backup is due; follows marks and settings. */
export function useBackupState(): BackupState | undefined {
  const settings = useSettings();
  return useLive(async () => settings && loadBackupState(settings), [settings]).value;
}
