/** When a reader is reminded of a backup. */
import type { Settings } from '../model/settings.ts';
import { markTimes } from '../storage/use.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface BackupState {
  isDue: boolean;
  /** When the last backup was made; undefined where there was none. */
  last: number | undefined;
}

/** Due is a backup only where marks have changed since the last one. Times are milliseconds since the epoch. */
export function backupState(
  { backupEvery, lastBackup }: Pick<Settings, 'backupEvery' | 'lastBackup'>,
  { firstMark, lastChange: changed }: { firstMark?: number | undefined; lastChange?: number | undefined },
  now: number,
): BackupState {
  const since = lastBackup ?? firstMark;
  const isOld = since !== undefined && now - since >= backupEvery * DAY_MS;
  const isBehind = changed !== undefined && changed > (lastBackup ?? 0);
  return { isDue: backupEvery > 0 && isOld && isBehind, last: lastBackup };
}

export const loadBackupState = async (settings: Settings): Promise<BackupState> =>
  backupState(settings, await markTimes(), Date.now());
