/**
 * The search index as it was last. Whoever writes rows that are older than the newest ones (an import), or takes rows
 * away without a tombstone, must drop it in the same transaction: what follows changes looks at the newest alone.
 */
import { db } from './db.ts';

export const getSnapshot = async (name: string): Promise<unknown> => (await db.snapshots.get(name))?.data;

/**
 * Replaces the snapshots of these names, if `isCurrent` says so of what is kept under `guard`; whether it did. A library
 * that was wiped in the meantime must not come back by this.
 */
export const putSnapshots = (
  snapshots: readonly { name: string; data: unknown }[],
  guard: string,
  isCurrent: (data: unknown) => boolean,
): Promise<boolean> =>
  db.transaction('rw', db.snapshots, async () => {
    if (!isCurrent(await getSnapshot(guard))) return false;
    await db.snapshots.bulkPut([...snapshots]);
    return true;
  });

/** To be called inside the transaction that makes such a change, which must include `snapshots`. */
export const dropSnapshots = (): Promise<void> => db.snapshots.clear();
