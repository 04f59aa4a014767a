import { useMemo } from 'preact/hooks';
import { Choice } from '../../components/choice.tsx';
import { FilterSelect } from '../../components/filter-select.tsx';
import { NameGrid } from '../../components/name-grid.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { SearchField } from '../../components/search-field.tsx';
import { emptyRow, listNames, NAME_ORDERS, type NameFilter } from '../../lists/names.ts';
import { t, uiLanguage } from '../../model/i18n.ts';
import { MENTION_TYPES } from '../../model/mention.ts';
import { NAME_STATES } from '../../model/records.ts';
import { useNameRows } from '../../panel/facts.ts';
import { namePlace } from '../../panel/library-places.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { allNames } from '../../storage/names.ts';
import type { SectionProps } from './sections.ts';
import { useFound } from './use-found.ts';
import { useListParams } from './use-list-params.ts';

export function Names({ place }: SectionProps) {
  const [filter, change] = useListParams<NameFilter>('names', () => readFilter(place.params), writeFilter);
  const names = useNameRows();
  const records = useLive(allNames, []).value;
  const noted = useMemo(() => new Map(records?.map((record) => [record.termId, record])), [records]);
  const rows = useMemo(() => {
    const met = names.value?.rows ?? [];
    const known = new Set(met.map(({ termId }) => termId));
    // What the reader has noted stays, also where no post has the name any more.
    const others = names.value?.isComplete ? [...noted.keys()].filter((termId) => !known.has(termId)) : [];
    return [...met, ...others.map(emptyRow)];
  }, [names.value, noted]);
  const { ranks } = useFound(filter.q, 'name');
  const shown = useMemo(
    () => listNames(rows, filter, noted, uiLanguage(), filter.q.trim() === '' ? undefined : ranks),
    [rows, filter, noted, ranks],
  );
  if (names.error) return <StorageNotice error={names.error} />;
  if (!names.value) return null;
  if (names.value.isComplete && rows.length === 0) return <p class="empty">{t('emptyNames')}</p>;
  return (
    <div class="list-page">
      <SearchField label={t('searchNames')} value={filter.q} onInput={(q) => change({ q })} />
      <div class="filters" role="group" aria-label={t('filterLabel')}>
        <FilterSelect
          label={t('facet_type')}
          value={filter.type}
          options={MENTION_TYPES.map((type) => ({ value: type, text: t(`types_${type}`) }))}
          onPick={(type) => change({ type: MENTION_TYPES.find((each) => each === type) ?? '' })}
        />
        <FilterSelect
          label={t('column_state')}
          value={filter.state}
          options={NAME_STATES.map((state) => ({ value: state, text: t(`state_${state}`) }))}
          onPick={(state) => change({ state: NAME_STATES.find((each) => each === state) ?? '' })}
        />
      </div>
      <div class="list-head plain">
        <p class="shown-count" role="status">
          {names.value.isComplete ? t('nameCount', shownNumber(shown.length)) : t('counting')}
        </p>
        <span class="space" />
        <Choice
          label={t('orderLabel')}
          values={NAME_ORDERS}
          value={filter.order}
          textOf={(order) => t(`order_by_${order}`)}
          onPick={(order) => change({ order })}
        />
      </div>
      {shown.length === 0 ? (
        <p class="hint">{filter.q.trim() === '' ? t('emptyNameFilter') : t('emptySearch', filter.q.trim())}</p>
      ) : (
        <NameGrid names={shown} noted={noted} hrefOf={namePlace} />
      )}
    </div>
  );
}

function readFilter(params: URLSearchParams): NameFilter {
  return {
    q: params.get('q') ?? '',
    type: MENTION_TYPES.find((type) => type === params.get('type')) ?? '',
    state: NAME_STATES.find((state) => state === params.get('state')) ?? '',
    order: NAME_ORDERS.find((order) => order === params.get('by')) ?? 'posts',
  };
}

const writeFilter = ({ q, type, state, order }: NameFilter): URLSearchParams =>
  new URLSearchParams({
    ...(q !== '' && { q }),
    ...(type !== '' && { type }),
    ...(state !== '' && { state }),
    ...(order !== 'posts' && { by: order }),
  });
