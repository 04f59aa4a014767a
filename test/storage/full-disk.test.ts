import { afterEach, expect, test, vi } from 'vitest';
import { diagnosed } from '../../storage/full-disk.ts';
import { FakeFolder, installFileSystem } from './file-system.ts';

afterEach(() => vi.restoreAllMocks());

const error = (name: string): DOMException => new DOMException('no', name);

test.each<[what: string, said: Error, ofFiles: DOMException | undefined, failure: string | undefined]>([
  [
    'Chromium says that files are damaged, and has no room',
    error('UnknownError'),
    error('QuotaExceededError'),
    'storageFull',
  ],
  ['Firefox says of files too that it does not know', error('UnknownError'), error('UnknownError'), 'storageFull'],
  ['there is room', error('UnknownError'), undefined, 'storageDamaged'],
  ['a transaction was given up, and there is no room', error('AbortError'), error('QuotaExceededError'), 'storageFull'],
  ['a transaction was given up, and there is room', error('AbortError'), undefined, undefined],
  ['there is no room for sure', error('QuotaExceededError'), undefined, 'storageFull'],
  ['files may not be kept at all', error('UnknownError'), error('SecurityError'), 'storageDamaged'],
])('where %s', async (_, said, ofFiles, failure) => {
  installFileSystem();
  if (ofFiles) vi.spyOn(FakeFolder.prototype, 'getFileHandle').mockRejectedValue(ofFiles);
  else vi.spyOn(FakeFolder.prototype, 'getFileHandle').mockResolvedValue(roomy as never);
  expect(await diagnosed(said)).toBe(failure);
});

test('where there is no file system, nothing is told of the disk', async () => {
  installFileSystem();
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(error('UnknownError'));
  expect(await diagnosed(error('UnknownError'))).toBe('storageDamaged');
});

/** A file that takes whatever is written. */
const roomy = { createWritable: async () => ({ write: async () => undefined, abort: async () => undefined }) };
