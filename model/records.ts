/** The rows of the database. What is stored stays readable: a change here is a new Dexie version in storage/db.ts. */
import { MENTION_TYPES, type MentionType } from './mention.ts';

/** A place in a page's text: the quote with its context, and where it stood when it was made. */
export interface Selector {
  exact: string;
  prefix: string;
  suffix: string;
  /** Half-open UTF-16 offsets into the page's text. */
  start: number;
  end: number;
  /** What the text was like in which the mark was made; absent where that is not known, as in imported marks. */
  origin?: Origin;
}

export interface Origin {
  /** The text's length in UTF-16 units. */
  length: number;
  /** How often the quote stood in it, and how many of these stood before the mark. */
  count: number;
  index: number;
  /** How many characters of the mark's context the likeliest other one shared. */
  likeness: number;
}

export const COLORS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Color = (typeof COLORS)[number];

export const ANNOTATION_TYPES = [...MENTION_TYPES, 'note'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** Each type of mark has its color. */
export const COLOR_OF_TYPE: Readonly<Record<AnnotationType, Color>> = {
  skill: 'green',
  company: 'pink',
  technology: 'blue',
  note: 'yellow',
};

/** A reader's highlight or note. Times are milliseconds since the epoch. */
export interface Annotation {
  /** A UUID. */
  id: string;
  /** The post's identity, as `pageUrl` makes it. */
  url: string;
  type: AnnotationType;
  /** The name meant, where the reader promoted a recognized mention. */
  termId?: string;
  color: Color;
  /** Markdown, possibly empty. */
  note: string;
  tags: string[];
  selector: Selector;
  created: number;
  updated: number;
  /** When the reader deleted it; a tombstone is kept so that deleting can be undone. */
  deleted?: number;
}

/** A recognized mention as a page's row keeps it; type and canonical name are in the term id. */
export interface StoredMention {
  termId: string;
  start: number;
  end: number;
  surface: string;
}

/** A mark that the last visit did not find in its post. Replaced on every visit, like a page's mentions. */
export interface OrphanRecord {
  /** The annotation's id. */
  id: string;
  url: string;
  /** The first visit that missed the mark. */
  since: number;
  /** The place in the post that is most like it, described so that the reader can accept it. */
  candidate?: Selector;
  /** The reader has seen it and wants it kept as it is. */
  kept?: true;
}

/** Where a mark last stood: in which of its post's texts, and at which offsets there. */
export interface PlaceRecord {
  /** The annotation's id. */
  id: string;
  url: string;
  /** Of the text; see TextRecord. */
  digest: string;
  start: number;
  end: number;
  /** The selector that was found there: of a mark that has another one by now nothing is known. */
  selector: Pick<Selector, 'exact' | 'start'>;
}

/** A post's text as it was read: the newest one, and older ones in which marks last stood. */
export interface TextRecord {
  url: string;
  /** SHA-256 of the text, in hex. */
  digest: string;
  text: string;
}

/** A post that was read. Recognition replaces `mentions`; nothing of the reader's depends on them. */
export interface PageRecord {
  /** The post's identity, as `pageUrl` makes it. */
  url: string;
  /** Where the post was last visited, to open it again. */
  address: string;
  title: string;
  site: string;
  author?: string;
  year?: number;
  language: 'ko' | 'en';
  firstVisit: number;
  lastVisit: number;
  /** SHA-256 of the text that the mentions' offsets point into, in hex. */
  textDigest: string;
  mentions: StoredMention[];
  /** The distinct term ids of `mentions`, for the multi-entry index. */
  termIds: string[];
}

/** A post with all that was read in it, as it is exported and imported. */
export interface WholePage extends PageRecord {
  headings?: StoredHeading[];
  links?: StoredLink[];
}

/** What lists and pictures need of a post: small, since they read thousands. */
export interface PageSummary extends Omit<PageRecord, 'mentions'> {
  /** How often each of `termIds` is mentioned. */
  counts: number[];
}

/** A post as it was read last, beside its summary. Offsets point into the text of the summary's digest. */
export interface ReadingRecord {
  url: string;
  mentions: StoredMention[];
  headings: StoredHeading[];
}

/** What a post names together, beside its reading: the map of all posts reads these rows alone. Absent where it is nothing. */
export interface LinksRecord {
  url: string;
  /** The names, and the links as numbers; `storage/packed-links.ts` makes and reads them. */
  termIds: string[];
  numbers: number[];
}

export interface StoredHeading {
  start: number;
  end: number;
  /** 1 to 6. */
  level: number;
}

/** A company and a technology (term ids) that a post names together, with the place that says so. */
export interface StoredLink {
  company: string;
  technology: string;
  rule: 'sentence' | 'paragraph' | 'period' | 'near';
  start: number;
  end: number;
}

/** A name that was guessed in a post, too unsure to be shown: it waits in the inbox. */
export interface GuessRecord {
  url: string;
  surface: string;
  type: MentionType;
  confidence: number;
  /** How often the post has it, and where first. */
  count: number;
  start: number;
  end: number;
}

/** Where a correction holds. */
export const SCOPES = ['page', 'site', 'everywhere'] as const;
export type Scope = (typeof SCOPES)[number];

/** A reader's own name, alias, retyping or "never here" rule. */
export interface TermRecord {
  id: string;
  surface: string;
  /** `everywhere`, `site:<host>` or `page:<url>`; `model/scope.ts` makes and reads it. */
  scope: string;
  rule: 'add' | 'alias' | 'retype' | 'never';
  /** The name meant; absent for `never`. */
  termId?: string;
  created: number;
  updated: number;
}

/** Whether the reader knows what a name stands for. */
export const NAME_STATES = ['known', 'learning', 'unknown'] as const;
export type NameState = (typeof NAME_STATES)[number];

/** What the reader notes on a canonical name, across all posts. */
export interface NameRecord {
  termId: string;
  /** Markdown, possibly empty. */
  note: string;
  state?: NameState;
  updated: number;
}

/** What a change was, as a key of the locales' `undone_…` and `redone_…` messages. */
export type ChangeKind =
  | 'mark'
  | 'edit'
  | 'delete'
  | 'restore'
  | 'accept'
  | 'correct'
  | 'forget'
  | 'name'
  | 'bulkTag'
  | 'bulkUntag'
  | 'bulkDelete'
  | 'bulkRestore';

/** What is done to many marks at once. Each has another that takes it back. */
export type BulkChange =
  | { kind: 'bulkTag'; tag: string }
  | { kind: 'bulkUntag'; tag: string }
  | { kind: 'bulkDelete' }
  | { kind: 'bulkRestore' };

/** A row before and after a change; absent where there was or is none. */
export interface RowChange<Row> {
  before?: Row;
  after?: Row;
}

/** One step that can be undone. */
export interface ChangeRecord {
  /** Counts up; the journal's order. */
  seq?: number;
  at: number;
  kind: ChangeKind;
  /** What the reader knows it by: the quote or the name. */
  subject: string;
  /** Whether it has been undone and can be done again. */
  undone: boolean;
  annotations: RowChange<Annotation>[];
  terms: RowChange<TermRecord>[];
  names?: RowChange<NameRecord>[];
  /** The post on which it was asked for; absent for what was asked for in the panel or the library. */
  page?: string;
  /**
   * What was done to many marks, with the ids of those that it has changed: their rows, before and after, would be
   * megabytes. `batch` is the id under which the reader's one wish came in parts.
   */
  bulk?: {
    change: BulkChange;
    ids: string[];
    batch: string;
    /** How many of `ids` an undoing (or doing again) in parts has come to; absent where none is under way. */
    reached?: number;
  };
}

/** A request that was carried out: if it comes again, its answer was lost. */
export interface RequestRecord {
  /** As its asker made it. */
  id: string;
  at: number;
  /** What the write gave. */
  reply: unknown;
}

/** What the last import put, so that it can be undone: rows are taken back that have not changed since. */
export interface ImportRecord {
  /** One is kept. */
  id: 'last';
  at: number;
  /** The file's name. */
  file: string;
  pages: ImportedRow<{ summary: PageSummary; reading?: ReadingRecord; links?: LinksRecord }>[];
  annotations: ImportedRow<Annotation>[];
  terms: ImportedRow<TermRecord>[];
  names: ImportedRow<NameRecord>[];
  /** The settings that it changed; of one that was made before these were kept, the names of those that it chose. */
  settings: (SettingChange | string)[];
  /** The keys of texts and places that it brought back; only a safety copy has any. */
  put?: { texts: [url: string, digest: string][]; places: string[] };
}

/** A change of one setting. */
export interface SettingChange {
  name: string;
  /** What it must still be, or else it stays: null where it is not settled. Left out: whatever it is. */
  from?: unknown;
  /** What it is to be: null for as it comes. */
  to: unknown;
}

/** Settings that wait to be put where settings are kept. */
export interface PendingSettings {
  id: 'settings';
  changes: SettingChange[];
}

/** A row that an import put. */
export interface ImportedRow<Row> {
  key: string;
  /** When the row was changed last, as it was put: another time says that it has changed since. */
  changed: number;
  /** The row that stood there; absent where there was none. */
  before?: Row;
}

/** A piece of the search index as it was last, so that it need not be made again. Lost, it is made anew. */
export interface SnapshotRecord {
  name: string;
  data: unknown;
}
