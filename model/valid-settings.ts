/** Which values of settings make sense, wherever they come from: a file, or a storage that was damaged. */
import { DEFAULT_KEYS } from './keys.ts';
import { MENTION_TYPES } from './mention.ts';
import { BACKUP_INTERVALS, GROUPINGS, type Settings } from './settings.ts';

const MAX_LENGTH = 2_000;
/** More than anyone keeps by hand. */
const MAX_COUNT = 500;

type Check = (value: unknown) => boolean;

const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MAX_COUNT && value.every(check);
const isShort: Check = (value) => typeof value === 'string' && value.length <= MAX_LENGTH;
/** Of an object with fields of these names alone. */
const fieldsOf =
  (names: readonly string[], check: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, field]) => names.includes(name) && check(field));
const isSearch: Check = (value) =>
  fieldsOf(['name', 'place'], isShort)(value) && Object.keys(value as object).length === 2;

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  hiddenTypes: listOf(oneOf(MENTION_TYPES)),
  pausedSites: listOf(isShort),
  groupBy: oneOf(GROUPINGS),
  backupEvery: oneOf(BACKUP_INTERVALS),
  lastBackup: Number.isSafeInteger,
  searches: listOf(isSearch),
};

export const isValidSetting = (name: string, value: unknown): boolean =>
  Object.hasOwn(CHECKS, name) && CHECKS[name as keyof Settings](value);

/** Of shortcuts: a key for some of the actions. */
export const areValidKeys = (value: unknown): boolean =>
  !Array.isArray(value) && fieldsOf(Object.keys(DEFAULT_KEYS), isShort)(value);
