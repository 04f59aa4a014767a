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

/** The fields that are chosen from the values there are. */
export const FACETS = ['type', 'tag', 'site', 'year', 'language', 'author'] as const;
export type Facet = (typeof FACETS)[number];

/** How many marks each value of a facet would leave, by the value. */
export type Facets = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

interface Around {
  postOf: (url: string) => FilteredPost | undefined;
  isOrphan: (id: string) => boolean;
  /** The ids that the words were found in; absent where no words are asked for. */
  found?: ReadonlySet<string> | undefined;
}

/**
 * The marks that pass, in their order, and for each facet how many marks each of its values would leave: a mark counts
 * there if it passes all but that facet.
 */
export function filterMarks<Mark extends FilteredMark>(
  marks: readonly Mark[],
  filter: MarkFilter,
  { postOf, isOrphan, found }: Around,
): { shown: Mark[]; facets: Facets } {
  const shown: Mark[] = [];
  const facets: Record<Facet, Map<string, number>> = {
    type: new Map(),
    tag: new Map(),
    site: new Map(),
    year: new Map(),
    language: new Map(),
    author: new Map(),
  };
  for (const mark of marks) {
    if (found && !found.has(mark.id)) continue;
    if (filter.note && !mark.hasNote) continue;
    if (filter.orphaned && !isOrphan(mark.id)) continue;
    const post = postOf(mark.url);
    const failed = FACETS.filter((facet) => !passes(mark, post, filter, facet));
    if (failed.length > 1) continue;
    if (failed.length === 0) shown.push(mark);
    for (const facet of failed.length === 0 ? FACETS : failed) {
      for (const value of valuesOf(mark, post, facet)) facets[facet].set(value, (facets[facet].get(value) ?? 0) + 1);
    }
  }
  return { shown, facets };
}

const passes = (mark: FilteredMark, post: FilteredPost | undefined, filter: MarkFilter, facet: Facet): boolean =>
  filter[facet] === '' || valuesOf(mark, post, facet).includes(filter[facet]);

const NONE: readonly string[] = [];

function valuesOf(mark: FilteredMark, post: FilteredPost | undefined, facet: Facet): readonly string[] {
  if (facet === 'type') return [mark.type];
  if (facet === 'tag') return mark.tags;
  const value = post?.[facet];
  return value === undefined ? NONE : [String(value)];
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
