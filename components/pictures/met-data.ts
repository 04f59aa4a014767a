/** The names most met in the last month, as bars and as a table. */
import type { Met } from '../../insights/seen.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Bar } from './bar-chart.tsx';
import type { Table } from './table.ts';

const MOST_BARS = 15;

export const metBars = (names: readonly Met[]): Bar[] =>
  names.slice(0, MOST_BARS).map(({ termId, posts, mentions }) => {
    const { type, canonical } = parseTermId(termId);
    const title = `${canonical} · ${t(`type_${type}`)} · ${t('postsCount', posts)} · ${t('mentionsCount', mentions)}`;
    return { name: canonical, value: posts, type, title };
  });

export const metTable = (names: readonly Met[]): Table => ({
  file: 'most-met',
  columns: [t('columnName'), t('columnType'), t('columnPosts'), t('columnMentions')],
  rows: names.map(({ termId, posts, mentions }) => {
    const { type, canonical } = parseTermId(termId);
    return [canonical, t(`type_${type}`), posts, mentions];
  }),
});
