import { useRef } from 'preact/hooks';

interface Item {
  id: string;
}

/**
 * A list as it is, but while one of its items is edited the order stays and that item too: saving what is typed must
 * not move the field that is typed into, nor take it away.
 */
export function useHeld<Row extends Item>(rows: readonly Row[], editing: string | undefined): readonly Row[] {
  const shown = useRef(rows);
  shown.current = editing === undefined ? rows : held(shown.current, rows, editing);
  return shown.current;
}

/** The rows of `now` in the order of `before`, new ones first; the edited one is kept even if it has gone. */
export function held<Row extends Item>(before: readonly Row[], now: readonly Row[], editing: string): Row[] {
  const fresh = new Map(now.map((row) => [row.id, row]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...now.filter(({ id }) => !known.has(id)),
    ...before.flatMap((row) => fresh.get(row.id) ?? (row.id === editing ? row : [])),
  ];
}
