import { useEffect, useMemo, useState } from 'preact/hooks';
import { BarChart } from '../../components/pictures/bar-chart.tsx';
import { Computing } from '../../components/pictures/computing.tsx';
import { NameField } from '../../components/pictures/name-field.tsx';
import { Picture } from '../../components/pictures/picture.tsx';
import { loadPlot } from '../../components/pictures/plot.tsx';
import { pairBars, pairedNames, pairsOf, pairTable } from '../../components/pictures/together-data.ts';
import { namesTogether, type Pair } from '../../insights/together.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { useSteps } from '../../panel/use-steps.ts';
import { allSummaries } from '../../storage/pages.ts';
import { downloadTable } from './download-table.ts';
import './pictures.css';

/** Names that go together. */
export function Together() {
  useEffect(() => void loadPlot().catch(() => undefined), []);
  const posts = useLive(allSummaries, []);
  const rows = posts.value;
  const pairs = useSteps(
    rows && (() => namesTogether(rows, { leastPosts: leastPosts(rows.length) })),
    (rows?.length ?? 0) * 2 + 1_000,
    [rows],
  );
  if (posts.error) return <StorageNotice error={posts.error} />;
  if (pairs.isSlow) return <Computing {...pairs} />;
  if (!pairs.value) return null;
  if (pairs.value.length === 0) return <p class="empty">{t('emptyTogether', rows?.length ?? 0)}</p>;
  return <Pairs pairs={pairs.value} />;
}

/** In a large library some pair of rare names meets by chance; three posts are enough in a small one. */
const leastPosts = (posts: number): number => Math.max(3, Math.round(Math.sqrt(posts) / 2));

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const [name, setName] = useState<string>();
  const termIds = useMemo(() => pairedNames(pairs), [pairs]);
  const termId = name === undefined ? undefined : termIds.find((each) => parseTermId(each).canonical === name);
  const bars = useMemo(() => pairBars(pairs, termId), [pairs, termId]);
  const title = name === undefined ? t('togetherTitle') : t('togetherWith', name);
  return (
    <>
      <NameField
        label={t('chooseName')}
        placeholder={t('allNames')}
        names={termIds.map((each) => parseTermId(each).canonical)}
        value={name ?? ''}
        onPick={setName}
      />
      <Picture
        title={title}
        about={t('togetherHow')}
        table={() => pairTable(pairsOf(pairs, termId))}
        onDownload={downloadTable}
      >
        <BarChart label={`${title}: ${bars.map((bar) => bar.name).join(', ')}`} bars={bars} />
      </Picture>
    </>
  );
}
