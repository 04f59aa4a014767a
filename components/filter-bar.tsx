import { FACETS, type Facet, type Facets, type MarkFilter } from '../lists/mark-filter.ts';
import { t } from '../model/i18n.ts';
import { ANNOTATION_TYPES, type AnnotationType } from '../model/records.ts';
import { languageName } from './dates.ts';
import { FilterSelect } from './filter-select.tsx';

interface Props {
  filter: MarkFilter;
  facets: Facets;
  onChange: (changes: Partial<MarkFilter>) => void;
}

/** More values than one looks through; the most frequent are there. */
const MOST_VALUES = 300;

/** What marks are filtered by: each facet with the values there are, and how many marks each would leave. */
export const FilterBar = ({ filter, facets, onChange }: Props) => (
  <div class="filters" role="group" aria-label={t('filterLabel')}>
    {FACETS.map((facet) => (
      <FilterSelect
        key={facet}
        label={t(`facet_${facet}`)}
        value={filter[facet]}
        options={optionsOf(facets[facet], filter[facet], facet)}
        onPick={(value) => onChange({ [facet]: value })}
      />
    ))}
    {(['note', 'orphaned'] as const).map((name) => (
      <label key={name} class={`facet toggle ${filter[name] ? 'on' : ''}`}>
        <input
          type="checkbox"
          name={name}
          checked={filter[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
        />
        {t(`facet_${name}`)}
      </label>
    ))}
  </div>
);

function optionsOf(counts: ReadonlyMap<string, number>, chosen: string, facet: Facet) {
  const values = [...counts];
  if (chosen !== '' && !counts.has(chosen)) values.push([chosen, 0]);
  return values
    .sort(ORDERS[facet] ?? ((a, b) => b[1] - a[1] || compare(a[0], b[0])))
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, text: textOf(facet, value), count }));
}

type Counted = [value: string, count: number];
const { compare } = new Intl.Collator(undefined, { numeric: true });
const typeIndex = ([value]: Counted): number => ANNOTATION_TYPES.indexOf(value as AnnotationType);
const ORDERS: Partial<Record<Facet, (a: Counted, b: Counted) => number>> = {
  type: (a, b) => typeIndex(a) - typeIndex(b),
  year: ([a], [b]) => Number(b) - Number(a),
};

export function textOf(facet: Facet, value: string): string {
  if (facet === 'type') return t(`type_${value as AnnotationType}`);
  if (facet === 'tag') return `#${value}`;
  return facet === 'language' ? languageName(value) : value;
}
