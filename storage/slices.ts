import type { IndexableType, Table } from 'dexie';

/** Rows read at a time: a few milliseconds of work between two frames. */
const SLICE = 500;

/** A whole table in slices, in the order of its primary key, so that no frame waits for thousands of rows. */
export async function* inSlices<Row, Key>(table: Table<Row, Key>): AsyncGenerator<Row[], void> {
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: Row): IndexableType => {
    const value = (path: string) => row[path as keyof Row] as IndexableType;
    return (Array.isArray(keyPath) ? keyPath.map(value) : value(String(keyPath))) as IndexableType;
  };
  for (let last: IndexableType | undefined; ;) {
    const rest = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await rest.limit(SLICE).toArray();
    if (rows.length > 0) yield rows;
    const final = rows.at(-1);
    if (!final || rows.length < SLICE) return;
    last = keyOf(final);
  }
}
