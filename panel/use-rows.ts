import { useEffect, useReducer, useRef } from 'preact/hooks';

interface Wanted {
  id: string;
  time: number;
}

/** Rows that are kept in memory; those that were read longest ago go first. */
const MOST_KEPT = 1_000;

/**
 * Rows read as they come into sight. One whose time has moved on is read again, and shown as it was until then.
 * `read` answers with what it found, by id.
 */
export function useRows<Row>(
  wanted: readonly Wanted[],
  read: (ids: string[]) => Promise<ReadonlyMap<string, Row>>,
): (id: string) => Row | undefined {
  const rows = useRef(new Map<string, { time: number; row?: Row }>());
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const known = rows.current;
    const missing = wanted.filter(({ id, time }) => known.get(id)?.time !== time);
    if (missing.length === 0) return;
    // Noted at once, so that nothing is asked for twice.
    for (const { id, time } of missing) {
      const row = known.get(id)?.row;
      known.delete(id);
      known.set(id, { time, ...(row !== undefined && { row }) });
    }
    for (const id of known.keys()) {
      if (known.size <= MOST_KEPT) break;
      known.delete(id);
    }
    read(missing.map(({ id }) => id)).then(
      (found) => {
        for (const { id, time } of missing) {
          const row = found.get(id);
          if (known.get(id)?.time === time && row !== undefined) known.set(id, { time, row });
        }
        draw(undefined);
      },
      // Asked again when it comes into sight the next time.
      () => missing.forEach(({ id }) => known.delete(id)),
    );
  });
  return (id) => rows.current.get(id)?.row;
}
