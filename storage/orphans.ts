/** Marks that a visit did not find in their post. */
import type { OrphanRecord, Selector } from '../model/records.ts';
import { db } from './db.ts';

/**
 * Replaces a post's orphans by those of this visit, in one transaction. How long one is missing, and whether the reader
 * wants it kept, stays known; a better place in the post asks again.
 */
export async function replaceOrphans(
  url: string,
  missing: readonly { id: string; candidate?: Selector }[],
  at: number,
): Promise<void> {
  await db.transaction('rw', db.orphans, async () => {
    const stored = await db.orphans.where('url').equals(url).toArray();
    const before = new Map(stored.map((orphan) => [orphan.id, orphan]));
    if (before.size === 0 && missing.length === 0) return;
    await db.orphans.where('url').equals(url).delete();
    await db.orphans.bulkPut(
      missing.map((orphan): OrphanRecord => {
        const known = before.get(orphan.id);
        const kept = known?.kept && known.candidate?.exact === orphan.candidate?.exact;
        return { ...orphan, url, since: known?.since ?? at, ...(kept && { kept }) };
      }),
    );
  });
}

/** The reader wants an orphan kept as it is; undefined where there is none of that id. */
export const keepOrphan = (id: string): Promise<OrphanRecord | undefined> =>
  db.transaction('rw', db.orphans, async () => {
    await db.orphans.update(id, { kept: true });
    return db.orphans.get(id);
  });

/** A post's orphans; those of marks that the reader has deleted since are none. */
export const orphansOfPage = async (url: string): Promise<OrphanRecord[]> =>
  living(await db.orphans.where('url').equals(url).toArray());

/** The orphans of all posts, at most `limit`. */
export const allOrphans = async (limit: number): Promise<OrphanRecord[]> =>
  living(await db.orphans.orderBy('url').limit(limit).toArray());

/** The ids of all marks that are orphans, deleted ones too. */
export const orphanIds = async (): Promise<Set<string>> => new Set(await db.orphans.toCollection().primaryKeys());

async function living(orphans: OrphanRecord[]): Promise<OrphanRecord[]> {
  const annotations = await db.annotations.bulkGet(orphans.map(({ id }) => id));
  return orphans.filter((_, index) => annotations[index] && annotations[index].deleted === undefined);
}
