/** Names that go together, as bars and as a table. */
import type { Pair } from '../../insights/together.ts';
import { t, uiLanguage } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Bar } from './bar-chart.tsx';
import type { Table } from './table.ts';

const MOST_BARS = 25;
const nameOf = (termId: string): string => parseTermId(termId).canonical;

/** In how many posts both would stand if they had nothing to do with each other. */
const byChance = ({ posts, lift }: Pair): number => posts / lift;

/** The closest pairs, or those of one name, of which only the other one is written; those in most posts first. */
export function pairBars(pairs: readonly Pair[], of: string | undefined): Bar[] {
  const number = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 1 });
  return pairsOf(pairs, of)
    .slice(0, MOST_BARS)
    .sort((a, b) => b.posts - a.posts)
    .map((pair) => {
      const [a, b] = pair.names;
      const name = of === undefined ? `${nameOf(a)} + ${nameOf(b)}` : nameOf(a === of ? b : a);
      const title = t('pairTitle', nameOf(a), nameOf(b), pair.posts, number.format(pair.lift));
      return { name, value: pair.posts, against: byChance(pair), title };
    });
}

export const pairsOf = (pairs: readonly Pair[], of: string | undefined): readonly Pair[] =>
  of === undefined ? pairs : pairs.filter(({ names }) => names.includes(of));

/** The names that stand in a pair, in the order of the alphabet. */
export function pairedNames(pairs: readonly Pair[]): string[] {
  const { compare } = new Intl.Collator(uiLanguage());
  return [...new Set(pairs.flatMap(({ names }) => names))].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

export const pairTable = (pairs: readonly Pair[]): Table => ({
  file: 'names-together',
  columns: [t('columnName'), t('columnOther'), t('columnPosts'), t('columnByChance'), t('columnTimes')],
  rows: pairs.map((pair) => [
    nameOf(pair.names[0]),
    nameOf(pair.names[1]),
    pair.posts,
    round(byChance(pair)),
    round(pair.lift),
  ]),
});

const round = (value: number): number => Math.round(value * 100) / 100;
