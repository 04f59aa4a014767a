/** The table of invented posts the judge is tested on; half its rows are in posts-tune.ts, half in posts-check.ts. */
import type { Post } from '../../detection/retrospective.ts';

export interface PostRow {
  kind: 'retrospective' | 'other';
  title: string;
  /** Says nothing where left out. */
  url?: string;
  headings?: string[];
  opening: string;
}

/** The row as a page long enough to be judged: its opening's last sentence, a neutral one, goes on and on. */
export function postOf({ title, url, headings, opening }: PostRow): Post {
  const last = opening.split(/(?<=[.!?]) /).at(-1)!;
  let text = opening;
  while (text.length <= 300) text += ` ${last}`;
  return { title, url: url ?? 'https://blog.example.com/posts/4711', headings: headings ?? [], text };
}
