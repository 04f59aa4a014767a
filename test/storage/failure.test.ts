import { expect, test } from 'vitest';
import { StorageError, storageFailure } from '../../storage/failure.ts';

const named = (name: string, inner?: Error): Error => Object.assign(new Error('x'), { name, ...(inner && { inner }) });

test.each([
  [named('QuotaExceededError'), 'storageFull'],
  [named('AbortError', named('QuotaExceededError')), 'storageFull'],
  [named('OpenFailedError', named('QuotaExceededError')), 'storageFull'],
  [named('OpenFailedError'), 'storageUnavailable'],
  [named('OpenFailedError', named('Odd')), 'storageUnavailable'],
  [named('MissingAPIError'), 'storageUnavailable'],
  [named('SecurityError'), 'storageUnavailable'],
  [named('OpenFailedError', named('VersionError')), 'storageNewer'],
  [named('DatabaseClosedError', named('UnknownError')), 'storageDamaged'],
  [named('NotFoundError'), 'storageDamaged'],
  [named('DatabaseClosedError', new StorageError('storageBlocked')), 'storageBlocked'],
  [new StorageError('storageDamaged', { cause: named('QuotaExceededError') }), 'storageDamaged'],
  [new Error('x', { cause: named('QuotaExceededError') }), 'storageFull'],
  [new TypeError('x'), undefined],
  ['x', undefined],
])('%s is told as %s', (error, failure) => {
  expect(storageFailure(error)).toBe(failure);
});
