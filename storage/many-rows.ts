/**
 * Reading, putting and deleting tens of thousands of rows inside of one transaction. Each request costs a browser a tenth
 * of a millisecond, so ranges are read and deleted instead of single keys.
 */
import type { IndexableType, Table } from 'dexie';

/** Told how much of a work is done, from 0 to 1. */
export type OnProgress = (done: number) => void;

/** Rows of one request, or between two looks at the progress. */
const PART = 1_000;

/** A table of which more than one row in so many is wanted is read whole. */
const READ_WHOLE = 10;

/** Rows are as dear as their indexes: one of `pages` has some sixty entries, one of `readings` some hundred mentions. */
const COSTS: Readonly<Record<string, number>> = { pages: 6, readings: 2 };
const costOf = ({ name }: { name: string }): number => COSTS[name] ?? 1;

/** How far a work on many rows is. What was not announced counts nothing. */
export class Work {
  private readonly onProgress: OnProgress;
  private readonly total: number;
  private done = 0;

  constructor(
    onProgress: OnProgress = () => undefined,
    announced: readonly (readonly [{ name: string }, number])[] = [],
  ) {
    this.onProgress = onProgress;
    this.total = announced.reduce((sum, [table, rows]) => sum + rows * costOf(table), 0);
  }

  advance(table: { name: string }, rows: number): void {
    this.done += rows * costOf(table);
    if (this.total > 0) this.onProgress(Math.min(1, this.done / this.total));
  }
}

type KeyOf<Item> = (item: Item) => string;

/** Of the table, by the field that is its primary key. */
const primaryKeyOf =
  (table: { schema: { primKey: { keyPath: unknown } } }) =>
  (row: object): string =>
    String(row[String(table.schema.primKey.keyPath) as keyof typeof row]);

/** The rows that stand under the keys of some items, by key; `keyOf` left out, items have the table's key. */
export async function rowsAt<Row extends object, Insert, Item extends object>(
  table: Table<Row, string, Insert>,
  items: readonly Item[],
  keyOf: KeyOf<Item> = primaryKeyOf(table),
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  const keys = new Set(items.map(keyOf));
  const count = await table.count();
  if (count === 0 || keys.size === 0) return found;
  const ownKey = primaryKeyOf(table);
  const add = (rows: readonly (Row | undefined)[]): void => {
    for (const row of rows) if (row && keys.has(ownKey(row))) found.set(ownKey(row), row);
  };
  if (keys.size < count / READ_WHOLE) {
    add(await table.bulkGet([...keys]));
    return found;
  }
  for (let last: IndexableType | undefined; ;) {
    const rest = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await rest.limit(PART).toArray();
    add(rows);
    const final = rows.at(-1);
    if (!final || rows.length < PART) return found;
    last = ownKey(final);
  }
}

/** Puts rows in the order of their keys, as the database keeps them: part by part, the next one already on its way. */
export async function putAll<Row extends object, Insert extends object>(
  table: Table<Row, string, Insert>,
  rows: readonly Insert[],
  work = new Work(),
): Promise<void> {
  const keyOf = primaryKeyOf(table);
  const sorted = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  let before: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < sorted.length; from += PART) {
    const part = sorted.slice(from, from + PART);
    const putting = table.bulkPut(part).then(() => work.advance(table, part.length));
    // Where it fails before anybody waits for it, the wait for the one before fails too.
    putting.catch(() => undefined);
    await before;
    before = putting;
  }
  await before;
}

/** Deletes rows, by ranges of keys that stand side by side. Keys without a row do not matter. */
export async function deleteAll<Row, Insert>(
  table: Table<Row, string, Insert>,
  keys: ReadonlySet<string>,
  work = new Work(),
): Promise<void> {
  if (keys.size === 0) return;
  // All ranges first: Dexie loses a transaction in which a hundred waits go by without a request.
  const runs: string[][] = [];
  let run: string[] | undefined;
  for (const key of await table.toCollection().primaryKeys()) {
    if (!keys.has(key)) run = undefined;
    else if (run && run.length < PART) run.push(key);
    else runs.push((run = [key]));
  }
  for (const one of runs) {
    await table.where(':id').between(one[0], one.at(-1), true, true).delete();
    work.advance(table, one.length);
  }
}
