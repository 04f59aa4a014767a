import { useState } from 'preact/hooks';
import { Choice } from '../components/choice.tsx';
import { t } from '../model/i18n.ts';
import { searchAnnotations } from '../storage/annotations.ts';
import { FoundOfLibrary } from './found.tsx';
import { MarksOfPosts, More } from './marks-of-posts.tsx';
import { StorageNotice } from './storage-notice.tsx';
import type { Actions } from './use-actions.ts';
import { useLive } from './use-live.ts';
import { useSearch } from './use-search.ts';

/** How many are listed at first, and added at each wish for more. */
const STEP = 100;
const ORDERS = ['time', 'post'] as const;
type Order = (typeof ORDERS)[number];

interface Props {
  actions: Actions;
  query: string;
  onQuery: (query: string) => void;
}

/** All that the reader has kept, newest first or by post; and what a search finds in the whole library. */
export function SavedView({ actions, query, onQuery }: Props) {
  const [most, setMost] = useState(STEP);
  const [order, setOrder] = useState<Order>('time');
  const answer = useSearch(query, {}, most);
  const isSearching = query.trim() !== '';
  return (
    <>
      <input
        type="search"
        class="search"
        value={query}
        placeholder={t('searchAll')}
        aria-label={t('searchAll')}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {isSearching && answer !== 'failed' ? (
        answer && <FoundOfLibrary {...{ answer, actions, onQuery }} onMore={() => setMost(most + STEP)} />
      ) : (
        <Saved {...{ actions, query, onQuery, order, most }} onOrder={setOrder} onMore={() => setMost(most + STEP)} />
      )}
    </>
  );
}

interface SavedProps extends Props {
  order: Order;
  onOrder: (order: Order) => void;
  most: number;
  onMore: () => void;
}

/** The marks as the database has them; searched through by their letters where the search does not work. */
function Saved({ actions, query, onQuery, order, onOrder, most, onMore }: SavedProps) {
  const { value, error } = useLive(() => searchAnnotations(query, most + 1), [query, most]);
  if (error) return <StorageNotice error={error} />;
  if (!value) return null;
  if (value.length === 0) {
    return <p class="hint">{query.trim() === '' ? t('emptySaved') : t('emptySearch', query.trim())}</p>;
  }
  return (
    <>
      <div class="plain orders">
        <Choice
          label={t('orderLabel')}
          values={ORDERS}
          value={order}
          textOf={(each) => t(`order_${each}`)}
          onPick={onOrder}
        />
      </div>
      <MarksOfPosts annotations={value.slice(0, most)} isByPost={order === 'post'} {...{ actions, onQuery }} />
      {value.length > most && <More text={t('firstPage', most)} onMore={onMore} />}
    </>
  );
}
