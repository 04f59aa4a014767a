import { useLayoutEffect, useState } from 'preact/hooks';
import { liveRows } from '../storage/live.ts';

export type Live<Value> = { value: Value | undefined; error: unknown };

/** The result of a database query, run again whenever what it read has changed; undefined until the first answer. */
export function useLive<Value>(query: () => Promise<Value>, inputs: readonly unknown[]): Live<Value> {
  const [state, setState] = useState<Live<Value>>({ value: undefined, error: undefined });
  // An effect proper would wait for a paint, of which nobody has anything yet.
  useLayoutEffect(() => {
    const subscription = liveRows(query).subscribe({
      next: (value) => setState({ value, error: undefined }),
      // What is shown stays: somebody may be writing in it.
      error: (error: unknown) => setState(({ value }) => ({ value, error: value === undefined ? error : undefined })),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return state;
}
