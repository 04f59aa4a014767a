import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

export type Live<Value> = { value: Value | undefined; error: unknown };

/** The result of a database query, run again whenever what it read has changed; undefined until the first answer. */
export function useLive<Value>(query: () => Promise<Value>, inputs: readonly unknown[]): Live<Value> {
  const [state, setState] = useState<Live<Value>>({ value: undefined, error: undefined });
  // An effect proper would wait for a paint, of which nobody has anything yet.
  useLayoutEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setState({ value, error: undefined }),
      error: (error: unknown) => setState({ value: undefined, error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return state;
}
