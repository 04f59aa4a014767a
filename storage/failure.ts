/** Why the database refused, as far as a reader can be told something useful. */
import type { MessageKey } from '../model/i18n.ts';

/** What the reader is told of each, with what to do about it. */
export const FAILURE_TEXTS = {
  storageFull: 'errorStorageFull',
  storageUnavailable: 'errorStorageUnavailable',
  storageBlocked: 'errorStorageBlocked',
  storageNewer: 'errorStorageNewer',
  storageDamaged: 'errorStorageDamaged',
  settingsFailed: 'errorSettingsFailed',
} as const satisfies Record<string, MessageKey>;
export type StorageFailure = keyof typeof FAILURE_TEXTS;

/** Something could not be stored or read, for a reason that only we know. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly failure: StorageFailure;
  constructor(failure: StorageFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

/** In this order: a full disk also shows as an open that failed, and that as a database that is closed. */
const BY_NAME: readonly [RegExp, StorageFailure][] = [
  [/^QuotaExceededError$/, 'storageFull'],
  [/^VersionError$/, 'storageNewer'],
  // What both browsers say of files that they cannot read, and Dexie of tables that are not there.
  [/^(?:UnknownError|NotFoundError|DataError|NotReadableError)$/, 'storageDamaged'],
  [/^(?:OpenFailed|MissingAPI|DatabaseClosed|InvalidState|NoSuchDatabase|Security)Error$/, 'storageUnavailable'],
];

export function storageFailure(error: unknown): StorageFailure | undefined {
  const causes = causesOf(error);
  const ours = causes.find((cause) => cause instanceof StorageError);
  if (ours) return ours.failure;
  return BY_NAME.find(([pattern]) => causes.some(({ name }) => pattern.test(name)))?.[1];
}

/** An error and the errors inside of it, which Dexie keeps as `inner`. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error && error.inner !== error ? error.inner : error.cause;
  return [error, ...causesOf(inner)];
}
