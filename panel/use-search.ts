import { useEffect, useState } from 'preact/hooks';
import { createSearch } from '../search/client.ts';
import type { Filters, Found, Progress, Search } from '../search/types.ts';

export interface SearchState {
  /** The newest answer; undefined until the first one. The answer before stays while one types on. */
  found: Found | undefined;
  progress: Progress;
  error: unknown;
}

const NOTHING_YET: Progress = { done: 0, total: 0 };

/** What a search finds now, asked again whenever the library or the query changes. `filters` are compared by value. */
export function useSearch(text: string, filters: Filters, limit: number): SearchState {
  const [search, setSearch] = useState<Search>();
  const [found, setFound] = useState<Found>();
  const [progress, setProgress] = useState(NOTHING_YET);
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    const made = createSearch();
    setSearch(made);
    const stop = made.onProgress(setProgress);
    return () => {
      stop();
      made.close();
    };
  }, []);

  useEffect(() => {
    if (!search) return undefined;
    const abort = new AbortController();
    search.query(text, filters, limit, abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return;
        setFound(answer);
        setError(undefined);
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) setError(reason);
      },
    );
    return () => abort.abort();
  }, [search, text, JSON.stringify(filters), limit, progress]);

  return { found, progress, error };
}
