/** Version 1 knew fewer addresses for twins: gives each row the identity that its post has now. */
import type { Transaction } from 'dexie';
import { pageUrl, siteOf } from '../model/page-url.ts';
import type { Annotation, PageRecord, TermRecord } from '../model/records.ts';
import { scopeOf } from '../model/scope.ts';

export async function renewIdentities(transaction: Transaction): Promise<void> {
  const pages = transaction.table<PageRecord, string>('pages');
  const old = await pages.toArray();
  await pages.clear();
  // Of two rows that turn out to be one post the later visit counts, and the earlier first visit.
  old.sort((a, b) => a.lastVisit - b.lastVisit);
  const renewed = new Map<string, PageRecord>();
  for (const page of old) {
    const url = pageUrl(page.url);
    const firstVisit = Math.min(page.firstVisit, renewed.get(url)?.firstVisit ?? Infinity);
    renewed.set(url, { ...page, url, address: page.url, site: siteOf(url), firstVisit });
  }
  await pages.bulkPut([...renewed.values()]);

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
