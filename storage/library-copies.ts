/** Safety copies of the library as it is now, and what a damaged one still gives. */
import { DATABASE, db } from './db.ts';
import { StorageError } from './failure.ts';
import { isDiskFull } from './full-disk.ts';
import { openAsItIs } from './guarded-open.ts';
import { keepAwake } from './keep-awake.ts';
import { backupOf, type BackupOptions } from './library-backup.ts';
import { copyDatabase, type CopyReason, type SafetyCopy, safetyCopies, whileCopying } from './safety-copies.ts';
import { markTimes } from './use.ts';
import { forgetLibrary } from './witness.ts';

interface ReadOptions {
  /** Told how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** Has a task read the library as it is. */
const withLibrary = <Value>(task: (database: IDBDatabase) => Promise<Value>): Promise<Value> =>
  whileCopying(async () => {
    const database = await openAsItIs(DATABASE);
    try {
      return await task(database);
    } finally {
      database.close();
    }
  });

/** As `copyDatabase`, of the library. */
export const copyLibrary = (reason: CopyReason, options?: BackupOptions): Promise<SafetyCopy | undefined> =>
  withLibrary((database) => copyDatabase(database, reason, Date.now(), options));

/** Makes a copy if the newest one is a week old and marks have changed since. Never rejects. */
export async function copyWeekly(): Promise<void> {
  const letSleep = keepAwake();
  try {
    const [newest] = await safetyCopies();
    const { lastChange } = await markTimes();
    const isDue = Date.now() - (newest?.at ?? 0) >= WEEK_MS && (lastChange ?? 0) > (newest?.at ?? 0);
    if (isDue) await copyLibrary('weekly');
  } catch (error) {
    console.warn('[retromark]', error);
  } finally {
    letSleep();
  }
}

/** What can still be read of the library, as an uncompressed backup, and how many rows cannot. */
export const readableLibrary = ({ onProgress, signal }: ReadOptions = {}): Promise<{
  backup: Blob;
  rows: number;
  lost: number;
}> =>
  withLibrary(async (database) => {
    const { blob, counts, lost } = await backupOf(database, Date.now(), { onProgress });
    signal?.throwIfAborted();
    const backup = await new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
    return { backup, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), lost };
  });

/**
 * Starts an empty library in the place of one that cannot be read. What could be read of it is kept as a copy, which is
 * answered; undefined where nothing could. Stopped before it has been copied, it stays as it is.
 */
export async function startFresh({ onProgress, signal }: ReadOptions = {}): Promise<SafetyCopy | undefined> {
  const rescued = await copyLibrary('rescue', { onProgress }).catch(async (error: unknown) => {
    // A full disk is no reason to let go of what can be read.
    if (await isDiskFull()) throw new StorageError('storageFull', { cause: error });
    return undefined;
  });
  signal?.throwIfAborted();
  await forgetLibrary();
  await db.delete({ disableAutoOpen: false });
  return rescued;
}
