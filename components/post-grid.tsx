import { type ListedPost, type Order, POST_COLUMNS, type PostColumn } from '../lists/posts.ts';
import { t } from '../model/i18n.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import { isoTime, languageName, shownDay } from './dates.ts';
import { shownNumber } from './numbers.ts';
import { OpenPostTool } from './open-post.tsx';
import { PostTitle } from './post-title.tsx';
import { VirtualGrid } from './virtual-grid.tsx';

interface Props {
  posts: readonly ListedPost[];
  order: Order;
  /** Undefined while the marks are being counted. */
  marksOf: (id: string) => number | undefined;
  hrefOf: (id: string) => string;
  onOrder: (column: PostColumn) => void;
  /** Opens the post itself. */
  onOpen: (id: string) => void;
}

const ROW_HEIGHT = 64;

/** Posts as a table, ordered by any of its columns. */
export const PostGrid = ({ posts, order, marksOf, hrefOf, onOrder, onOpen }: Props) => (
  <VirtualGrid
    label={t('sectionPosts')}
    class="posts"
    items={posts}
    keyOf={({ id }) => id}
    heightOf={() => ROW_HEIGHT}
    header={
      <div role="row" class="columns" aria-rowindex={1}>
        {POST_COLUMNS.map((column) => (
          <div
            key={column}
            role="columnheader"
            class={`by-${column}`}
            aria-sort={order.column !== column ? 'none' : order.isDescending ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => onOrder(column)}>
              {columnText(column)}
              <span class="arrow" aria-hidden="true">
                {order.column === column && (order.isDescending ? '↓' : '↑')}
              </span>
            </button>
          </div>
        ))}
        <div role="columnheader">
          <span class="unseen">{t('openPost')}</span>
        </div>
      </div>
    }
  >
    {(post) => <PostCells post={post} marks={marksOf(post.id)} href={hrefOf(post.id)} onOpen={onOpen} />}
  </VirtualGrid>
);

function columnText(column: PostColumn): string {
  return MENTION_TYPES.some((type) => type === column)
    ? t(`types_${column as MentionType}`)
    : t(`column_${column as Exclude<PostColumn, MentionType>}`);
}

interface CellProps {
  post: ListedPost;
  marks: number | undefined;
  href: string;
  onOpen: (id: string) => void;
}

const PostCells = ({ post, marks, href, onOpen }: CellProps) => {
  const { id, title, site, author, year, language, names, time } = post;
  return (
    <>
      <div role="gridcell" class="title">
        <PostTitle
          {...{ title, href, language }}
          about={[site, author, languageName(language)].filter(Boolean).join(' · ')}
        />
      </div>
      <div role="gridcell" class="number">
        {year}
      </div>
      {MENTION_TYPES.map((type) => (
        <div key={type} role="gridcell" class={`number ${type} ${names[type] === 0 ? 'none' : ''}`}>
          {names[type]}
        </div>
      ))}
      <div role="gridcell" class={`number ${marks === 0 ? 'none' : ''}`}>
        {marks !== undefined && shownNumber(marks)}
      </div>
      <div role="gridcell" class="number faint">
        <time dateTime={isoTime(time)}>{shownDay(time)}</time>
      </div>
      <div role="gridcell">
        <OpenPostTool title={title} onOpen={() => onOpen(id)} />
      </div>
    </>
  );
};
