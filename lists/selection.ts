/** Which rows of a list are selected, as a listbox selects: by one, by ranges from an anchor, all or none. */

export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins: the row that was selected or left out last. */
  anchor?: string;
}

export const NOTHING: Selection = { ids: new Set() };

/** Selects a row, or leaves it out if it was selected. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * Selects all rows from the anchor to `id`, in the order of the list, beside those that were selected. Without an
 * anchor in the list, the range is from `from`, the row one comes from.
 */
export function extend({ ids, anchor }: Selection, order: readonly string[], from: string, id: string): Selection {
  const start = anchor !== undefined && order.includes(anchor) ? anchor : from;
  const [a, b] = [order.indexOf(start), order.indexOf(id)];
  const next = new Set(ids);
  for (const each of order.slice(Math.min(a, b), Math.max(a, b) + 1)) next.add(each);
  return { ids: next, anchor: start };
}

/** All rows of the list, or none if all were selected. */
export const toggleAll = ({ ids }: Selection, order: readonly string[]): Selection =>
  order.length > 0 && order.every((id) => ids.has(id)) ? NOTHING : { ids: new Set(order) };

/** Leaves out what the list no longer has; the same selection where nothing is left out. */
export function kept(selection: Selection, isListed: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(isListed);
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
