import { liveQuery, type Observable } from 'dexie';
import { StorageError } from './failure.ts';
import { diagnosed } from './full-disk.ts';

/**
 * A query that runs again after every change of what it has read. Dexie's liveQuery keeps it to itself that a database
 * could not be opened, and whoever waits would wait for ever; here that is an error like any other.
 */
export const liveRows = <Value>(query: () => Promise<Value>): Observable<Value> =>
  liveQuery(() =>
    query().catch(async (error: unknown) => {
      throw new StorageError((await diagnosed(error)) ?? 'storageUnavailable', { cause: error });
    }),
  );
