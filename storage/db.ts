/**
 * The database, in the extension's own origin: opened by the background and the extension's pages, never by a content
 * script, whose IndexedDB would be the page's. Only indexed fields are listed; the rows are in model/records.ts.
 */
import { Dexie, type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type {
  Annotation,
  ChangeRecord,
  GuessRecord,
  ImportRecord,
  LinksRecord,
  NameRecord,
  OrphanRecord,
  PageSummary,
  PendingSettings,
  PlaceRecord,
  ReadingRecord,
  RequestRecord,
  SnapshotRecord,
  TermRecord,
  TextRecord,
} from '../model/records.ts';
import { guardedIndexedDB } from './guarded-open.ts';
import { upgradeFromFirst } from './upgrade-from-first.ts';

/** What it is called in IndexedDB. */
export const DATABASE = 'retromark';

class RetromarkDatabase extends Dexie {
  declare readonly pages: EntityTable<PageSummary, 'url'>;
  declare readonly readings: EntityTable<ReadingRecord, 'url'>;
  declare readonly links: EntityTable<LinksRecord, 'url'>;
  declare readonly guesses: Table<GuessRecord, [url: string, surface: string]>;
  declare readonly names: EntityTable<NameRecord, 'termId'>;
  declare readonly annotations: EntityTable<Annotation, 'id'>;
  declare readonly terms: EntityTable<TermRecord, 'id'>;
  declare readonly orphans: EntityTable<OrphanRecord, 'id'>;
  declare readonly changes: EntityTable<ChangeRecord, 'seq'>;
  declare readonly requests: EntityTable<RequestRecord, 'id'>;
  declare readonly places: EntityTable<PlaceRecord, 'id'>;
  declare readonly imports: Table<ImportRecord | PendingSettings, string>;
  declare readonly texts: Table<TextRecord, [url: string, digest: string]>;

  declare readonly snapshots: EntityTable<SnapshotRecord, 'name'>;

  constructor() {
    // What a reader is told is saved is on the disk, though the power fail the next moment: half a millisecond a write.
    super(DATABASE, { indexedDB: guardedIndexedDB, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pages: 'url, lastVisit, year, site, *termIds',
      annotations: 'id, url, updated, *tags, termId',
      terms: 'id, surface, scope',
    });
    this.version(2)
      .stores({
        pages: 'url, lastVisit, year, site, author, *termIds',
        readings: 'url',
        links: 'url',
        guesses: '[url+surface], surface',
        annotations: 'id, url, updated, deleted, *tags, termId',
        names: 'termId',
        orphans: 'id, url',
        changes: '++seq',
        places: 'id, url',
        texts: '[url+digest]',
        snapshots: 'name',
        imports: 'id',
      })
      .upgrade(upgradeFromFirst);
    this.version(3).stores({ requests: 'id, at' });
  }

  /** Dexie stays closed after an open that failed; here whoever asks next tries again. */
  override open(): PromiseExtended<Dexie> {
    const opened = super.open();
    // Those who wait for it must have had their answer first, or they would try again at once and for ever.
    opened.catch(() => setTimeout(() => this.isOpen() || this.close({ disableAutoOpen: false })));
    return opened;
  }
}

export const db = new RetromarkDatabase();
