/** Chromium says of a full disk the same as of damaged files. Only one of the two means that nothing is wrong. */
import { type StorageFailure, storageFailure } from './failure.ts';
import { FULL } from './safety-copies.ts';

const PROBE = 'probe';
/** With less than this, in bytes, a browser cannot work. */
const LEAST_FREE = 1_000_000;

/** As `storageFailure`, after a look at the disk where that is in doubt. */
export async function diagnosed(error: unknown): Promise<StorageFailure | undefined> {
  const failure = storageFailure(error);
  const isInDoubt = failure === 'storageDamaged' || (failure === undefined && isAborted(error));
  return isInDoubt && (await isDiskFull()) ? 'storageFull' : failure;
}

/** Of a transaction that cannot be written, its requests say no more than that. */
const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

export async function isDiskFull(): Promise<boolean> {
  const root = await storedFiles();
  if (!root) return false;
  try {
    const file = await root.getFileHandle(PROBE, { create: true });
    const writing = await file.createWritable();
    await writing.write(new Uint8Array(LEAST_FREE));
    await writing.abort();
    await root.removeEntry(PROBE);
    return false;
  } catch (error) {
    return error instanceof DOMException && FULL.test(error.name);
  }
}

async function storedFiles(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return undefined;
  }
}
