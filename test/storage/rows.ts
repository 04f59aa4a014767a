/** Rows for tests of the database. */
import type { Annotation, Selector } from '../../model/records.ts';
import { db } from '../../storage/db.ts';

export const URL = 'https://dev.tistory.com/1';
let made = 0;

export const selector = (exact: string, start: number): Selector => ({
  exact,
  prefix: '',
  suffix: '',
  start,
  end: start + exact.length,
});

/** A note of a time later than all that were made before. */
export function annotation(changes: Partial<Annotation> & { exact?: string; start?: number } = {}): Annotation {
  const { exact = '세 번 배포한다', start = 10, ...rest } = changes;
  made++;
  return {
    id: crypto.randomUUID(),
    url: URL,
    type: 'note',
    color: 'yellow',
    note: '',
    tags: [],
    selector: selector(exact, start),
    created: made,
    updated: made,
    ...rest,
  };
}

export const clearAll = (): Promise<unknown> => Promise.all(db.tables.map((table) => table.clear()));
