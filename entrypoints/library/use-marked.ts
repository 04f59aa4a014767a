import { useCallback, useMemo, useState } from 'preact/hooks';
import { extend, kept, NOTHING, type Selection, toggle, toggleAll } from '../../lists/selection.ts';

export interface Marked {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  extend: (from: string, to: string) => void;
  toggleAll: () => void;
  clear: () => void;
}

/** What is selected of a list; what the list no longer shows is not selected either. */
export function useMarked(rows: readonly { id: string }[]): Marked {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const shown = useMemo(() => {
    if (selection.ids.size === 0) return selection;
    const listed = new Set(order);
    return kept(selection, (id) => listed.has(id));
  }, [selection, order]);
  const clear = useCallback(() => setSelection(NOTHING), []);
  return {
    ids: shown.ids,
    toggle: (id) => setSelection(toggle(shown, id)),
    extend: (from, to) => setSelection(extend(shown, order, from, to)),
    toggleAll: () => setSelection(toggleAll(shown, order)),
    clear,
  };
}
