import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BulkBar } from '../../components/bulk-bar.tsx';
import { Choice } from '../../components/choice.tsx';
import { FilterBar, textOf } from '../../components/filter-bar.tsx';
import { MarkGrid, type MarkItem } from '../../components/mark-grid.tsx';
import { SavedSearches } from '../../components/saved-searches.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { SearchField } from '../../components/search-field.tsx';
import { focusGrid } from '../../components/virtual-grid.tsx';
import {
  FACETS,
  filterFromParams,
  filterMarks,
  filterToParams,
  isEmptyFilter,
  type MarkFilter,
  NO_FILTER,
} from '../../lists/mark-filter.ts';
import { t } from '../../model/i18n.ts';
import { useMarkFacts, usePostFacts } from '../../panel/facts.ts';
import { listPlace, postPlace } from '../../panel/library-places.ts';
import { useHeld } from '../../panel/use-held.ts';
import { useLive } from '../../panel/use-live.ts';
import { useRows } from '../../panel/use-rows.ts';
import { useSettings } from '../../panel/use-settings.ts';
import { allTags, getAnnotations } from '../../storage/annotations.ts';
import { type MarkFacts } from '../../storage/facts.ts';
import { orphanIds } from '../../storage/orphans.ts';
import { getTitles } from '../../storage/pages.ts';
import { saveSettings } from '../../storage/settings.ts';
import type { SectionProps } from './sections.ts';
import { useBulk } from './use-bulk.ts';
import { useFound } from './use-found.ts';
import { useListParams } from './use-list-params.ts';
import { useMarked } from './use-marked.ts';

const ORDERS = ['time', 'post'] as const;
/** Of what words find. */
const FOUND_ORDERS = ['best', ...ORDERS] as const;
type Order = (typeof FOUND_ORDERS)[number];
const NO_IDS: ReadonlySet<string> = new Set();
/** Rows that are read ahead on both sides of those in sight. */
const AHEAD = 12;

export function Marks({ actions, place, onExport }: SectionProps) {
  const [filter, change] = useListParams<MarkFilter>('marks', () => filterFromParams(place.params), filterToParams);
  const [picked, setOrder] = useState<Order>('best');
  const [editing, setEditing] = useState<string>();
  const marks = useMarkFacts();
  const posts = usePostFacts();
  const missing = useLive(orphanIds, []).value ?? NO_IDS;
  const words = filter.q.trim();
  const { ranks, progress } = useFound(words, 'mark');

  const postOf = useMemo(() => new Map(posts.value?.rows.map((post) => [post.id, post])), [posts.value]);
  const { shown, facets } = useMemo(
    () =>
      filterMarks(marks.value?.rows ?? [], filter, {
        postOf: (url) => postOf.get(url),
        isOrphan: (id) => missing.has(id),
        found: words === '' ? undefined : ranks,
      }),
    [marks.value, filter, postOf, missing, ranks],
  );
  const isRanked = words !== '' && ranks !== undefined;
  const order = picked === 'best' && !isRanked ? 'time' : picked;
  const sorted = useMemo(
    () => (order === 'best' && ranks ? shown.toSorted((a, b) => rankIn(ranks, a) - rankIn(ranks, b)) : shown),
    [shown, order, ranks],
  );
  const held = useHeld(sorted, editing);
  const items = useMemo(() => (order === 'post' ? byPost(held) : held.map(toItem)), [held, order]);
  const marked = useMarked(held);
  const bulk = useBulk(actions, marked);
  const tags = useLive(allTags, []).value ?? [];

  const [range, setRange] = useState({ first: 0, last: 20 });
  const onRange = useRef((first: number, last: number) => setRange({ first, last })).current;
  const times = useMemo(() => new Map(held.map(({ id, time }) => [id, time])), [held]);
  const rowOf = useRows(
    items.slice(Math.max(0, range.first - AHEAD), range.last + AHEAD).flatMap(({ id }) => {
      const time = times.get(id);
      return time === undefined ? [] : [{ id, time }];
    }),
    readMarks,
  );
  const settings = useSettings();

  // The mark that is edited goes with the filter: nobody sees what they type into.
  useEffect(() => setEditing(undefined), [filter]);

  if (marks.error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!marks.value) return null;
  if (marks.value.isComplete && marks.value.rows.length === 0) return <p class="empty">{t('emptySaved')}</p>;
  const isFiltered = !isEmptyFilter(filter);
  const here = listPlace('marks', filterToParams(filter)).slice(1);
  const deleteMarked = (): void => {
    focusGrid();
    bulk.run({ kind: 'bulkDelete' });
  };
  const onKey = (key: string): boolean => {
    if (key === 'Escape' && marked.ids.size > 0) marked.clear();
    else if (key === 'a') marked.toggleAll();
    else if (key === 'Delete' && marked.ids.size > 0) deleteMarked();
    else return false;
    return true;
  };
  return (
    <div class="list-page">
      <SearchField label={t('searchLabel')} value={filter.q} onInput={(q) => change({ q })} />
      <FilterBar filter={filter} facets={facets} onChange={change} />
      <SavedSearches
        searches={settings?.searches.filter((search) => search.place.startsWith('marks?')) ?? []}
        place={here}
        canSave={isFiltered && settings !== undefined}
        suggestName={() => describe(filter)}
        onSave={(name) =>
          actions.attempt(() => saveSettings({ searches: [...(settings?.searches ?? []), { name, place: here }] }))
        }
        onForget={(search) =>
          actions.attempt(() => saveSettings({ searches: settings?.searches.filter((each) => each !== search) ?? [] }))
        }
      />
      <div class="list-head plain">
        <p class="shown-count" role="status">
          {progress && progress.done < progress.total
            ? t('searchProgress', Math.round((100 * progress.done) / progress.total))
            : marks.value.isComplete
              ? t('markCount', shownNumber(held.length))
              : t('counting')}
        </p>
        {isFiltered && (
          <button type="button" class="quiet button" onClick={() => change(NO_FILTER)}>
            {t('clearFilters')}
          </button>
        )}
        <span class="space" />
        {held.length > 0 && marked.ids.size === 0 && (
          <button type="button" class="quiet button" onClick={marked.toggleAll}>
            {t('selectAll')}
          </button>
        )}
        <Choice
          label={t('orderLabel')}
          values={isRanked ? FOUND_ORDERS : ORDERS}
          value={order}
          textOf={(candidate) => t(`order_${candidate}`)}
          onPick={setOrder}
        />
      </div>
      {marked.ids.size > 0 && (
        <BulkBar
          count={marked.ids.size}
          tags={tags}
          progress={bulk.progress}
          onTag={(tag) => bulk.run({ kind: 'bulkTag', tag })}
          onUntag={(tag) => bulk.run({ kind: 'bulkUntag', tag })}
          onExport={() => onExport({ annotationIds: [...marked.ids] })}
          onDelete={deleteMarked}
          onClear={() => {
            focusGrid();
            marked.clear();
          }}
          onCancel={bulk.cancel}
        />
      )}
      {held.length === 0 && marks.value.isComplete ? (
        <p class="hint">{words === '' ? t('emptyFilter') : t('emptySearch', words)}</p>
      ) : (
        <MarkGrid
          items={items}
          rowOf={rowOf}
          postOf={(url) => ({ title: postOf.get(url)?.title ?? url, href: postPlace(url) })}
          hasTitles={order !== 'post'}
          editing={editing}
          missing={missing}
          selected={marked.ids}
          onToggle={marked.toggle}
          onExtend={marked.extend}
          onRange={onRange}
          onKey={onKey}
          onEdit={setEditing}
          onGo={actions.go}
          onSave={actions.save}
          onEdited={actions.edited}
          suggestTags={actions.suggestTags}
          onDelete={actions.remove}
          onTag={(tag) => change({ tag })}
          onOpenPost={actions.openPost}
        />
      )}
      {held.length > 0 && <p class="key-hint faint">{t('marksKeys')}</p>}
    </div>
  );
}

const rankIn = (ranks: ReadonlyMap<string, number>, { id }: MarkFacts): number => ranks.get(id) ?? ranks.size;

const toItem = ({ id }: MarkFacts): MarkItem => ({ id, kind: 'mark' });

/** Each post's marks under the post, the post with the newest mark first. */
const byPost = (marks: readonly MarkFacts[]): MarkItem[] =>
  [...Map.groupBy(marks, ({ url }) => url)].flatMap(([url, group]): MarkItem[] => [
    { id: `post:${url}`, kind: 'post', url, count: group.length },
    ...group.map(toItem),
  ]);

async function readMarks(ids: string[]) {
  const found = await getAnnotations(ids);
  const titles = await getTitles([...found.values()].map(({ url }) => url));
  return new Map(
    [...found].map(([id, annotation]) => [id, { annotation, title: titles.get(annotation.url) ?? annotation.url }]),
  );
}

/** What a filter asks for, in a few words: a name for a search that is kept. */
const describe = (filter: MarkFilter): string =>
  [
    filter.q.trim(),
    ...FACETS.filter((facet) => filter[facet] !== '').map((facet) => textOf(facet, filter[facet])),
    ...(['note', 'orphaned'] as const).filter((name) => filter[name]).map((name) => t(`facet_${name}`)),
  ]
    .filter(Boolean)
    .join(' · ');
