import { useEffect, useState } from 'preact/hooks';
import type { Filters, Found, Progress, Search } from '../search/types.ts';

export interface Answer extends Pick<Found, 'hits' | 'total'> {
  /** What the answer is to. */
  text: string;
  /** How much of the library was looked through, while that is not all of it. */
  progress?: Progress;
}

/** One for all of the page; loaded once it is needed, since the panel has to be quick. */
let opened: Promise<Search> | undefined;
const open = (): Promise<Search> =>
  (opened ??= import('../search/client.ts').then(({ createSearch }) => createSearch()));

/** How long an answer is waited for until the search counts as broken, in milliseconds. */
const PATIENCE = 5_000;

/**
 * What is found of a text; asked anew whenever the library has changed. Until the next answer comes the last one stays;
 * `failed` where the search does not work. Nothing is asked while the text is blank.
 */
export function useSearch(text: string, filters: Filters, limit: number): Answer | 'failed' | undefined {
  const [answer, setAnswer] = useState<Answer | 'failed'>();
  const query = text.trim();
  useEffect(() => {
    // Ready by the time that the first words are typed.
    void open().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (query === '') {
      setAnswer(undefined);
      return undefined;
    }
    const stop = new AbortController();
    const fail = (): void => {
      if (!stop.signal.aborted) setAnswer('failed');
    };
    let forget: (() => void) | undefined;
    const start = async (): Promise<void> => {
      const search = await open();
      let progress: Progress = { done: 0, total: 0 };
      const ask = async (): Promise<void> => {
        const { hits, total, complete } = await search.query(query, filters, limit, stop.signal);
        setAnswer({ text: query, hits, total, ...(!complete && { progress }) });
      };
      if (stop.signal.aborted) return;
      forget = search.onProgress((now) => {
        progress = now;
        ask().catch(fail);
      });
    };
    const patience = setTimeout(() => setAnswer((last) => last ?? 'failed'), PATIENCE);
    start().catch(fail);
    return () => {
      clearTimeout(patience);
      stop.abort();
      forget?.();
    };
  }, [query, limit]);
  return answer;
}
