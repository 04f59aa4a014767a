import { expect, test } from 'vitest';
import { backupState } from '../../panel/backup.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = 100 * DAY;
const daysAgo = (days: number | undefined): number | undefined => (days === undefined ? undefined : NOW - days * DAY);

test.each([
  ['nothing was ever marked', 30, undefined, undefined, undefined, false],
  ['the first mark is new', 30, undefined, 3, 3, false],
  ['the first mark is a month old and there is no backup', 30, undefined, 31, 2, true],
  ['the last backup is a month old and marks have changed since', 30, 31, 90, 2, true],
  ['the last backup is a month old and nothing has changed since', 30, 31, 90, 40, false],
  ['the last backup is eight days old and it is to be every week', 7, 8, 90, 1, true],
  ['the last backup is six days old and it is to be every week', 7, 6, 90, 1, false],
  ['the reader wants no reminder', 0, undefined, 90, 1, false],
] as const)('where %s a backup is due or not', (_, backupEvery, last, first, changed, isDue) => {
  const lastBackup = daysAgo(last);
  const settings = { backupEvery, ...(lastBackup !== undefined && { lastBackup }) };
  const marks = { firstMark: daysAgo(first), lastChange: daysAgo(changed) };
  expect(backupState(settings, marks, NOW)).toEqual({ isDue, last: lastBackup });
});
