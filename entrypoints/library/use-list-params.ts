import { useState } from 'preact/hooks';
import { listPlace } from '../../panel/library-places.ts';

/** A list's filter, which the page's address follows: going back and links bring it back. */
export function useListParams<Filter>(
  section: string,
  initial: () => Filter,
  toParams: (filter: Filter) => URLSearchParams,
): [filter: Filter, change: (changes: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(initial);
  const change = (changes: Partial<Filter>): void => {
    const next = { ...filter, ...changes };
    setFilter(next);
    // No step of the history: whoever goes back leaves the list.
    history.replaceState(null, '', listPlace(section, toParams(next)));
  };
  return [filter, change];
}
