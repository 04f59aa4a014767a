import { liveQuery, type Observable } from 'dexie';
import { StorageError, storageFailure } from './failure.ts';

/**
 * A query that runs again after every change of what it has read. Dexie's liveQuery keeps it to itself that a database
 * could not be opened, and whoever waits would wait for ever; here that is an error like any other.
 */
export const liveRows = <Value>(query: () => Promise<Value>): Observable<Value> =>
  liveQuery(() =>
    query().catch((error: unknown) => {
      throw new StorageError(storageFailure(error) ?? 'storageUnavailable', { cause: error });
    }),
  );
