/** A small library for tests of search, and ways to ask it. */
import { compileLexicon } from '../../recognizer/compiled-lexicon.ts';
import { parseLexicon } from '../../recognizer/lexicon-format.ts';
import type { Annotation, PageSummary } from '../../model/records.ts';
import { Aliases } from '../../search/aliases.ts';
import { type Document, markDocument, nameDocument, postDocument } from '../../search/documents.ts';
import { LibraryIndex } from '../../search/library-index.ts';
import type { Filters, Found } from '../../search/types.ts';
import { annotation } from '../storage/rows.ts';

const LEXICON = `
Kubernetes | k8s, 쿠버네티스, 쿠버
Spring Boot | 스프링 부트, 스프링부트
Apache Kafka | Kafka, 카프카
Node.js | nodejs, 노드
React | 리액트
Docker | 도커
`;
export const aliases = Aliases.ofLexicon(compileLexicon(parseLexicon(LEXICON, 'technology', 'test')));

export const post = (changes: Partial<PageSummary> = {}): PageSummary => ({
  url: 'dev.tistory.com/1',
  address: 'https://dev.tistory.com/1',
  title: '회고',
  site: 'dev.tistory.com',
  language: 'ko',
  firstVisit: 1,
  lastVisit: 1,
  textDigest: 'x',
  termIds: [],
  counts: [],
  ...changes,
});

/** A mark whose id is what it is called in a test. */
export const mark = (id: string, changes: Partial<Annotation> & { exact?: string } = {}, of?: PageSummary): Document =>
  markDocument({ ...annotation(changes), id, ...(changes.updated && { updated: changes.updated }) }, of);

export const quote = (exact: string): Document => mark(exact, { exact });
export const titled = (title: string, changes: Partial<PageSummary> = {}): Document =>
  postDocument(post({ url: title, title, ...changes }));
export const name = (termId: string, note = ''): Document =>
  nameDocument(termId, note === '' ? undefined : { termId, note, updated: 1 }, aliases.spellingsOf(termId));

export function indexOf(documents: readonly Document[]): LibraryIndex {
  const index = new LibraryIndex();
  for (const document of documents) index.put(document);
  return index;
}

interface Asked {
  filters?: Filters;
  limit?: number;
  orphans?: readonly string[];
}

export function ask(
  index: LibraryIndex,
  text: string,
  { filters = {}, limit = 1_000, orphans = [] }: Asked = {},
): Omit<Found, 'complete'> {
  const steps = index.search(text, filters, limit, { aliases, orphans: new Set(orphans) });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const idsOf = ({ hits }: Pick<Found, 'hits'>): string[] => hits.map(({ id }) => id);
