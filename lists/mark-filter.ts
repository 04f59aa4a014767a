/** Which marks a list shows: what the reader asked for, as the library's address has it. */
import { ANNOTATION_TYPES, type AnnotationType } from '../model/records.ts';

/** Empty fields ask for nothing. */
export interface MarkFilter {
  /** Words to find. */
  q: string;
  type: AnnotationType | '';
  tag: string;
  site: string;
  /** Of publication. */
  year: string;
  language: 'ko' | 'en' | '';
  author: string;
  /** Only marks with a note. */
  note: boolean;
  /** Only marks that were not found in their post. */
  orphaned: boolean;
}

export const NO_FILTER: MarkFilter = {
  q: '',
  type: '',
  tag: '',
  site: '',
  year: '',
  language: '',
  author: '',
  note: false,
  orphaned: false,
};

/** What a filter looks at. */
export interface FilteredMark {
  id: string;
  url: string;
  type: AnnotationType;
  tags: readonly string[];
  hasNote: boolean;
}
export interface FilteredPost {
  site: string;
  author?: string;
  year?: number;
  language: 'ko' | 'en';
}

const MARK_FACETS = ['type', 'tag'] as const;
const POST_FACETS = ['site', 'year', 'language', 'author'] as const;
type PostFacet = (typeof POST_FACETS)[number];

/** The fields that are chosen from the values there are. */
export const FACETS = [...MARK_FACETS, ...POST_FACETS];
export type Facet = (typeof FACETS)[number];

/** How many marks each value of a facet would leave, by the value. */
export type Facets = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

interface Around {
  postOf: (url: string) => FilteredPost | undefined;
  isOrphan: (id: string) => boolean;
  /** What the words were found in, by id, with its rank; absent where no words are asked for. */
  found?: ReadonlyMap<string, number> | undefined;
}

/**
 * The marks that pass, in their order, and for each facet how many marks each of its values would leave: a mark counts
 * there if it passes all but that facet. What a post says is looked at once for all of its marks.
 */
export function filterMarks<Mark extends FilteredMark>(
  marks: readonly Mark[],
  filter: MarkFilter,
  { postOf, isOrphan, found }: Around,
): { shown: Mark[]; facets: Facets } {
  const shown: Mark[] = [];
  const types = new Counts();
  const tags = new Counts();
  const posts = new Map<string, PostTally>();
  for (const mark of marks) {
    if (found && !found.has(mark.id)) continue;
    if (filter.note && !mark.hasNote) continue;
    if (filter.orphaned && !isOrphan(mark.id)) continue;
    let post = posts.get(mark.url);
    if (!post) posts.set(mark.url, (post = tallyOf(postOf(mark.url), filter)));
    const hasType = filter.type === '' || mark.type === filter.type;
    const hasTag = filter.tag === '' || mark.tags.includes(filter.tag);
    if (hasType && hasTag) post.marks++;
    if (post.failed.length > 0) continue;
    if (hasType && hasTag) shown.push(mark);
    if (hasTag) types.add(mark.type, 1);
    if (hasType) for (const tag of mark.tags) tags.add(tag, 1);
  }
  return { shown, facets: { type: types, tag: tags, ...countPosts(posts.values()) } };
}

/** A post, which of its facets are not as they were asked for, and how many of its marks pass otherwise. */
interface PostTally {
  post: FilteredPost | undefined;
  failed: readonly PostFacet[];
  marks: number;
}

const tallyOf = (post: FilteredPost | undefined, filter: MarkFilter): PostTally => ({
  post,
  failed: POST_FACETS.filter((facet) => filter[facet] !== '' && String(post?.[facet]) !== filter[facet]),
  marks: 0,
});

function countPosts(tallies: Iterable<PostTally>): Record<PostFacet, Counts> {
  const counts = { site: new Counts(), year: new Counts(), language: new Counts(), author: new Counts() };
  for (const { post, failed, marks } of tallies) {
    if (failed.length > 1 || marks === 0) continue;
    for (const facet of failed.length === 0 ? POST_FACETS : failed) {
      const value = post?.[facet];
      if (value !== undefined) counts[facet].add(String(value), marks);
    }
  }
  return counts;
}

class Counts extends Map<string, number> {
  add(value: string, count: number): void {
    this.set(value, (this.get(value) ?? 0) + count);
  }
}

/** A filter as the parameters of an address, in a fixed order; nothing for what is not asked for. */
export function filterToParams(filter: MarkFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [keyof MarkFilter, string | boolean][]) {
    if (value !== '' && value !== false) params.set(name, value === true ? '1' : value);
  }
  return params;
}

/** The reverse of `filterToParams`; what no filter can be is left out. */
export function filterFromParams(params: URLSearchParams): MarkFilter {
  const text = (name: string): string => params.get(name) ?? '';
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | '' =>
    values.find((value) => value === params.get(name)) ?? '';
  return {
    q: text('q'),
    type: oneOf(ANNOTATION_TYPES, 'type'),
    tag: text('tag'),
    site: text('site'),
    year: /^\d{4}$/.test(text('year')) ? text('year') : '',
    language: oneOf(['ko', 'en'], 'language'),
    author: text('author'),
    note: params.get('note') === '1',
    orphaned: params.get('orphaned') === '1',
  };
}

export const isEmptyFilter = (filter: MarkFilter): boolean => filterToParams(filter).size === 0;
