/** What authors name, by what the reader knows of it, as stacked bars and as a table. */
import type { AuthorNames } from '../../insights/authors.ts';
import { t } from '../../model/i18n.ts';
import { NAME_STATES, type NameState } from '../../model/records.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Table } from './table.ts';

const MOST_BARS = 15;

export interface AuthorPart {
  author: string;
  state: NameState;
  count: number;
  from: number;
  to: number;
}

/** The parts of each author's bar, from the known to the unknown. */
export const authorParts = (authors: readonly AuthorNames[]): AuthorPart[] =>
  authors.slice(0, MOST_BARS).flatMap((names) => {
    let from = 0;
    return NAME_STATES.map((state): AuthorPart => {
      const count = names[state].length;
      const part = { author: names.author, state, count, from, to: from + count };
      from = part.to;
      return part;
    });
  });

export const authorTable = (authors: readonly AuthorNames[]): Table => ({
  file: 'authors',
  columns: [t('columnAuthor'), t('columnPosts'), ...NAME_STATES.map((state) => t(`knowledge_${state}`))],
  rows: authors.map((names) => [names.author, names.posts.length, ...NAME_STATES.map((state) => names[state].length)]),
});

/** The names of one author, each with what the reader knows of it. */
export const authorNamesTable = (names: AuthorNames): Table => ({
  file: 'names-of-author',
  columns: [t('columnName'), t('columnType'), t('columnKnowledge'), t('columnPosts'), t('columnMentions')],
  rows: NAME_STATES.flatMap((state) =>
    names[state].map(({ termId, posts, mentions }) => {
      const { type, canonical } = parseTermId(termId);
      return [canonical, t(`type_${type}`), t(`knowledge_${state}`), posts, mentions];
    }),
  ),
});
