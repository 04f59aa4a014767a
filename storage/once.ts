/** Writes that may be asked for twice: an answer can be lost with the worker that gave it, and then the asker asks again. */
import { db } from './db.ts';

/** Requests that are remembered: what is asked again is asked at once. */
const REMEMBERED = 100;

/**
 * Carries out a write of this id, all of it or nothing, and remembers in the same transaction that it was done and what it
 * gave; where it was done before, gives that again. `write` awaits the database alone.
 */
export function once<Value>(id: string | undefined, write: () => Promise<Value>): Promise<Value> {
  if (id === undefined) return write();
  const { annotations, changes, terms, names, orphans, places, texts, pages, requests } = db;
  const tables = [annotations, changes, terms, names, orphans, places, texts, pages, requests];
  return db.transaction('rw', tables, async () => {
    const done = await requests.get(id);
    if (done) return done.reply as Value;
    const reply = await write();
    await requests.add({ id, at: Date.now(), reply });
    await requests.bulkDelete(await requests.orderBy('at').reverse().offset(REMEMBERED).primaryKeys());
    return reply;
  });
}
