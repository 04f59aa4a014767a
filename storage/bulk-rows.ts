/** One change of many marks. */
import type { Annotation, BulkChange } from '../model/records.ts';
import { MAX_TAGS } from '../model/limits.ts';
import { db } from './db.ts';

/** Rows that are in memory at a time. */
const PART = 500;

const INVERSE = {
  bulkTag: 'bulkUntag',
  bulkUntag: 'bulkTag',
  bulkDelete: 'bulkRestore',
  bulkRestore: 'bulkDelete',
} as const;

/** What takes a change back from the marks that it has changed. */
export const inverse = (change: BulkChange): BulkChange => ({ ...change, kind: INVERSE[change.kind] }) as BulkChange;

/**
 * Changes the marks of `named` ids that are not so already, each once; to be called inside of a transaction. The ids of the changed ones,
 * and their posts.
 */
export async function changeAll(
  named: readonly string[],
  change: BulkChange,
  at: number,
): Promise<{ ids: string[]; urls: string[] }> {
  const ids = [...new Set(named)];
  const changed: string[] = [];
  const urls = new Set<string>();
  for (let from = 0; from < ids.length; from += PART) {
    const rows = await db.annotations.bulkGet(ids.slice(from, from + PART));
    const next = rows.flatMap((row) =>
      row && isOpenTo(row, change) ? [{ ...changedRow(row, change, at), updated: at }] : [],
    );
    await db.annotations.bulkPut(next);
    for (const { id, url } of next) {
      changed.push(id);
      urls.add(url);
    }
  }
  return { ids: changed, urls: [...urls] };
}

/** Whether the change would make a difference. Tags of deleted marks stay as they are. */
function isOpenTo({ deleted, tags }: Annotation, change: BulkChange): boolean {
  if (change.kind === 'bulkRestore') return deleted !== undefined;
  if (deleted !== undefined) return false;
  if (change.kind === 'bulkDelete') return true;
  return change.kind === 'bulkTag' ? !tags.includes(change.tag) && tags.length < MAX_TAGS : tags.includes(change.tag);
}

function changedRow(row: Annotation, change: BulkChange, at: number): Annotation {
  switch (change.kind) {
    case 'bulkTag':
      return { ...row, tags: [...row.tags, change.tag] };
    case 'bulkUntag':
      return { ...row, tags: row.tags.filter((tag) => tag !== change.tag) };
    case 'bulkDelete':
      return { ...row, deleted: at };
    case 'bulkRestore': {
      const { deleted: _, ...alive } = row;
      return alive;
    }
    default:
      return change satisfies never;
  }
}
