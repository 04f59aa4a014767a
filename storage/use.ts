/** How much is stored. */
import { db } from './db.ts';
import { isPersisted } from './persistence.ts';

export interface StorageUse {
  /** On the disk, as the browser estimates it; absent where it does not tell. */
  bytes?: number;
  /** Whether the browser has promised not to make room by deleting it. */
  isPersisted: boolean;
  /** Rows by what they are. */
  counts: Readonly<Record<(typeof COUNTED)[number], number>>;
}

export const COUNTED = ['posts', 'marks', 'deleted', 'corrections', 'names', 'texts'] as const;

export async function storageUse(): Promise<StorageUse> {
  const [marks, deleted] = await Promise.all([db.annotations.count(), db.annotations.orderBy('deleted').count()]);
  const [posts, corrections, names, texts] = await Promise.all(
    [db.pages, db.terms, db.names, db.texts].map((table) => table.count()),
  );
  return {
    counts: {
      posts: posts ?? 0,
      marks: marks - deleted,
      deleted,
      corrections: corrections ?? 0,
      names: names ?? 0,
      texts: texts ?? 0,
    },
    ...(await estimate()),
  };
}

async function estimate(): Promise<Pick<StorageUse, 'bytes' | 'isPersisted'>> {
  const { usage } = await navigator.storage.estimate();
  return { isPersisted: await isPersisted(), ...(usage !== undefined && { bytes: usage }) };
}

/** When the reader's oldest mark was made, and when a mark was changed last; undefined where there are none. */
export async function markTimes(): Promise<{ firstMark: number | undefined; lastChange: number | undefined }> {
  const [first, last] = await Promise.all([
    db.annotations.orderBy('updated').first(),
    db.annotations.orderBy('updated').last(),
  ]);
  return { firstMark: first?.created, lastChange: last?.updated };
}
