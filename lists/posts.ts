/** The order of posts in their list, and which of them it shows. */
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';

export interface ListedPost {
  id: string;
  time: number;
  title: string;
  site: string;
  author?: string;
  year?: number;
  language: 'ko' | 'en';
  names: Readonly<Record<MentionType, number>>;
}

export const POST_COLUMNS = ['title', 'year', ...MENTION_TYPES, 'marks', 'visited'] as const;
export type PostColumn = (typeof POST_COLUMNS)[number];

export interface Order {
  column: PostColumn;
  isDescending: boolean;
}

/** Words begin with A, numbers and days with the largest. */
export const firstOrder = (column: PostColumn): Order => ({ column, isDescending: column !== 'title' });

/** Posts in an order; those without the value come last, and equals stay as they were. */
export function inOrder<Post extends ListedPost>(
  posts: readonly Post[],
  { column, isDescending }: Order,
  marksOf: (id: string) => number,
  language: string,
): Post[] {
  if (column === 'title') {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return posts.toSorted((a, b) => (isDescending ? compare(b.title, a.title) : compare(a.title, b.title)));
  }
  const valueOf = (post: Post): number | undefined => {
    if (column === 'year') return post.year;
    if (column === 'marks') return marksOf(post.id);
    return column === 'visited' ? post.time : post.names[column];
  };
  return posts
    .map((post) => ({ post, value: valueOf(post) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return isDescending ? b.value - a.value : a.value - b.value;
    })
    .map(({ post }) => post);
}

/** Whether title, site, author or year have every word of `words`. */
export function hasWords(words: string): (post: ListedPost) => boolean {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return ({ title, site, author = '', year = '' }) => {
    const text = fold(`${title}\n${site}\n${author}\n${year}`);
    return wanted.every((word) => text.includes(word));
  };
}

export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
