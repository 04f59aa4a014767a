import type { BulkChange } from '../model/records.ts';
import { changeAll } from './bulk-rows.ts';
import { db } from './db.ts';
import { bulkSubject, record } from './journal.ts';

/**
 * Changes many marks, as one step that can be undone; parts with the same `batch`, one after the other, are one step.
 * How many marks were changed, and in which posts. `at` in milliseconds since the epoch.
 */
export function changeMany(
  ids: readonly string[],
  change: BulkChange,
  batch: string,
  at: number,
): Promise<{ count: number; urls: string[] }> {
  return db.transaction('rw', db.annotations, db.changes, async () => {
    const done = await changeAll(ids, change, at);
    if (done.ids.length > 0) {
      const bulk = { change, ids: done.ids, batch };
      await record({ at, kind: change.kind, subject: bulkSubject(bulk), bulk });
    }
    return { count: done.ids.length, urls: done.urls };
  });
}
