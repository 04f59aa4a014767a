import type { Orphan } from '../components/orphan-list.tsx';
import type { OrphanRecord } from '../model/records.ts';
import { getAnnotation } from '../storage/annotations.ts';

/** Orphans with their marks, in the order of their old places. An orphan that was deleted meanwhile is none. */
export async function withMarks(records: readonly OrphanRecord[]): Promise<Orphan[]> {
  const marks = await Promise.all(records.map(({ id }) => getAnnotation(id)));
  return records
    .flatMap((record, index): Orphan[] => {
      const annotation = marks[index];
      return annotation && annotation.deleted === undefined ? [{ record, annotation }] : [];
    })
    .sort((a, b) => a.annotation.selector.start - b.annotation.selector.start);
}
