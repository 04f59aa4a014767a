/**
 * Settings that a write of the database brings along. They are kept elsewhere (`chosen.ts`), so they wait in the database,
 * written with all the rest, until they have been put there: whatever is killed in between, they come.
 */
import type { SettingChange } from '../model/records.ts';
import { db } from './db.ts';

const ID = 'settings';

/** To be called inside of the transaction that brings them, which must include `imports`. */
export async function addPending(changes: readonly SettingChange[]): Promise<void> {
  if (changes.length > 0) await db.imports.put({ id: ID, changes: [...(await pendingSettings()), ...changes] });
}

export async function pendingSettings(): Promise<SettingChange[]> {
  const row = await db.imports.get(ID);
  return row?.id === ID ? row.changes : [];
}

/** The first ones have been put; those that have come since go on waiting. */
export const dropPending = (count: number): Promise<void> =>
  db.transaction('rw', db.imports, async () => {
    const rest = (await pendingSettings()).slice(count);
    if (rest.length > 0) await db.imports.put({ id: ID, changes: rest });
    else await db.imports.delete(ID);
  });
