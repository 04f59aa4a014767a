/** The library's rows as what is searched: the texts by field, and the facts that filters ask for. */
import { parseTermId } from '../model/mention.ts';
import { siteOf } from '../model/page-url.ts';
import type { Annotation, AnnotationType, NameRecord, PageSummary } from '../model/records.ts';
import type { Kind } from './types.ts';

/** What filters and the order of hits need to know; kept in memory for every document. */
export interface Facts {
  kind: Kind;
  id: string;
  /** Of a mark when it was changed, of a post when it was last visited; milliseconds since the epoch. */
  time: number;
  type?: AnnotationType;
  tags?: string[];
  /** The post of a mark. */
  url?: string;
  site?: string;
  year?: number;
  language?: 'ko' | 'en';
  author?: string;
  hasNote?: true;
}

export const FIELDS = ['name', 'title', 'tags', 'author', 'note', 'quote', 'names', 'post'] as const;
export type Texts = Partial<Record<(typeof FIELDS)[number], string>>;

export interface Document {
  facts: Facts;
  texts: Texts;
}

/** What a mark takes over from its post. */
export type PostFacts = Pick<PageSummary, 'title' | 'site' | 'year' | 'language' | 'author'>;

/** Documents are told apart by this: a post's url might be a mark's id. */
export const keyOf = ({ kind, id }: Pick<Facts, 'kind' | 'id'>): string => `${kind}:${id}`;

export function markDocument(mark: Annotation, post: PostFacts | undefined): Document {
  const { id, url, type, tags, note, termId, selector, updated } = mark;
  return {
    facts: {
      kind: 'mark',
      id,
      time: updated,
      type,
      url,
      ...(tags.length > 0 && { tags }),
      ...(post ? placeOf(post) : { site: siteOf(url) }),
      ...(note !== '' && { hasNote: true }),
    },
    texts: {
      quote: selector.exact,
      ...(note !== '' && { note }),
      ...(tags.length > 0 && { tags: tags.join(' ') }),
      ...(post && { post: post.title }),
      ...(post?.author !== undefined && { author: post.author }),
      ...(termId !== undefined && { names: parseTermId(termId).canonical }),
    },
  };
}

export function postDocument(post: PageSummary): Document {
  return {
    facts: { kind: 'post', id: post.url, time: post.lastVisit, url: post.url, ...placeOf(post) },
    texts: {
      title: post.title,
      names: post.termIds.map((termId) => parseTermId(termId).canonical).join('\n'),
      ...(post.author !== undefined && { author: post.author }),
    },
  };
}

/** `spellings` are all of the name's. */
export function nameDocument(termId: string, record: NameRecord | undefined, spellings: readonly string[]): Document {
  const hasNote = record !== undefined && record.note !== '';
  return {
    facts: {
      kind: 'name',
      id: termId,
      time: record?.updated ?? 0,
      type: parseTermId(termId).type,
      ...(hasNote && { hasNote: true }),
    },
    texts: { name: spellings.join('\n'), ...(hasNote && { note: record.note }) },
  };
}

function placeOf({ site, year, language, author }: PostFacts): Pick<Facts, 'site' | 'year' | 'language' | 'author'> {
  return { site, language, ...(year !== undefined && { year }), ...(author !== undefined && { author }) };
}
