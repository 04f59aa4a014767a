/**
 * The database, in the extension's own origin: opened by the background and the extension's pages, never by a content
 * script, whose IndexedDB would be the page's. Only indexed fields are listed; the rows are in model/records.ts.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { Annotation, PageRecord, TermRecord } from '../model/records.ts';

class RetromarkDatabase extends Dexie {
  declare readonly pages: EntityTable<PageRecord, 'url'>;
  declare readonly annotations: EntityTable<Annotation, 'id'>;
  declare readonly terms: EntityTable<TermRecord, 'id'>;

  constructor() {
    super('retromark');
    this.version(1).stores({
      pages: 'url, lastVisit, year, site, *termIds',
      annotations: 'id, url, updated, *tags, termId',
      terms: 'id, surface, scope',
    });
  }
}

export const db = new RetromarkDatabase();

/** Why the database refused, as far as a reader can be told something useful. */
export function storageFailure(error: unknown): 'storageFull' | 'storageUnavailable' | undefined {
  for (let cause: unknown = error; cause instanceof Error; cause = innerOf(cause)) {
    if (cause.name === 'QuotaExceededError') return 'storageFull';
    if (/^(?:OpenFailed|MissingAPI|DatabaseClosed|InvalidState|UnknownError|NoSuchDatabase)/.test(cause.name)) {
      // A full disk can also show as an open that failed: the cause inside says so.
      if (innerOf(cause)) continue;
      return 'storageUnavailable';
    }
  }
  return undefined;
}

const innerOf = (error: Error): unknown => ('inner' in error && error.inner !== error ? error.inner : undefined);
