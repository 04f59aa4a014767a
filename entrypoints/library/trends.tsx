import { useEffect, useMemo, useState } from 'preact/hooks';
import { BarChart } from '../../components/pictures/bar-chart.tsx';
import { Computing } from '../../components/pictures/computing.tsx';
import { metBars, metTable } from '../../components/pictures/met-data.ts';
import { Picture } from '../../components/pictures/picture.tsx';
import { loadPlot } from '../../components/pictures/plot.tsx';
import { TrendChart } from '../../components/pictures/trend-chart.tsx';
import { firstChoice, linesOf, toggled, trendTable } from '../../components/pictures/trend-data.ts';
import { TrendPicker } from '../../components/pictures/trend-picker.tsx';
import { Choice } from '../../components/choice.tsx';
import { mostMet, type Met } from '../../insights/seen.ts';
import type { Steps } from '../../insights/slices.ts';
import { type NameTrend, nameTrends } from '../../insights/trends.ts';
import { t } from '../../model/i18n.ts';
import { MENTION_TYPES } from '../../model/mention.ts';
import type { PageSummary } from '../../model/records.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { useSteps } from '../../panel/use-steps.ts';
import { allSummaries } from '../../storage/pages.ts';
import { downloadTable } from './download-table.ts';
import './pictures.css';

const ALL = 'all';
const TYPES = [ALL, ...MENTION_TYPES] as const;
type Type = (typeof TYPES)[number];

/** In a small library a name in one post is worth a line; in a large one there would be thousands of them. */
const LARGE = 100;
const LEAST_POSTS = 5;

interface Names {
  trends: NameTrend[];
  met: Met[];
}

function* namesOf(posts: readonly PageSummary[]): Steps<Names> {
  const trends = yield* nameTrends(posts, { leastPosts: posts.length < LARGE ? 1 : LEAST_POSTS });
  return { trends, met: yield* mostMet(posts, Date.now()) };
}

/** Names over the years, and those met last month. */
export function Trends() {
  useEffect(() => void loadPlot().catch(() => undefined), []);
  const [type, setType] = useState<Type>(ALL);
  const posts = useLive(allSummaries, []);
  const rows = posts.value;
  const names = useSteps(rows && (() => namesOf(rows)), (rows?.length ?? 0) * 2, [rows]);
  const shown = useMemo(() => names.value && ofType(names.value, type), [names.value, type]);
  if (posts.error) return <StorageNotice error={posts.error} />;
  if (names.isSlow) return <Computing {...names} />;
  if (!shown) return null;
  if (names.value?.met.length === 0 && names.value.trends.length === 0) return <p class="empty">{t('emptyTrends')}</p>;
  return (
    <>
      <div class="filter">
        <Choice
          label={t('columnType')}
          values={TYPES}
          value={type}
          textOf={(each) => (each === ALL ? t('allTypes') : t(`types_${each}`))}
          onPick={setType}
        />
      </div>
      <ByYear key={type} trends={shown.trends} />
      {shown.met.length === 0 ? <p class="empty">{t('emptyMet')}</p> : <MostMet met={shown.met} />}
    </>
  );
}

const ofType = ({ trends, met }: Names, type: Type): Names => {
  const isOf = ({ termId }: { termId: string }): boolean => type === ALL || termId.startsWith(`${type}:`);
  return { trends: trends.filter(isOf), met: met.filter(isOf) };
};

function ByYear({ trends }: { trends: readonly NameTrend[] }) {
  const [chosen, setChosen] = useState<(string | undefined)[]>(() => firstChoice(trends));
  const byId = useMemo(() => new Map(trends.map((trend) => [trend.termId, trend])), [trends]);
  const lines = useMemo(() => linesOf(byId, chosen), [byId, chosen]);
  const years = trends[0]?.years ?? [];
  if (trends.length === 0) return <p class="empty">{t('emptyYears')}</p>;
  return (
    <Picture
      title={t('trendsTitle')}
      about={t('trendsAbout')}
      table={() => trendTable(trends)}
      onDownload={downloadTable}
    >
      {years.length < 2 ? (
        <p class="empty">{t('emptyOneYear', `${years[0]?.year}`)}</p>
      ) : (
        <>
          {lines.length > 0 ? <TrendChart lines={lines} /> : <p class="empty">{t('noneChosen')}</p>}
          <TrendPicker
            trends={trends}
            chosen={chosen}
            onToggle={(termId) => setChosen((before) => toggled(before, termId))}
          />
        </>
      )}
    </Picture>
  );
}

function MostMet({ met }: { met: readonly Met[] }) {
  const bars = useMemo(() => metBars(met), [met]);
  return (
    <Picture title={t('metTitle')} about={t('metAbout')} table={() => metTable(met)} onDownload={downloadTable}>
      <BarChart label={t('metLabel', bars.map(({ name }) => name).join(', '))} bars={bars} />
    </Picture>
  );
}
