/** Marks that other programs made: made to rows of ours, with a row for each of their posts. */
import { openedAddress, siteOf } from '../model/page-url.ts';
import { type Annotation, COLOR_OF_TYPE, type PageRecord } from '../model/records.ts';
import { annotationRow } from './rows.ts';
import { hasFields, type Imported, listOf, readRow, skip, type SkippedEntry } from './untrusted.ts';

/** A mark as a file tells it, not yet validated. */
export type ForeignMark = Pick<Annotation, 'id' | 'type' | 'note' | 'created' | 'updated'> &
  Partial<Pick<Annotation, 'color' | 'termId'>> & {
    /** The post's address. */
    address: unknown;
    title: unknown;
    tags: readonly unknown[];
    /** W3C selectors. */
    selectors: readonly unknown[];
  };

/** Makes rows of marks. What says nothing of its color has its type's. */
export class ForeignMarks {
  private readonly pages = new Map<string, PageRecord>();
  private readonly annotations: Annotation[] = [];
  private readonly skipped: SkippedEntry[] = [];

  /** `entry` says where the mark stands in the file. */
  add(entry: string, { address, title, selectors, ...mark }: ForeignMark): void {
    const selector = selectorOf(selectors);
    if (!selector) return this.skip(entry, 'skippedNoQuote');
    const candidate = {
      color: COLOR_OF_TYPE[mark.type],
      ...mark,
      tags: mark.tags.filter((tag) => typeof tag === 'string'),
      url: address,
      selector,
    };
    const annotation = readRow(candidate, entry, annotationRow, this.skipped);
    if (!annotation) return undefined;
    this.annotations.push(annotation);
    return this.addPage(annotation, String(address), typeof title === 'string' ? title.trim() : '');
  }

  skip(entry: string, reason: SkippedEntry['reason'], details = ''): void {
    skip(this.skipped, { entry, reason, details });
  }

  finish(): Imported {
    const pages = [...this.pages.values()];
    return { library: { pages, annotations: this.annotations, terms: [], names: [] }, skipped: this.skipped };
  }

  /** A post that was read elsewhere: no text was seen, so nothing was recognized in it yet. */
  private addPage({ url, selector, created }: Annotation, address: string, title: string): void {
    const known = this.pages.get(url);
    const page: PageRecord = known ?? {
      url,
      address: openedAddress(address),
      title,
      site: siteOf(url),
      language: /\p{Script=Hangul}/u.test(title + selector.exact) ? 'ko' : 'en',
      firstVisit: created,
      lastVisit: created,
      textDigest: '',
      mentions: [],
      termIds: [],
    };
    page.title ||= title.slice(0, 1_000);
    page.firstVisit = Math.min(page.firstVisit, created);
    page.lastVisit = Math.max(page.lastVisit, created);
    this.pages.set(url, page);
  }
}

/** A quote, and its position where the file says it; undefined where there is no quote. */
function selectorOf(selectors: readonly unknown[]): unknown {
  const all = selectors.flatMap((selector) => [
    selector,
    ...(hasFields(selector) ? listOf(selector['refinedBy']) : []),
  ]);
  const ofType = (type: string) => all.find((selector) => hasFields(selector) && selector['type'] === type);
  const quote = ofType('TextQuoteSelector');
  if (!hasFields(quote) || typeof quote['exact'] !== 'string' || quote['exact'] === '') return undefined;
  const { exact, prefix = '', suffix = '' } = quote;
  const position = ofType('TextPositionSelector');
  const { start, end } = hasFields(position) ? position : { start: 0, end: exact.length };
  return { exact, prefix, suffix, start, end };
}
