import { useState } from 'preact/hooks';
import { BulkBar } from '../../components/bulk-bar.tsx';
import { Choice } from '../../components/choice.tsx';
import { FilterBar, textOf } from '../../components/filter-bar.tsx';
import { MarkGrid } from '../../components/mark-grid.tsx';
import { SavedSearches } from '../../components/saved-searches.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { SearchField } from '../../components/search-field.tsx';
import { focusGrid } from '../../components/virtual-grid.tsx';
import {
  FACETS,
  filterFromParams,
  filterToParams,
  isEmptyFilter,
  type MarkFilter,
  NO_FILTER,
} from '../../lists/mark-filter.ts';
import { t } from '../../model/i18n.ts';
import { listPlace, postPlace } from '../../panel/library-places.ts';
import { markEvents } from '../../panel/mark-events.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { useSettings } from '../../panel/use-settings.ts';
import { allTags } from '../../storage/annotations.ts';
import { saveSettings } from '../../storage/settings.ts';
import type { SectionProps } from './sections.ts';
import { useBulk } from './use-bulk.ts';
import { useListParams } from './use-list-params.ts';
import { useMarkList } from './use-mark-list.ts';
import { useMarked } from './use-marked.ts';

export function Marks({ actions, place, onExport }: SectionProps) {
  const [filter, setFilter] = useListParams<MarkFilter>('marks', () => filterFromParams(place.params), filterToParams);
  const [editing, setEditing] = useState<string>();
  const change = (changes: Partial<MarkFilter>): void => {
    // What is edited goes with the filter, which may not leave it: nobody sees what they type into.
    setEditing(undefined);
    setFilter(changes);
  };
  const list = useMarkList(filter, editing);
  const { marks, facets, held, items, progress } = list;
  const marked = useMarked(held);
  const bulk = useBulk(actions, marked);
  const tags = useLive(allTags, []).value ?? [];
  const settings = useSettings();

  if (marks.error) return <StorageNotice error={marks.error} />;
  if (!marks.value) return null;
  if (marks.value.isComplete && marks.value.rows.length === 0) return <p class="empty">{t('emptySaved')}</p>;
  const isReading = progress !== undefined && progress.done < progress.total;
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
          {isReading
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
          values={list.orders}
          value={list.order}
          textOf={(candidate) => t(`order_${candidate}`)}
          onPick={list.setOrder}
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
      {held.length === 0 && marks.value.isComplete && !isReading ? (
        <p class="hint">{filter.q.trim() === '' ? t('emptyFilter') : t('emptySearch', filter.q.trim())}</p>
      ) : (
        <MarkGrid
          items={items}
          rowOf={list.rowOf}
          postOf={(url) => ({ title: list.titleOf(url), href: postPlace(url) })}
          hasTitles={list.order !== 'post'}
          editing={editing}
          missing={list.missing}
          selected={marked.ids}
          onToggle={marked.toggle}
          onExtend={marked.extend}
          onRange={list.onRange}
          onKey={onKey}
          onEdit={setEditing}
          {...markEvents(actions)}
          onTag={(tag) => change({ tag })}
          onOpenPost={actions.openPost}
        />
      )}
      {held.length > 0 && <p class="key-hint faint">{t('marksKeys')}</p>}
    </div>
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
