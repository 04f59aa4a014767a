/** What the picture of names by year shows: which names, their lines, where the labels stand, and the table. */
import type { Direction, NameTrend } from '../../insights/trends.ts';
import { t } from '../../model/i18n.ts';
import { type MentionType, parseTermId } from '../../model/mention.ts';
import type { Table } from './table.ts';

/** More lines than this nobody tells apart. */
export const MOST_LINES = 6;

interface TrendPoint {
  name: string;
  year: number;
  /** Of the year's posts, from 0 to 1. */
  share: number;
  posts: number;
  of: number;
  /** Too few posts for the year to count. */
  isSparse: boolean;
}

export interface TrendLine {
  termId: string;
  name: string;
  type: MentionType;
  /** Which of the dashes and shapes is its own. */
  style: number;
  points: TrendPoint[];
}

/** Years with fewer posts say little; insights/trends.ts leaves them out of the direction. */
const SPARSE = 3;

/** The lines of the chosen names, in the order in which they were chosen; an unset place keeps its style free. */
export function linesOf(trends: ReadonlyMap<string, NameTrend>, chosen: readonly (string | undefined)[]): TrendLine[] {
  return chosen.flatMap((termId, style): TrendLine[] => {
    const trend = termId === undefined ? undefined : trends.get(termId);
    if (!trend) return [];
    const { type, canonical: name } = parseTermId(trend.termId);
    const points = trend.years.map(({ year, posts, of }) => ({
      name, year, share: of === 0 ? 0 : posts / of, posts, of, isSparse: of < SPARSE,
    })); // prettier-ignore
    return [{ termId: trend.termId, name, type, style, points }];
  });
}

export interface EndLabel {
  text: string;
  style: number;
  /** Where the line ends, and where its label stands, so that no two are closer than `gap`. */
  share: number;
  at: number;
}

/** A label at the end of each line, moved apart as little as needed. Shares from 0 to `top`. */
export function endLabels(lines: readonly TrendLine[], top: number, gap: number): EndLabel[] {
  const labels = lines
    .map(({ name, style, points }) => ({ text: name, style, share: points.at(-1)?.share ?? 0, at: 0 }))
    .sort((a, b) => a.share - b.share);
  let least = -Infinity;
  for (const label of labels) label.at = least = Math.max(label.share, least + gap);
  // What was pushed above the top comes down again.
  let most = top;
  for (const label of labels.toReversed()) {
    label.at = Math.min(label.at, most);
    most = label.at - gap;
  }
  return labels;
}

/** The names of one direction, the clearest first; the steady ones by posts. */
export function namesOf(trends: readonly NameTrend[], direction: Direction): NameTrend[] {
  const names = trends.filter((trend) => trend.direction === direction);
  return direction === 'steady' ? names : names.sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

/** In which share of the posts of the earlier and of the later years a name stands; one year alone can be a chance. */
export function earlierAndLater({ years }: NameTrend): [earlier: number, later: number] {
  const half = Math.ceil(years.length / 2);
  const shareOf = (part: NameTrend['years']): number => {
    const of = part.reduce((sum, year) => sum + year.of, 0);
    return of === 0 ? 0 : part.reduce((sum, year) => sum + year.posts, 0) / of;
  };
  return [shareOf(years.slice(0, half)), shareOf(years.slice(half))];
}

/** What is shown at first: what rises and falls most clearly, filled up with the names in most posts. */
export function firstChoice(trends: readonly NameTrend[]): string[] {
  const chosen = new Set([
    ...namesOf(trends, 'rising').slice(0, 3).map(({ termId }) => termId),
    ...namesOf(trends, 'falling').slice(0, 2).map(({ termId }) => termId),
  ]); // prettier-ignore
  for (const { termId } of trends) {
    if (chosen.size >= 4) break;
    chosen.add(termId);
  }
  return [...chosen];
}

/** Chooses a name, or takes it out again and leaves its style free. The first choice goes where all are taken. */
export function toggled(chosen: readonly (string | undefined)[], termId: string): (string | undefined)[] {
  if (chosen.includes(termId)) return chosen.map((each) => (each === termId ? undefined : each));
  const next = Array.from({ length: MOST_LINES }, (_, index) => chosen[index]);
  const free = next.indexOf(undefined);
  if (free >= 0) next[free] = termId;
  else next.splice(0, MOST_LINES, ...next.slice(1), termId);
  return next;
}

/** Every name with its posts in each year; the first row has all posts. */
export function trendTable(trends: readonly NameTrend[]): Table {
  const years = trends[0]?.years ?? [];
  const sum = years.reduce((all, { of }) => all + of, 0);
  return {
    file: 'names-by-year',
    columns: [
      t('columnName'),
      t('columnType'),
      t('columnTrend'),
      t('columnPosts'),
      ...years.map(({ year }) => `${year}`),
    ],
    rows: [
      [t('allPosts'), '', '', sum, ...years.map(({ of }) => of)],
      ...trends.map((trend) => {
        const { type, canonical } = parseTermId(trend.termId);
        return [
          canonical,
          t(`type_${type}`),
          trend.direction === 'steady' ? '–' : t(`direction_${trend.direction}`),
          trend.posts,
          ...trend.years.map(({ posts }) => posts),
        ];
      }),
    ],
  };
}
