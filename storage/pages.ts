/** The posts that were read. */
import type { Mention } from '../model/mention.ts';
import { termIdOf } from '../model/mention.ts';
import { siteOf } from '../model/page-url.ts';
import type { PageRecord, StoredMention } from '../model/records.ts';
import { db } from './db.ts';

export interface Visit {
  url: string;
  address: string;
  title: string;
  author?: string | undefined;
  year?: number | undefined;
  language: 'ko' | 'en';
  textDigest: string;
  mentions: readonly Mention[];
  /** Milliseconds since the epoch. */
  at: number;
}

/** Records a visit. The page's mentions are replaced as a whole, in one transaction; visiting twice stores the same as once. */
export async function recordVisit({ mentions, at, author, year, ...page }: Visit): Promise<void> {
  const stored = mentions.map(toStored);
  await db.transaction('rw', db.pages, async () => {
    const before = await db.pages.get(page.url);
    const record: PageRecord = {
      ...page,
      site: siteOf(page.url),
      firstVisit: before?.firstVisit ?? at,
      lastVisit: at,
      mentions: stored,
      termIds: [...new Set(stored.map((mention) => mention.termId))].sort(),
    };
    if (author !== undefined) record.author = author;
    if (year !== undefined) record.year = year;
    await db.pages.put(record);
  });
}

export const getPage = (url: string): Promise<PageRecord | undefined> => db.pages.get(url);

const toStored = (mention: Mention): StoredMention => ({
  termId: termIdOf(mention),
  start: mention.start,
  end: mention.end,
  surface: mention.surface,
});

/** The titles of the pages of `urls`, for lists of marks; pages that were never read are missing. */
export async function getTitles(urls: readonly string[]): Promise<Map<string, string>> {
  const pages = await db.pages.bulkGet([...new Set(urls)]);
  return new Map(pages.flatMap((page) => (page ? [[page.url, page.title] as const] : [])));
}
