/** The posts that were read. */
import { Dexie } from 'dexie';
import { type Mention, termIdOf } from '../model/mention.ts';
import { siteOf } from '../model/page-url.ts';
import type {
  GuessRecord,
  PageRecord,
  PageSummary,
  ReadingRecord,
  StoredHeading,
  StoredLink,
  StoredMention,
} from '../model/records.ts';
import { db } from './db.ts';
import { packLinks, unpackLinks } from './packed-links.ts';
import { type FoundMark, type MissingMark, recordPlaces } from './places.ts';
import { summaryOf } from './summary.ts';

export interface Visit {
  url: string;
  address: string;
  title: string;
  author?: string | undefined;
  year?: number | undefined;
  language: 'ko' | 'en';
  textDigest: string;
  mentions: readonly Mention[];
  headings?: readonly StoredHeading[];
  links?: readonly StoredLink[];
  /** Names too unsure to be shown. */
  guesses?: readonly Omit<GuessRecord, 'url'>[];
  /** Milliseconds since the epoch. */
  at: number;
}

/** Records a visit. What was found is replaced as a whole, in one transaction; visiting twice stores the same as once. */
export async function recordVisit(visit: Visit): Promise<void> {
  const { url, address, title, author, year, language, textDigest, at } = visit;
  const mentions = visit.mentions.map(toStored);
  await db.transaction('rw', db.pages, db.readings, db.links, db.guesses, async () => {
    const before = await db.pages.get(url);
    await db.pages.put(
      summaryOf({
        url,
        address,
        title,
        site: siteOf(url),
        ...(author !== undefined && { author }),
        ...(year !== undefined && { year }),
        language,
        firstVisit: before?.firstVisit ?? at,
        lastVisit: at,
        textDigest,
        mentions,
        termIds: [],
      }),
    );
    await db.readings.put({
      url,
      mentions,
      headings: [...(visit.headings ?? [])],
    });
    if (visit.links?.length) await db.links.put(packLinks(url, visit.links));
    else await db.links.delete(url);
    await guessesOf(url).delete();
    await db.guesses.bulkPut((visit.guesses ?? []).map((guess) => ({ ...guess, url })));
  });
}

/** Records a visit with the post's text and where its marks stand there, all of it or nothing. */
export const recordReading = (
  visit: Visit,
  text: string,
  { found, missing }: { found: readonly FoundMark[]; missing: readonly MissingMark[] },
): Promise<void> =>
  db.transaction('rw', [db.pages, db.readings, db.links, db.guesses, db.places, db.texts, db.orphans], async () => {
    await recordVisit(visit);
    await recordPlaces({ url: visit.url, text, digest: visit.textDigest }, found, missing, visit.at);
  });

const guessesOf = (url: string) => db.guesses.where('[url+surface]').between([url, Dexie.minKey], [url, Dexie.maxKey]);

const toStored = (mention: Mention): StoredMention => ({
  termId: termIdOf(mention),
  start: mention.start,
  end: mention.end,
  surface: mention.surface,
});

/** A post with all its mentions; undefined where it was never read. */
export async function getPage(url: string): Promise<PageRecord | undefined> {
  return db.transaction('r', db.pages, db.readings, async () => {
    const [summary, reading] = await Promise.all([db.pages.get(url), db.readings.get(url)]);
    return summary && pageOf(summary, reading);
  });
}

export function pageOf(summary: PageSummary, reading: ReadingRecord | undefined): PageRecord {
  const { counts: _, ...page } = summary;
  return { ...page, mentions: reading?.mentions ?? [] };
}

export const getSummary = (url: string): Promise<PageSummary | undefined> => db.pages.get(url);

export const getReading = (url: string): Promise<ReadingRecord | undefined> => db.readings.get(url);

/** All posts, the last visit first. */
export const allSummaries = (): Promise<PageSummary[]> => db.pages.orderBy('lastVisit').reverse().toArray();

/** The posts that mention a name, the last visit first. */
export async function postsNaming(termId: string): Promise<PageSummary[]> {
  const posts = await db.pages.where('termIds').equals(termId).toArray();
  return posts.sort((a, b) => b.lastVisit - a.lastVisit);
}

/** The text of a post as it was read last; undefined where it is not at hand. */
export async function getText(url: string): Promise<string | undefined> {
  const summary = await db.pages.get(url);
  return summary && (await db.texts.get([url, summary.textDigest]))?.text;
}

/** What companies and technologies posts name together. Posts that name none are missing. */
export async function allLinks(): Promise<{ url: string; links: StoredLink[] }[]> {
  return (await db.links.toArray()).map((row) => ({ url: row.url, links: unpackLinks(row) }));
}

/** The titles of the pages of `urls`, for lists of marks; pages that were never read are missing. */
export async function getTitles(urls: readonly string[]): Promise<Map<string, string>> {
  const pages = await db.pages.bulkGet([...new Set(urls)]);
  return new Map(pages.flatMap((page) => (page ? [[page.url, page.title] as const] : [])));
}
