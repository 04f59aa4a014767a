/**
 * What the library's lists sort and filter by: of every mark and post a few small facts, light enough to be held in
 * memory by the hundred thousand. The rows themselves are read as they are scrolled to.
 */
import type { Table } from 'dexie';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import type { Annotation, AnnotationType, PageSummary } from '../model/records.ts';
import { db } from './db.ts';
import { inSlices } from './slices.ts';

export interface MarkFacts {
  id: string;
  /** When it was changed last, in milliseconds since the epoch. */
  time: number;
  url: string;
  type: AnnotationType;
  tags: readonly string[];
  hasNote: boolean;
  isDeleted: boolean;
}

export interface PostFacts {
  /** The post's identity. */
  id: string;
  /** The last visit, in milliseconds since the epoch. */
  time: number;
  title: string;
  site: string;
  author?: string;
  year?: number;
  language: 'ko' | 'en';
  /** How many names of each type it has. */
  names: Readonly<Record<MentionType, number>>;
}

/** How the facts of one table are read. */
export interface FactSource<Facts> {
  /** For liveQuery: reads what every adding, change and removal of a row touches. Cheap. */
  watch: () => Promise<unknown>;
  /** Of all rows. */
  count: () => Promise<number>;
  /** The newest, as many as one sees at first. */
  newest: () => Promise<Facts[]>;
  /** What was added or changed at a time or later. */
  since: (time: number) => Promise<Facts[]>;
  /** All, in slices. */
  slices: () => AsyncGenerator<Facts[]>;
}

const AT_FIRST = 60;

/** `time` is the index that every change of a row moves on. */
function sourceOf<Row, Facts extends { id: string; time: number }>(
  table: Table<Row, string>,
  time: string,
  toFacts: (row: Row) => Facts,
): FactSource<Facts> {
  const facts = (rows: Row[]): Facts[] => rows.map(toFacts);
  return {
    watch: () => Promise.all([table.count(), table.orderBy(time).last()]),
    count: () => table.count(),
    newest: async () => facts(await table.orderBy(time).reverse().limit(AT_FIRST).toArray()),
    since: async (from) => facts(await table.where(time).aboveOrEqual(from).toArray()),
    async *slices() {
      for await (const rows of inSlices(table)) yield facts(rows);
    },
  };
}

export const markSource = sourceOf(db.annotations as Table<Annotation, string>, 'updated', markFacts);
export const postSource = sourceOf(db.pages as Table<PageSummary, string>, 'lastVisit', postFacts);

/** All posts, in slices. */
export const summarySlices = () => inSlices(db.pages as Table<PageSummary, string>);
/** All guesses, in slices. */
export const guessSlices = () => inSlices(db.guesses);
export const watchGuesses = (): Promise<unknown> => db.guesses.count();

function markFacts({ id, updated, url, type, tags, note, deleted }: Annotation): MarkFacts {
  const isDeleted = deleted !== undefined;
  return { id, time: updated, url, type, tags, hasNote: note.trim() !== '', isDeleted };
}

function postFacts({ url, lastVisit, title, site, author, year, language, termIds }: PageSummary): PostFacts {
  const names: Record<MentionType, number> = { skill: 0, company: 0, technology: 0 };
  for (const termId of termIds) {
    const type = MENTION_TYPES.find((candidate) => termId.startsWith(`${candidate}:`));
    if (type) names[type]++;
  }
  return {
    id: url,
    time: lastVisit,
    title,
    site,
    ...(author !== undefined && { author }),
    ...(year !== undefined && { year }),
    language,
    names,
  };
}
