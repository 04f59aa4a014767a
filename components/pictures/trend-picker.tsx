import { useState } from 'preact/hooks';
import { type Direction, type NameTrend } from '../../insights/trends.ts';
import { t, uiLanguage } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import { earlierAndLater, namesOf } from './trend-data.ts';
import { LineMark } from './line-mark.tsx';

interface Props {
  trends: readonly NameTrend[];
  chosen: readonly (string | undefined)[];
  onToggle: (termId: string) => void;
}

const DIRECTIONS: readonly Direction[] = ['rising', 'falling', 'steady'];
const MOST_NAMES = 8;

/** The names to choose lines from, by where they go. Each is a button that stays pressed while its line is shown. */
export function TrendPicker({ trends, chosen, onToggle }: Props) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = wanted === '' ? trends : trends.filter(({ termId }) => nameOf(termId).toLowerCase().includes(wanted));
  return (
    <div class="picker">
      <input
        type="search"
        class="search"
        value={query}
        placeholder={t('findName')}
        aria-label={t('findName')}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="hint">{t('pickerHow')}</p>
      <div class="directions">
        {DIRECTIONS.map((direction) => (
          <section key={direction} aria-label={t(`direction_${direction}`)}>
            <h3>
              <span aria-hidden="true">{ARROWS[direction]}</span> {t(`direction_${direction}`)}
            </h3>
            <DirectionList names={namesOf(found, direction)} {...{ direction, chosen, onToggle }} />
          </section>
        ))}
      </div>
    </div>
  );
}

const ARROWS = { rising: '↗', falling: '↘', steady: '→' } as const;
const nameOf = (termId: string): string => parseTermId(termId).canonical;

interface ListProps extends Omit<Props, 'trends'> {
  names: readonly NameTrend[];
  direction: Direction;
}

function DirectionList({ names, direction, chosen, onToggle }: ListProps) {
  if (names.length === 0) return <p class="hint">{t(direction === 'steady' ? 'noneSteady' : 'noneMoving')}</p>;
  return (
    <ul class="trends">
      {names.slice(0, MOST_NAMES).map((trend) => (
        <li key={trend.termId}>
          <TrendButton trend={trend} style={chosen.indexOf(trend.termId)} onToggle={onToggle} />
        </li>
      ))}
    </ul>
  );
}

function TrendButton({ trend, style, onToggle }: { trend: NameTrend; style: number } & Pick<Props, 'onToggle'>) {
  const { type, canonical } = parseTermId(trend.termId);
  const percent = new Intl.NumberFormat(uiLanguage(), { style: 'percent' });
  const [earlier, later] = earlierAndLater(trend);
  const shares =
    trend.years.length < 2 ? t('postsCount', trend.posts) : `${percent.format(earlier)} → ${percent.format(later)}`;
  return (
    <button
      type="button"
      class={`trend ${type}`}
      aria-pressed={style >= 0}
      title={`${canonical} · ${t(`type_${type}`)} · ${t('postsCount', trend.posts)}`}
      onClick={() => onToggle(trend.termId)}
    >
      <LineMark style={style} />
      <span class="trend-name">{canonical}</span>
      <span class="faint">{shares}</span>
    </button>
  );
}
