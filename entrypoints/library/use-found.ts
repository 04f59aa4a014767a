import { useMemo } from 'preact/hooks';
import { useLive } from '../../panel/use-live.ts';
import { useSearch } from '../../panel/use-search.ts';
import type { Kind, Progress } from '../../search/types.ts';
import { searchAnnotations } from '../../storage/annotations.ts';

/** More than one looks through. */
const MOST_FOUND = 5_000;

export interface WordsFound {
  /** What the words find, by id, with its place in the ranking: the best is 0. Undefined until it is known. */
  ranks: ReadonlyMap<string, number> | undefined;
  /** How much of the library was looked through, while that is not all of it. */
  progress?: Progress | undefined;
}

/** What words find of one kind. Marks are found by their letters where the search does not work. */
export function useFound(words: string, kind: Kind): WordsFound {
  const answer = useSearch(words, { kinds: [kind] }, MOST_FOUND);
  const needsLetters = answer === 'failed' && kind === 'mark' && words.trim() !== '';
  const byLetters = useLive(
    async () => (needsLetters ? await searchAnnotations(words, MOST_FOUND) : undefined),
    [words, needsLetters],
  ).value;
  const hits = answer === 'failed' ? byLetters : answer?.hits;
  const ranks = useMemo(() => hits && new Map(hits.map(({ id }, rank) => [id, rank])), [hits]);
  return { ranks, progress: answer === 'failed' ? undefined : answer?.progress };
}
