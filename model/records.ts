/** The rows of the database. What is stored stays readable: a change here is a new Dexie version in storage/db.ts. */
import { MENTION_TYPES } from './mention.ts';

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

/** A post that was read. Recognition replaces `mentions`; nothing of the reader's depends on them. */
export interface PageRecord {
  url: string;
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

/** A reader's own name, alias, retyping or "never here" rule. */
export interface TermRecord {
  id: string;
  surface: string;
  /** `everywhere`, `site:<host>` or `page:<url>`. */
  scope: string;
  rule: 'add' | 'alias' | 'retype' | 'never';
  /** The name meant; absent for `never`. */
  termId?: string;
  created: number;
  updated: number;
}
