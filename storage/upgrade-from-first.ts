/**
 * From version 1, which knew fewer addresses for twins and kept a post in one row: gives each row the identity that its
 * post has now, and parts what lists need of a post from the rest.
 */
import type { Transaction } from 'dexie';
import { pageUrl, siteOf } from '../model/page-url.ts';
import type { Annotation, PageRecord, PageSummary, ReadingRecord, TermRecord } from '../model/records.ts';
import { scopeOf } from '../model/scope.ts';
import { summaryOf } from './summary.ts';

type FirstPage = Omit<PageRecord, 'address'>;

export async function upgradeFromFirst(transaction: Transaction): Promise<void> {
  const pages = transaction.table<FirstPage | PageSummary, string>('pages');
  const old = (await pages.toArray()) as FirstPage[];
  await pages.clear();
  // Of two rows that turn out to be one post the later visit counts, and the earlier first visit.
  old.sort((a, b) => a.lastVisit - b.lastVisit);
  const renewed = new Map<string, PageRecord>();
  for (const page of old) {
    const url = pageUrl(page.url);
    const firstVisit = Math.min(page.firstVisit, renewed.get(url)?.firstVisit ?? Infinity);
    renewed.set(url, { ...page, url, address: page.url, site: siteOf(url), firstVisit });
  }
  const all = [...renewed.values()];
  await pages.bulkPut(all.map(summaryOf));
  await transaction
    .table<ReadingRecord, string>('readings')
    .bulkPut(all.map(({ url, mentions }) => ({ url, mentions, headings: [] })));

  await transaction
    .table<Annotation, string>('annotations')
    .toCollection()
    .modify((annotation) => {
      annotation.url = pageUrl(annotation.url);
    });
  await transaction
    .table<TermRecord, string>('terms')
    .toCollection()
    .modify((term) => {
      const [, kind, place] = /^(page|site):(.*)$/s.exec(term.scope) ?? [];
      if (kind === undefined || place === undefined) return;
      const address = kind === 'site' ? `https://${place}/` : place;
      term.scope = scopeOf(kind === 'site' ? 'site' : 'page', pageUrl(address));
    });
}
