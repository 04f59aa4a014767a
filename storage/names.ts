/** What the reader notes on canonical names. Every change is a step that can be undone. */
import type { NameRecord } from '../model/records.ts';
import { parseTermId } from '../model/mention.ts';
import { db } from './db.ts';
import { joinedText } from './joined.ts';
import { record } from './journal.ts';

export const getName = (termId: string): Promise<NameRecord | undefined> => db.names.get(termId);

export const allNames = (): Promise<NameRecord[]> => db.names.toArray();

/**
 * Changes the note or the state of a name; a state of null takes it away. `at` in milliseconds since the epoch. `shown` is
 * the note that the reader had before them: one that has changed since is joined with theirs.
 */
export async function changeName(
  termId: string,
  changes: { note?: string; shown?: string; state?: NonNullable<NameRecord['state']> | null },
  at: number,
): Promise<NameRecord> {
  return db.transaction('rw', db.names, db.changes, async () => {
    const before = await db.names.get(termId);
    const { state: old, ...rest } = before ?? { termId, note: '', state: undefined };
    const state = changes.state === undefined ? old : (changes.state ?? undefined);
    const note = changes.note ?? rest.note;
    const joined = changes.shown === undefined ? note : joinedText(changes.shown, note, rest.note);
    const after: NameRecord = { ...rest, note: joined, ...(state && { state }), updated: at };
    await db.names.put(after);
    const { canonical } = parseTermId(termId);
    await record({ at, kind: 'name', subject: canonical, names: [{ ...(before && { before }), after }] });
    return after;
  });
}
