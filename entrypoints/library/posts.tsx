import { useMemo } from 'preact/hooks';
import { PostGrid } from '../../components/post-grid.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { SearchField } from '../../components/search-field.tsx';
import { firstOrder, hasWords, inOrder, type Order, POST_COLUMNS } from '../../lists/posts.ts';
import { t, uiLanguage } from '../../model/i18n.ts';
import { useMarkFacts, usePostFacts } from '../../panel/facts.ts';
import { postPlace } from '../../panel/library-places.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { SectionProps } from './sections.ts';
import { useFound } from './use-found.ts';
import { useListParams } from './use-list-params.ts';

interface Filter extends Order {
  q: string;
}

export function Posts({ actions, place }: SectionProps) {
  const [filter, change] = useListParams<Filter>('posts', () => readFilter(place.params), writeFilter);
  const posts = usePostFacts();
  const marks = useMarkFacts().value;
  const counts = useMemo(() => countByPost(marks?.rows ?? []), [marks]);
  const { ranks } = useFound(filter.q, 'post');
  const shown = useMemo(() => {
    const hasLetters = hasWords(filter.q);
    const found = posts.value?.rows.filter((post) => hasLetters(post) || ranks?.has(post.id)) ?? [];
    return inOrder(found, filter, (id) => counts.get(id) ?? 0, uiLanguage());
  }, [posts.value, filter, counts, ranks]);
  if (posts.error) return <StorageNotice error={posts.error} />;
  if (!posts.value) return null;
  if (posts.value.isComplete && posts.value.rows.length === 0) return <p class="empty">{t('emptyPosts')}</p>;
  return (
    <div class="list-page">
      <SearchField label={t('searchPosts')} value={filter.q} onInput={(q) => change({ q })} />
      <div class="list-head">
        <p class="shown-count" role="status">
          {posts.value.isComplete ? t('postCount', shownNumber(shown.length)) : t('counting')}
        </p>
      </div>
      {shown.length === 0 ? (
        <p class="hint">{t('emptySearch', filter.q.trim())}</p>
      ) : (
        <PostGrid
          posts={shown}
          order={filter}
          marksOf={(id) => (marks?.isComplete ? (counts.get(id) ?? 0) : undefined)}
          hrefOf={postPlace}
          onOrder={(column) =>
            change(filter.column === column ? { isDescending: !filter.isDescending } : firstOrder(column))
          }
          onOpen={actions.openPost}
        />
      )}
    </div>
  );
}

function countByPost(marks: readonly { url: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of marks) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}

/** Such as `q=회고&by=year`; `by=-year` for the other direction. */
function readFilter(params: URLSearchParams): Filter {
  const by = params.get('by') ?? '';
  const column = POST_COLUMNS.find((each) => each === by.replace('-', '')) ?? 'visited';
  const order = firstOrder(column);
  return {
    q: params.get('q') ?? '',
    column,
    isDescending: by.startsWith('-') ? !order.isDescending : order.isDescending,
  };
}

function writeFilter({ q, column, isDescending }: Filter): URLSearchParams {
  const isTurned = isDescending !== firstOrder(column).isDescending;
  return new URLSearchParams({
    ...(q !== '' && { q }),
    ...((column !== 'visited' || isTurned) && { by: isTurned ? `-${column}` : column }),
  });
}
