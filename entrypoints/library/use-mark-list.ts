import { useMemo, useRef, useState } from 'preact/hooks';
import type { MarkItem } from '../../components/mark-grid.tsx';
import { filterMarks, type MarkFilter } from '../../lists/mark-filter.ts';
import { useMarkFacts, usePostFacts } from '../../panel/facts.ts';
import { useHeld } from '../../panel/use-held.ts';
import { useLive } from '../../panel/use-live.ts';
import { useRows } from '../../panel/use-rows.ts';
import { getAnnotations } from '../../storage/annotations.ts';
import type { MarkFacts } from '../../storage/facts.ts';
import { orphanIds } from '../../storage/orphans.ts';
import { getTitles } from '../../storage/pages.ts';
import { useFound } from './use-found.ts';

const ORDERS = ['time', 'post'] as const;
/** Of what words find. */
const FOUND_ORDERS = ['best', ...ORDERS] as const;
type Order = (typeof FOUND_ORDERS)[number];

const NO_IDS: ReadonlySet<string> = new Set();
/** Rows that are read ahead on both sides of those in sight. */
const AHEAD = 12;

/** The marks that a filter leaves, in the reader's order, with what the filter could ask for; rows as they are seen. */
export function useMarkList(filter: MarkFilter, editing: string | undefined) {
  const marks = useMarkFacts();
  const posts = usePostFacts().value;
  const missing = useLive(orphanIds, []).value ?? NO_IDS;
  const { ranks: found, progress } = useFound(filter.q, 'mark');
  const ranks = filter.q.trim() === '' ? undefined : found;
  const [picked, setOrder] = useState<Order>('best');
  const order = picked === 'best' && !ranks ? 'time' : picked;

  const postOf = useMemo(() => new Map(posts?.rows.map((post) => [post.id, post])), [posts]);
  const { shown, facets } = useMemo(
    () =>
      filterMarks(marks.value?.rows ?? [], filter, {
        postOf: (url) => postOf.get(url),
        isOrphan: (id) => missing.has(id),
        found: ranks,
      }),
    [marks.value, filter, postOf, missing, ranks],
  );
  const sorted = useMemo(
    () => (order === 'best' && ranks ? shown.toSorted((a, b) => rankIn(ranks, a) - rankIn(ranks, b)) : shown),
    [shown, order, ranks],
  );
  const held = useHeld(sorted, editing);
  const items = useMemo(() => (order === 'post' ? byPost(held) : held.map(toItem)), [held, order]);

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
  return {
    marks,
    missing,
    facets,
    held,
    items,
    rowOf,
    onRange,
    progress,
    order,
    orders: ranks ? FOUND_ORDERS : ORDERS,
    setOrder,
    titleOf: (url: string): string => postOf.get(url)?.title ?? url,
  };
}

const rankIn = (ranks: ReadonlyMap<string, number>, { id }: MarkFacts): number => ranks.get(id) ?? ranks.size;

const toItem = ({ id }: MarkFacts): MarkItem => ({ id, kind: 'mark' });

/** Each post's marks under the post, in the order of its first mark. */
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
